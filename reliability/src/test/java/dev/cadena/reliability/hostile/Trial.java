package dev.cadena.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One input, tried on one reader: it is read, and is what other code says it is, or is refused as documented; either way within
 * the memory that its size allows.
 *
 * @param isRead whether it was read
 * @param allocated how many bytes were allocated
 */
record Trial(boolean isRead, long allocated) {
    /** Buffers, and what does not depend on the input. */
    private static final long SLACK = 1 << 20;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * Tries an input.
     *
     * @param raw the input
     * @param file where to put it
     */
    static <T> Trial of(Target<T> target, byte[] raw, Path file) throws Exception {
        byte[] input = target.file(raw);
        Files.write(file, input);
        long limit = target.allocatedPerByte() * target.size(input) + SLACK;
        Reading<T> reading = read(target, file);
        if (reading.allocated > limit) {
            // The first time, classes are loaded too.
            reading = read(target, file);
        }
        assertThat(reading.allocated)
                .as("bytes allocated for %d by %s", target.size(input), target.name())
                .isLessThanOrEqualTo(limit);
        if (reading.refusal == null) {
            target.check(input, reading.value);
        } else {
            target.checkRefusal(input, reading.refusal);
        }
        return new Trial(reading.refusal == null, reading.allocated);
    }

    private static <T> Reading<T> read(Target<T> target, Path file) {
        T value = null;
        Exception refusal = null;
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try {
            value = target.read(file);
        } catch (Exception e) {
            refusal = e;
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        if (refusal != null && !target.isDocumented(refusal)) {
            throw new AssertionError(target.name() + " throws what it does not document: " + refusal, refusal);
        }
        assertThat(refusal == null
                        || refusal.getMessage() != null && !refusal.getMessage().isBlank())
                .as("%s says what is wrong", target.name())
                .isTrue();
        return new Reading<>(value, refusal, allocated);
    }

    /** A new file, which the caller deletes. */
    static Path file() throws IOException {
        return Files.createTempFile("cadena-input", "");
    }

    private record Reading<T>(T value, Exception refusal, long allocated) {}
}
