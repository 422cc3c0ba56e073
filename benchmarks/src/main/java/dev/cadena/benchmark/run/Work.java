package dev.cadena.benchmark.run;

/**
 * What is done.
 *
 * @param kind what it is
 * @param network the widths of the network; empty where none matters
 * @param size observations a step, or layers
 * @param threads the number of threads
 */
public record Work(Kind kind, String network, int size, int threads) {
    /** The kinds, and in which unit they are measured. */
    public enum Kind {
        /** Nanoseconds a step. */
        TRAINING,
        /** Nanoseconds a prediction. */
        PREDICTION,
        /** Nanoseconds for the operations of {@link dev.cadena.benchmark.limit.FmaLimit}. */
        FMA,
        /** Milliseconds from the start of a JVM to its end, with one prediction. */
        START,
        /** Bytes a step, but for those that end an epoch. */
        STEP_ALLOCATION,
        /** Bytes a prediction. */
        PREDICTION_ALLOCATION,
        /** Bytes a step by JMH's {@code -prof gc}, with those that end an epoch and what JMH itself allocates. */
        STEP_PROFILE,
        /** Bytes a prediction by JMH's {@code -prof gc}, with what JMH itself allocates. */
        PREDICTION_PROFILE,
        /** Kilobytes of a jar. */
        JAR,
        /** What a jar needs but the JDK. */
        DEPENDENCIES,
        /** Milliseconds in the processor. */
        PROCESSOR,
        /** Milliseconds of a compilation with the processor. */
        COMPILATION
    }

    /** {@return a training on one thread} */
    public static Work training(String network, int batch) {
        return training(network, batch, 1);
    }

    /** {@return a training} */
    public static Work training(String network, int batch, int threads) {
        return new Work(Kind.TRAINING, network, batch, threads);
    }

    /** {@return a prediction} */
    public static Work prediction(String network) {
        return of(Kind.PREDICTION, network);
    }

    /** {@return work with a network} */
    public static Work of(Kind kind, String network) {
        return new Work(kind, network, 1, 1);
    }

    /** {@return work without one} */
    public static Work of(Kind kind) {
        return of(kind, "");
    }

    /** {@return what a compiler does with so many layers} */
    public static Work layers(Kind kind, int layers) {
        return new Work(kind, "", layers, 1);
    }
}
