package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.internal.RandomStream;
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
            assertThat(first.add(Counter.ofOrder(7, epoch).bits(0))).isTrue();
        }
        for (int layer : numbers) {
            for (int tensor : numbers) {
                assertThat(first.add(Counter.ofTensor(7, layer, tensor).bits(0)))
                        .isTrue();
            }
        }
    }
}
