package dev.cadena.lab.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkersTest {
    @Test
    void resultsAreInTheOrderOfTasks() {
        for (int threads : new int[] {1, 2, 5, 50}) {
            assertThat(Workers.run(20, threads, i -> i * i))
                    .hasSize(20)
                    .startsWith(0, 1, 4, 9)
                    .endsWith(361);
        }
        assertThat(Workers.run(0, 3, i -> i)).isEqualTo(List.of());
    }

    @Test
    void tasksAreMadeAtATime() {
        CountDownLatch both = new CountDownLatch(2);
        assertThat(Workers.run(2, 2, i -> {
                    both.countDown();
                    return await(both);
                }))
                .containsExactly(true, true);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneThreadIsTheCallers() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Workers.run(5, 1, i -> threads.add(Thread.currentThread()));
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void theFirstFailureIsThrownAndNothingElseBegins() {
        for (int threads : new int[] {1, 3}) {
            AtomicInteger begun = new AtomicInteger();
            assertThatThrownBy(() -> Workers.run(1000, threads, i -> {
                        begun.incrementAndGet();
                        if (i >= 10) {
                            throw new IllegalStateException("task " + i);
                        }
                        return i;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("task 10");
            assertThat(begun.get()).isBetween(11, 13);
        }
    }

    @Test
    void anInterruptIsKeptForTheCaller() {
        CountDownLatch never = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        List<Integer> results = Workers.run(2, 2, i -> {
            if (Thread.currentThread() != caller) {
                caller.interrupt();
            }
            never.countDown();
            return i;
        });
        assertThat(results).containsExactly(0, 1);
        Thread.interrupted();
    }

    @Test
    void thereIsAtLeastOneThread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Workers.run(1, 0, i -> i))
                .withMessage("the number of threads is 0, but must be at least 1");
    }
}
