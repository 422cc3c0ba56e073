package dev.cadena.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All at once, on all processors, for as long as one likes: everything is right, and what the JVM holds at the end is what it held when it
 * was warm. The time decides how often this is tried, and nothing else.
 */
class SoakTest {
    private static final boolean CI = !System.getenv().getOrDefault("CI", "").isEmpty();
    private static final int SECONDS = Integer.getInteger("cadena.soak.seconds", CI ? 60 : 3);
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** Between two measurements. */
    private static final int ROUNDS = 10;

    private static final int WARM_UP = 4;
    private static final int WINDOW = 4;

    /**
     * Bytes. The JVM itself was seen to grow by 5,000 in some seconds and by 15,000 in ten minutes, and then by nothing. Between the windows
     * lie 40 trainings of a large network at least, and as many that fail: if each kept its weights, these alone had 80,000.
     */
    private static final long MOST_HEAP = 64 * 1024;

    /** The JDK ends threads that carry virtual ones, and starts them again. */
    private static final long MOST_THREADS = PROCESSORS;

    @TempDir
    private Path directory;

    @Test
    void leavesNothingBehind() throws Exception {
        List<Soak<?>> soaks = List.of(
                new Soak<>(RowSubject.small(), file -> new RowSubject(SmallNetwork.load(file)), directory),
                new Soak<>(RowSubject.large(), file -> new RowSubject(LargeNetwork.load(file)), directory));
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        List<Footprint> warm = new ArrayList<>();
        Deque<Footprint> last = new ArrayDeque<>();
        int rounds = 0;
        for (int point = 0; point < WARM_UP + 2 * WINDOW || System.nanoTime() < end; point++) {
            for (int i = 0; i < ROUNDS; i++) {
                run(soaks, rounds++);
            }
            Footprint footprint = Footprint.measure();
            if (point < WARM_UP) {
                continue;
            }
            assertThat(footprint.forgotten()).as("files that nobody closed").isNotPositive();
            (warm.size() < WINDOW ? warm : last).add(footprint);
            if (last.size() > WINDOW) {
                last.remove();
            }
        }

        soaks.forEach(soak -> System.out.println("soak, " + soak));
        long heap = growth(warm, last, Footprint::heap);
        long threads = growth(warm, last, Footprint::threads);
        long files = growth(warm, last, Footprint::files);
        System.out.println("soak, " + rounds + " rounds: " + last.getLast() + ", grown by " + heap + " bytes, "
                + threads + " threads, " + files + " files");
        assertThat(heap).isLessThan(MOST_HEAP);
        assertThat(threads).isLessThanOrEqualTo(MOST_THREADS);
        assertThat(files).isNotPositive();
        Workers.assertNoHelpers();
        assertThat(files())
                .containsExactlyInAnyOrder("SmallNetwork-damaged.safetensors", "LargeNetwork-damaged.safetensors");
    }

    private static void run(List<Soak<?>> soaks, int round) throws Exception {
        List<Callable<Void>> tasks = new ArrayList<>();
        soaks.forEach(soak -> tasks.addAll(soak.round(PROCESSORS)));
        boolean virtual = Workers.VIRTUAL && round % 2 == 1;
        ExecutorService threads = virtual ? Workers.virtual() : Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Void> task : threads.invokeAll(tasks)) {
                task.get();
            }
        } finally {
            threads.shutdown();
            assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static long growth(Collection<Footprint> warm, Collection<Footprint> last, ToLongFunction<Footprint> part) {
        return Footprint.least(last, part) - Footprint.least(warm, part);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
