package dev.cadena.reliability.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.TestExecutor;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestConfig;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.os.AffinityMode;
import org.openjdk.jcstress.os.Scheduler;
import org.openjdk.jcstress.os.SchedulingClass;
import org.openjdk.jcstress.os.topology.Topology;
import org.openjdk.jcstress.vm.CompileMode;

/**
 * Runs the stress tests, each in JVMs of its own, and fails where jcstress sees an outcome that they do not declare legal, an error, or
 * no outcome at all.
 *
 * <p>It calls jcstress's executor rather than its main program, which begins by starting 25 JVMs to find out which options they take, and
 * says nothing of a test that it could not run. The options are fixed here.
 */
class StressTest {
    private static final boolean CI = !System.getenv().getOrDefault("CI", "").isEmpty();
    private static final String PROPERTY = "cadena.stress.millis";
    private static final int MILLIS = Integer.getInteger(PROPERTY, CI ? 150 : 100);

    private static final List<String> TIERED = List.of();
    private static final List<String> VECTORS = List.of("--add-modules", "jdk.incubator.vector");
    private static final List<String> INTERPRETED = List.of("-Xint");
    private static final List<String> C1 = List.of("-XX:TieredStopAtLevel=1");

    /** The optimizing compiler, which moves what it may, at random. */
    private static final List<String> C2 = List.of(
            "-XX:-TieredCompilation",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:+StressLCM",
            "-XX:+StressGCM",
            "-XX:+StressIGVN",
            "-XX:+StressCCP");

    private static final List<List<String>> JVMS =
            CI || System.getProperty(PROPERTY) != null ? List.of(VECTORS, INTERPRETED, C1, C2) : List.of(TIERED);

    @Test
    void everyOutcomeIsLegal() throws IOException {
        // Threads that go four steps alone meet often, also where one takes longer by far. They yield while they wait
        // for
        // each other: others may need the processors as well.
        Options options = new Options(new String[] {
            "-time", "" + MILLIS, "-iters", "1", "-strideSize", "4", "-spinStyle", "THREAD_YIELD",
        });
        assertThat(options.parse()).isTrue();
        Scheduler scheduler = new Scheduler(Topology.get(), options.getCPUCount());
        Collection<TestResult> results = new ConcurrentLinkedQueue<>();

        new TestExecutor(options.verbosity(), results::add, scheduler).runAll(configs(options, scheduler));

        print(results);
        assertThat(results).hasSize(JVMS.size() * TestList.tests().size());
        assertThat(results.stream().flatMap(result -> failures(result).stream()))
                .isEmpty();
    }

    private static List<TestConfig> configs(Options options, Scheduler scheduler) {
        List<TestConfig> configs = new ArrayList<>();
        for (List<String> jvm : JVMS) {
            for (String test : TestList.tests()) {
                TestInfo info = TestList.getInfo(test);
                List<SchedulingClass> places =
                        scheduler.scheduleClasses(info.threads(), options.getCPUCount(), AffinityMode.NONE);
                assumeFalse(places.isEmpty(), "two threads need two processors to meet");
                configs.add(new TestConfig(options, info, 0, jvm, CompileMode.UNIFIED, places.get(0)));
            }
        }
        return configs;
    }

    private static List<String> failures(TestResult result) {
        String where = result.getName() + " " + result.getConfig().jvmArgs + ": ";
        List<String> failures = new ArrayList<>();
        if (result.status() != Status.NORMAL) {
            failures.add(where + result.status() + " " + result.getMessages() + result.getVmErr());
        } else if (result.getTotalCount() == 0) {
            failures.add(where + "no outcome");
        } else {
            result.grading().failureMessages.forEach(message -> failures.add(where + message));
        }
        return failures;
    }

    private static void print(Collection<TestResult> results) {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (TestResult result : results) {
            Map<String, Long> ofTest = counts.computeIfAbsent(result.getName(), name -> new TreeMap<>());
            result.getStateKeys().forEach(outcome -> ofTest.merge(outcome, result.getCount(outcome), Long::sum));
        }
        counts.forEach((name, outcomes) -> System.out.println(name + ": " + outcomes));
        System.out.println("stress: " + counts.size() + " tests on " + JVMS.size() + " kinds of JVM, "
                + results.stream().mapToLong(TestResult::getTotalCount).sum() + " outcomes");
    }
}
