package dev.cadena.spi;

/** How an output stands for a class. A tie goes to the lower class. */
public enum Decision {
    /** It does not: a regression, or several labels that may hold at once. */
    NONE,
    /** The class of the largest component, the first one on a tie. */
    ARG_MAX,
    /** One probability: class 1 if it is above ½, else class 0. */
    ABOVE_HALF,
    /** One score: class 1 if it is above 0, else class 0. */
    ABOVE_ZERO;

    /**
     * {@return the number of classes that an output of {@code outputs} components tells apart; 0 if it stands for none}
     *
     * @param outputs the number of its components
     */
    public int classes(int outputs) {
        return switch (this) {
            case NONE -> 0;
            case ARG_MAX -> outputs;
            case ABOVE_HALF, ABOVE_ZERO -> 2;
        };
    }

    /**
     * The class that an output, or a target, stands for.
     *
     * @param at where its components start in {@code values}
     * @param count the number of its components
     * @param <A> {@code float[]} or {@code double[]}
     * @param vectors what to do with the arrays
     * @param values where the output stands
     * @return the class, from 0; −1 if a component is NaN, or if no class is stood for
     */
    public <A> int of(Vectors<A> vectors, A values, int at, int count) {
        for (int k = 0; k < count; k++) {
            if (Double.isNaN(vectors.get(values, at + k))) {
                return -1;
            }
        }
        return switch (this) {
            case NONE -> -1;
            case ARG_MAX -> argMax(vectors, values, at, count);
            case ABOVE_HALF -> vectors.get(values, at) > 0.5 ? 1 : 0;
            case ABOVE_ZERO -> vectors.get(values, at) > 0 ? 1 : 0;
        };
    }

    private static <A> int argMax(Vectors<A> vectors, A values, int at, int count) {
        int best = 0;
        for (int k = 1; k < count; k++) {
            if (vectors.get(values, at + k) > vectors.get(values, at + best)) {
                best = k;
            }
        }
        return best;
    }
}
