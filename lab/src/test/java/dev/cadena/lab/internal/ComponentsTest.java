package dev.cadena.lab.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    @Test
    void areNumbersOfAllTypesButPackedOnes() {
        assertThat(numbers(
                        "F16",
                        b -> b.putShort((short) 0x3c00).putShort((short) 0xfc00).putShort((short) 1)))
                .containsExactly(1, Double.NEGATIVE_INFINITY, 0x1p-24);
        assertThat(numbers(
                        "F16",
                        b -> b.putShort((short) 0x7bff).putShort((short) 0x8400).putShort((short) 0x7e00)))
                .containsExactly(65504, -0x1p-14, Double.NaN);
        assertThat(numbers(
                        "BF16",
                        b -> b.putShort((short) 0x3fc0).putShort((short) 0x8000).putShort((short) 0xbf80)))
                .containsExactly(1.5, -0.0, -1);
        assertThat(numbers("F32", b -> b.putFloat(0.1f).putFloat(-1))).containsExactly(0.1f, -1);
        assertThat(numbers("F64", b -> b.putDouble(0.1).putDouble(-1))).containsExactly(0.1, -1);
        assertThat(numbers("I64", b -> b.putLong(-3).putLong(4))).containsExactly(-3, 4);
        assertThat(numbers("I32", b -> b.putInt(-3).putInt(4))).containsExactly(-3, 4);
        assertThat(numbers("U32", b -> b.putInt(-1).putInt(4))).containsExactly(4294967295.0, 4);
        assertThat(numbers("I16", b -> b.putShort((short) -3))).containsExactly(-3);
        assertThat(numbers("U16", b -> b.putShort((short) -1))).containsExactly(65535);
        assertThat(numbers("I8", b -> b.put((byte) -3))).containsExactly(-3);
        assertThat(numbers("U8", b -> b.put((byte) -1))).containsExactly(255);
        assertThat(List.of("BOOL", "U64", "F8_E4M3", "F8_E5M2", "X")).noneMatch(Components::areNumbers);
    }

    private static double[] numbers(String dtype, UnaryOperator<ByteBuffer> data) {
        assertThat(Components.areNumbers(dtype)).isTrue();
        List<Double> numbers = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        Components.of(dtype, numbers::add).accept(data.apply(bytes).flip());
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
