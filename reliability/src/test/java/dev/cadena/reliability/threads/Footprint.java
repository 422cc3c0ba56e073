package dev.cadena.reliability.threads;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * What a JVM holds.
 *
 * @param heap bytes that are used after full collections
 * @param threads live ones
 * @param files open handles after full collections; 0 where the system does not tell
 * @param forgotten handles that nobody had closed, and the collections have
 */
record Footprint(long heap, long threads, long files, long forgotten) {
    /** The first one leaves references that the next one clears. */
    private static final int COLLECTIONS = 3;

    private static final int COUNTS = 10;

    static Footprint measure() {
        long open = openFiles();
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        long files = openFiles();
        return new Footprint(heap, ManagementFactory.getThreadMXBean().getThreadCount(), files, open - files);
    }

    /** Without those that the JVM itself opens for a moment. */
    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? LongStream.generate(unix::getOpenFileDescriptorCount)
                        .limit(COUNTS)
                        .min()
                        .orElseThrow()
                : 0;
    }

    /** The least of a part: what passes within a window of measurements is not kept. */
    static long least(Collection<Footprint> window, ToLongFunction<Footprint> part) {
        return window.stream().mapToLong(part).min().orElseThrow();
    }
}
