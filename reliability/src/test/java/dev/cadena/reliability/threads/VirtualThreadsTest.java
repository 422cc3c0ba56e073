package dev.cadena.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.ObjectName;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten thousand virtual threads predict with one network. */
@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "there are no virtual threads before Java 21")
class VirtualThreadsTest {
    private static final int THREADS = 10_000;

    /** One for each thread that carries virtual ones, and as many for those that the JDK adds while one of them is blocked. */
    private static final int MOST_SCRATCH = 2 * Runtime.getRuntime().availableProcessors();

    private static final Pattern SCRATCH = Pattern.compile("\\s(\\d+)\\s+\\d+\\s+dev\\.cadena\\.spi\\.Batch\\s");

    private final CountDownLatch arrived = new CountDownLatch(THREADS);
    private final CountDownLatch go = new CountDownLatch(1);
    private final CountDownLatch predicted = new CountDownLatch(THREADS);
    private final CountDownLatch counted = new CountDownLatch(1);

    static Stream<Subject<?>> networks() {
        return Stream.of(
                RowSubject.small(), RowSubject.large(), SmallPortsSubject.create(), LargePortsSubject.create());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void getTheBitsOfAThreadAloneAndShareItsScratch(Subject<?> network) throws Exception {
        float[][] expected = new float[Subject.X.length][];
        for (int row = 0; row < expected.length; row++) {
            expected[row] = network.predict(row);
        }
        long before = scratch();

        ExecutorService threads = Workers.virtual();
        List<Future<Boolean>> right = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int row = i % expected.length;
            right.add(threads.submit(() -> predicts(network, row, expected[row])));
        }
        arrived.await();
        go.countDown();
        predicted.await();
        // All threads are there still, with whatever each keeps for itself.
        long scratch = scratch() - before;
        counted.countDown();

        for (Future<Boolean> each : right) {
            assertThat(each.get()).isTrue();
        }
        threads.shutdown();
        System.out.println("virtual threads: " + THREADS + ", further scratch buffers of "
                + network.network.getClass().getSimpleName() + ": " + scratch);
        assertThat(scratch).isLessThanOrEqualTo(MOST_SCRATCH);
    }

    private boolean predicts(Subject<?> network, int row, float[] expected) throws InterruptedException {
        arrived.countDown();
        go.await();
        boolean right = Arrays.equals(network.predict(row), expected);
        right &= Arrays.equals(network.predictInto(row), expected);
        predicted.countDown();
        counted.await();
        return right;
    }

    /** How many buffers are reachable in this JVM. */
    private static long scratch() throws Exception {
        String histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        Matcher matcher = SCRATCH.matcher(histogram);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : 0;
    }
}
