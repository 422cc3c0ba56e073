package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.internal.RandomStream;
import dev.cadena.spi.Noise;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CounterTest {
    private static final int MAX = Integer.MAX_VALUE;

    /** Also of the last epoch, layer and tensor: two bits of the stream's number tell the purposes apart. */
    @Test
    void noOrderIsDrawnFromTheStreamOfAnotherPurpose() {
        int[] numbers = {0, 1, 2, 3, MAX - 1, MAX};
        Set<Long> first = new HashSet<>();
        assertThat(first.add(RandomStream.of(7, RandomStream.ROWS).bits(0))).isTrue();
        for (int epoch : numbers) {
            for (int block : new int[] {0, 1, 2, (1 << 29) - 1}) {
                assertThat(first.add(Counter.ofOrder(7, epoch, block).bits(0))).isTrue();
            }
        }
        assertThat(first.add(Noise.of(7, 1).key(0, 0))).isTrue();
        for (int layer : numbers) {
            for (int tensor : numbers) {
                assertThat(first.add(Counter.ofTensor(7, layer, tensor).bits(0)))
                        .isTrue();
            }
        }
    }
}
