package dev.cadena.benchmark.run;

import dev.cadena.benchmark.limit.FmaLimit;
import dev.cadena.benchmark.peer.CadenaPrediction;
import dev.cadena.benchmark.peer.CadenaTraining;
import dev.cadena.benchmark.peer.DjlPrediction;
import dev.cadena.benchmark.peer.DjlTraining;
import dev.cadena.benchmark.peer.Dl4jPrediction;
import dev.cadena.benchmark.peer.Dl4jTraining;
import dev.cadena.benchmark.peer.OnnxPrediction;
import dev.cadena.benchmark.peer.PlainPrediction;
import dev.cadena.benchmark.peer.PlainTraining;
import dev.cadena.benchmark.peer.SmilePrediction;
import dev.cadena.benchmark.peer.SmileTraining;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures one contender in one fork of JMH, so that contenders can take turns. */
final class JmhRunner {
    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** What the libraries grumble when they start is of no use; an exception is told all the same. */
    private static final PrintStream NOWHERE =
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    private static final OutputFormat SILENCE = OutputFormatFactory.createFormatInstance(NOWHERE, VerboseMode.SILENT);

    private final Jvm jvm;
    private final boolean quick;

    JmhRunner(Jvm jvm, boolean quick) {
        // Whoever measures beside this measures for nothing, but is not to be stopped by a file.
        System.setProperty("jmh.ignoreLock", "true");
        this.jvm = jvm;
        this.quick = quick;
    }

    void run(Key key, Ledger ledger) {
        Work work = key.work();
        try {
            RunResult result = runSilently(options(key));
            ledger.add(key, result.getPrimaryResult().getStatistics().getPercentile(50));
            Result<?> allocation = result.getSecondaryResults().get(ALLOCATION);
            if (allocation != null && work.kind() != Work.Kind.FMA) {
                Work.Kind kind =
                        work.kind() == Work.Kind.TRAINING ? Work.Kind.STEP_PROFILE : Work.Kind.PREDICTION_PROFILE;
                ledger.add(
                        new Key(key.who(), new Work(kind, work.network(), work.size(), work.threads())),
                        allocation.getScore());
            }
        } catch (RunnerException | IOException e) {
            ledger.absent(key, "its fork failed: " + e.getMessage());
        }
    }

    private static RunResult runSilently(ChainedOptionsBuilder options) throws RunnerException {
        PrintStream out = System.out;
        System.setOut(NOWHERE); // where JMH writes what a fork prints, whatever its format
        try {
            return new Runner(options.build(), SILENCE).runSingle();
        } finally {
            System.setOut(out);
        }
    }

    private ChainedOptionsBuilder options(Key key) throws IOException {
        Work work = key.work();
        // What a fork gets is the class path that this property names.
        System.setProperty("java.class.path", jvm.classPath(key.who()));
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(benchmark(key).getName()) + "\\.")
                .forks(1)
                .warmupIterations(warmUps(key))
                .warmupTime(TimeValue.milliseconds(400))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.milliseconds(quick ? 150 : 400))
                .addProfiler(GCProfiler.class)
                .jvmArgs(jvm.options(key.who(), work.threads()).toArray(String[]::new))
                .shouldFailOnError(true);
        if (key.who() == Contender.DL4J || key.who() == Contender.SMILE) {
            options = options.jvm(jvm.javaWithThreads(work.threads()));
        }
        return switch (work.kind()) {
            case TRAINING ->
                options.param("network", work.network())
                        .param("batch", String.valueOf(work.size()))
                        .param("threads", String.valueOf(work.threads()));
            case PREDICTION -> options.param("network", work.network());
            default -> options;
        };
    }

    /**
     * SameDiff is in its stride after three seconds, everybody else within one; but where all cores train, the compilers of the JVM
     * have none to themselves.
     */
    private int warmUps(Key key) {
        int iterations = quick ? 3 : 5;
        return key.who() == Contender.DL4J || key.work().threads() > 1 ? iterations + 5 : iterations;
    }

    private static Class<?> benchmark(Key key) {
        boolean training = key.work().kind() == Work.Kind.TRAINING;
        return switch (key.who()) {
            case CADENA, CADENA_SIMD_OFF -> training ? CadenaTraining.class : CadenaPrediction.class;
            case PLAIN -> training ? PlainTraining.class : PlainPrediction.class;
            case DJL -> training ? DjlTraining.class : DjlPrediction.class;
            case DL4J -> training ? Dl4jTraining.class : Dl4jPrediction.class;
            case SMILE -> training ? SmileTraining.class : SmilePrediction.class;
            case ONNX -> OnnxPrediction.class;
            case LIMIT -> FmaLimit.class;
            default -> throw new IllegalArgumentException(key.who() + " is not measured by JMH");
        };
    }
}
