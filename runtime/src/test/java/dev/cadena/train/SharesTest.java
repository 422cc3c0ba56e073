package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharesTest {
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 3", "1, 1", "1, 8", "7, 2", "7, 7", "7, 100", "1000, 3"})
    void coverAllOnce(int count, int threads) {
        AtomicIntegerArray done = new AtomicIntegerArray(count);
        Set<Thread> workers = ConcurrentHashMap.newKeySet();

        Shares.run(count, threads, (from, to) -> {
            workers.add(Thread.currentThread());
            for (int i = from; i < to; i++) {
                done.incrementAndGet(i);
            }
        });

        for (int i = 0; i < count; i++) {
            assertThat(done.get(i)).isEqualTo(1);
        }
        assertThat(workers).hasSize(Math.max(1, Math.min(count, threads))).contains(Thread.currentThread());
        assertThat(workers).filteredOn(Thread::isAlive).containsExactly(Thread.currentThread());
    }

    /** The thread that calls, and another one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 9})
    void passAFailureOn(int bad) {
        assertThatThrownBy(() -> Shares.run(10, 3, (from, to) -> {
                    if (from <= bad && bad < to) {
                        throw new IllegalStateException("no more");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no more");
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("cadena-helper"));
    }

    @Test
    void wantAThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Shares.run(0, 0, (from, to) -> {}))
                .withMessage("the number of threads is 0, but must be at least 1");
    }
}
