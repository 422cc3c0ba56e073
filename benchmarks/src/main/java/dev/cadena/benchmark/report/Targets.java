package dev.cadena.benchmark.report;

import static dev.cadena.benchmark.run.Contender.C;
import static dev.cadena.benchmark.run.Contender.CADENA;
import static dev.cadena.benchmark.run.Contender.CADENA_SIMD_OFF;
import static dev.cadena.benchmark.run.Contender.DJL;
import static dev.cadena.benchmark.run.Contender.DL4J;
import static dev.cadena.benchmark.run.Contender.LIMIT;
import static dev.cadena.benchmark.run.Contender.ONNX;
import static dev.cadena.benchmark.run.Contender.PLAIN;
import static dev.cadena.benchmark.run.Contender.PYTORCH;
import static dev.cadena.benchmark.run.Contender.SMILE;
import static dev.cadena.benchmark.run.Contender.XLA;

import dev.cadena.benchmark.run.Contender;
import dev.cadena.benchmark.run.Key;
import dev.cadena.benchmark.run.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** All promises, in the order of the table. */
public final class Targets {
    private static final String TINY = "4-32-16-4";
    private static final String SMALL = "16-64-64-10";
    private static final String DIGITS = "784-128-10";
    private static final String WIDE = "784-512-256-10";

    /** The JDK before which plain loops become vectors less often. */
    private static final int NEWER_JDK = 21;

    private final List<Target> targets = new ArrayList<>();

    private Targets() {}

    /**
     * {@return the promises, and where they are wanted comparisons without a promise}
     *
     * @param jdk the feature version of the JDK: what is promised without SIMD depends on it
     * @param comparisons whether comparisons are wanted
     */
    public static List<Target> of(int jdk, boolean comparisons) {
        var all = new Targets();
        all.oneThread();
        all.twoThreads();
        all.smallNetworks();
        all.predictions();
        all.simdOff(jdk);
        all.plainLoops();
        all.lightness();
        all.processor();
        if (comparisons) {
            all.comparisons();
        }
        return List.copyOf(all.targets);
    }

    private void oneThread() {
        int[] batches = {32, 64, 256};
        double[] xla = {1.2, 1.15, 1.1};
        double[] pytorch = {3, 3, 2.3};
        for (int i = 0; i < batches.length; i++) {
            Work work = Work.training(DIGITS, batches[i]);
            faster(work, XLA, xla[i]);
            faster(work, PYTORCH, pytorch[i]);
            if (batches[i] == 64) {
                faster(work, DJL, 8);
            }
            shareOfLimit(work, 0.82);
        }
    }

    private void twoThreads() {
        faster(Work.training(DIGITS, 64, 2), XLA, 1.2);
        Work two = Work.training(DIGITS, 256, 2);
        faster(two, XLA, 1.2);
        Key one = new Key(CADENA, Work.training(DIGITS, 256));
        targets.add(new Target.Faster(name(two) + " / one thread", new Key(CADENA, two), one, OptionalDouble.of(1.8)));
    }

    private void smallNetworks() {
        faster(Work.training(DIGITS, 1), XLA, 1.4);
        faster(Work.training(TINY, 256), XLA, 2);
        faster(Work.training(TINY, 32), XLA, 3);
        faster(Work.training(TINY, 1), XLA, 4);
        faster(Work.training(SMALL, 64), XLA, 1.6);
        faster(Work.training(SMALL, 1), XLA, 2);
        faster(Work.training(WIDE, 64), XLA, 1.15);
        shareOfLimit(Work.training(WIDE, 64), 0.9);
    }

    private void predictions() {
        faster(Work.prediction(TINY), C, 1);
        faster(Work.prediction(TINY), ONNX, 40);
        faster(Work.prediction(SMALL), C, 1);
        faster(Work.prediction(SMALL), ONNX, 15);
        atMost(name(Work.prediction(DIGITS)), Work.prediction(DIGITS), 2_500);
        faster(Work.prediction(DIGITS), ONNX, 2.5);
    }

    private void simdOff(int jdk) {
        Work training = Work.training(DIGITS, 64);
        Key ours = new Key(CADENA_SIMD_OFF, training);
        boolean older = jdk < NEWER_JDK;
        targets.add(new Target.Faster(
                "SIMD off: " + name(training) + against(DJL),
                ours,
                new Key(DJL, training),
                OptionalDouble.of(older ? 1 : 2)));
        if (older) {
            targets.add(new Target.Faster(
                    "SIMD off: " + name(training) + against(DL4J),
                    ours,
                    new Key(DL4J, training),
                    OptionalDouble.of(2.5)));
        }
        Work prediction = Work.prediction(DIGITS);
        targets.add(new Target.AtMost("SIMD off: " + name(prediction), new Key(CADENA_SIMD_OFF, prediction), 12_000));
        plain("SIMD off: ", CADENA_SIMD_OFF, training);
        plain("SIMD off: ", CADENA_SIMD_OFF, prediction);
    }

    private void plainLoops() {
        plain("", CADENA, Work.training(TINY, 32));
        plain("", CADENA, Work.training(SMALL, 64));
        plain("", CADENA, Work.training(DIGITS, 64));
        plain("", CADENA, Work.training(WIDE, 64));
        for (String network : List.of("2-4-1", "4-8-3", TINY, SMALL, DIGITS)) {
            plain("", CADENA, Work.prediction(network));
        }
    }

    private void plain(String prefix, Contender who, Work work) {
        targets.add(new Target.Faster(
                prefix + name(work) + against(PLAIN), new Key(who, work), new Key(PLAIN, work), OptionalDouble.of(1)));
    }

    private void lightness() {
        start("first prediction of " + TINY + ", SIMD off", CADENA_SIMD_OFF, 1.6);
        start("first prediction of " + TINY + ", with SIMD", CADENA, 2.5);
        atMost("allocation of a step, " + DIGITS + ", batch 64", Work.of(Work.Kind.STEP_ALLOCATION, DIGITS), 0);
        for (String network : List.of(TINY, SMALL, DIGITS)) {
            Work allocation = Work.of(Work.Kind.PREDICTION_ALLOCATION, network);
            atMost("allocation of a prediction of " + network, allocation, 0);
        }
        atMost("runtime jar", Work.of(Work.Kind.JAR), 300);
        atMost("runtime jar, dependencies", Work.of(Work.Kind.DEPENDENCIES), 0);
    }

    private void processor() {
        atMost("processor, 10 layers, warm compiler", Work.layers(Work.Kind.PROCESSOR, 10), 150);
        atMost("compilation, 200 layers", Work.layers(Work.Kind.COMPILATION, 200), 10_000);
        targets.add(new Target.Growth("compilation, 401 layers against 99", 99, 401, 1.2));
    }

    private void comparisons() {
        compare(Work.training(DIGITS, 1), PYTORCH, DJL, DL4J, SMILE, PLAIN);
        compare(Work.training(DIGITS, 64), DL4J, SMILE);
        compare(Work.training(DIGITS, 256), DJL, DL4J, SMILE, PLAIN);
        compare(Work.training(DIGITS, 64, 2), PYTORCH, DJL);
        compare(Work.training(DIGITS, 256, 2), PYTORCH, DJL);
        compare(Work.training(TINY, 256), PYTORCH, DJL, PLAIN);
        compare(Work.training(TINY, 1), PYTORCH, PLAIN);
        compare(Work.training(SMALL, 64), PYTORCH, DJL);
        compare(Work.training(SMALL, 1), PYTORCH, PLAIN);
        compare(Work.training(WIDE, 64), PYTORCH, DJL, DL4J);
        compare(Work.prediction("2-4-1"), ONNX);
        compare(Work.prediction("4-8-3"), ONNX);
        compare(Work.prediction(TINY), PYTORCH, DJL);
        compare(Work.prediction(SMALL), PYTORCH, DJL);
        compare(Work.prediction(DIGITS), PYTORCH, DJL, DL4J, SMILE);
        for (Contender who : List.of(ONNX, DJL, DL4J)) {
            String name = "first prediction of " + TINY + ", " + who.label();
            targets.add(new Target.Start(name, who, OptionalDouble.empty()));
        }
    }

    private void compare(Work work, Contender... peers) {
        for (Contender peer : peers) {
            targets.add(new Target.Faster(
                    name(work) + against(peer), new Key(CADENA, work), new Key(peer, work), OptionalDouble.empty()));
        }
    }

    private void faster(Work work, Contender peer, double atLeast) {
        targets.add(new Target.Faster(
                name(work) + against(peer), new Key(CADENA, work), new Key(peer, work), OptionalDouble.of(atLeast)));
    }

    private void shareOfLimit(Work work, double atLeast) {
        targets.add(new Target.ShareOfLimit(name(work) + against(LIMIT), new Key(CADENA, work), atLeast));
    }

    private void atMost(String name, Work work, double atMost) {
        targets.add(new Target.AtMost(name, new Key(CADENA, work), atMost));
    }

    private void start(String name, Contender who, double atMost) {
        targets.add(new Target.Start(name, who, OptionalDouble.of(atMost)));
    }

    private static String against(Contender peer) {
        return " / " + peer.label();
    }

    private static String name(Work work) {
        return switch (work.kind()) {
            case TRAINING ->
                "training " + work.network() + ", batch " + work.size()
                        + (work.threads() > 1 ? ", " + work.threads() + " threads" : "");
            case PREDICTION -> "prediction of " + work.network();
            default -> throw new IllegalArgumentException(work.toString());
        };
    }
}
