package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The pool sees of a thread its id alone, so that platform threads stand for virtual ones, which Java 17 lacks: many of them,
 * interrupted while they hold an array. The arrays are flags here, which tell whether they are held.
 */
class ScratchPoolTest {
    /** Of one stripe. */
    private static final int ROOM = 16;

    private static final int THREADS = 3 * ROOM;

    private final AtomicInteger allocated = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void leavesToTheCollectorWhatFindsNoRoom() {
        ScratchPool<AtomicBoolean> pool = pool(1);
        List<AtomicBoolean> held = acquire(pool, ROOM + 1);
        held.forEach(pool::release);

        List<AtomicBoolean> again = acquire(pool, ROOM + 1);

        assertThat(distinct(again)).hasSize(ROOM + 1);
        assertThat(distinct(held)).containsAll(again.subList(0, ROOM)).doesNotContain(again.get(ROOM));
        assertThat(allocated).hasValue(ROOM + 2);
    }

    @Test
    void roundsStripesUpToAPowerOfTwo() {
        ScratchPool<AtomicBoolean> pool = pool(3);
        acquire(pool, 5 * ROOM).forEach(pool::release);

        acquire(pool, 4 * ROOM);

        assertThat(allocated).hasValue(5 * ROOM);
    }

    /** Whichever stripe its id leads it to. */
    @Test
    void givesEveryThreadWhatAnotherGaveBack() throws Exception {
        ScratchPool<AtomicBoolean> pool = pool(4);
        CyclicBarrier all = new CyclicBarrier(THREADS);

        inEachThread(() -> {
            AtomicBoolean only;
            synchronized (pool) {
                only = pool.acquire();
                pool.release(only);
            }
            all.await();
            return only;
        });

        assertThat(allocated).hasValue(1);
    }

    @Test
    void servesMoreThreadsThanItHasRoomFor() throws Exception {
        ScratchPool<AtomicBoolean> pool = pool(1);
        CyclicBarrier all = new CyclicBarrier(THREADS);

        List<AtomicBoolean> held = inEachThread(() -> {
            AtomicBoolean mine = pool.acquire();
            all.await();
            pool.release(mine);
            return mine;
        });

        assertThat(distinct(held)).hasSize(THREADS);
        acquire(pool, ROOM);
        assertThat(allocated).hasValue(THREADS);
    }

    @Test
    void noTwoThreadsHoldOneArray() throws Exception {
        ScratchPool<AtomicBoolean> pool = pool(1);

        List<Boolean> alone = inEachThread(() -> {
            boolean ever = true;
            for (int i = 0; i < 5000; i++) {
                AtomicBoolean mine = pool.acquire();
                ever &= mine.compareAndSet(false, true);
                Thread.onSpinWait();
                ever &= mine.compareAndSet(true, false);
                pool.release(mine);
            }
            return ever;
        });

        assertThat(alone).containsOnly(true);
        assertThat(distinct(acquire(pool, ROOM))).hasSize(ROOM);
    }

    private ScratchPool<AtomicBoolean> pool(int stripes) {
        return new ScratchPool<>(
                () -> {
                    allocated.incrementAndGet();
                    return new AtomicBoolean();
                },
                stripes);
    }

    private static List<AtomicBoolean> acquire(ScratchPool<AtomicBoolean> pool, int count) {
        return Stream.generate(pool::acquire).limit(count).toList();
    }

    private static Set<AtomicBoolean> distinct(List<AtomicBoolean> arrays) {
        Set<AtomicBoolean> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(arrays);
        return set;
    }

    private <T> List<T> inEachThread(Callable<T> task) throws Exception {
        List<Future<T>> results = threads.invokeAll(Collections.nCopies(THREADS, task));
        List<T> values = new ArrayList<>();
        for (Future<T> result : results) {
            values.add(result.get());
        }
        return values;
    }
}
