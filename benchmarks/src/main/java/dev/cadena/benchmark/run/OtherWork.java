package dev.cadena.benchmark.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;

/** What else the machine does. */
public final class OtherWork {
    private static final Path STAT = Path.of("/proc/stat");
    private static final long MILLIS = 500;

    /** Where the kernel counts idle time and waiting for disks. */
    private static final int IDLE = 3;

    private static final int WAITING = 4;

    private OtherWork() {}

    /** {@return how many cores are busy for half a second in which this program sleeps; empty where Linux does not tell} */
    public static OptionalDouble busyCores() {
        try {
            long[] before = ticks();
            Thread.sleep(MILLIS);
            long[] after = ticks();
            double all = Arrays.stream(after).sum() - Arrays.stream(before).sum();
            double idle = after[IDLE] + after[WAITING] - before[IDLE] - before[WAITING];
            return OptionalDouble.of((1 - idle / all) * Runtime.getRuntime().availableProcessors());
        } catch (IOException e) {
            return OptionalDouble.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalDouble.empty();
        }
    }

    /** The first line: the ticks of all cores together, by what they were spent on. */
    private static long[] ticks() throws IOException {
        String line = Files.readAllLines(STAT).get(0);
        return Arrays.stream(line.split(" +", -1))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
    }
}
