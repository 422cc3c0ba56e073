package dev.cadena.processor.calculus;

/**
 * The distribution of a tensor's initial values.
 *
 * @param distribution a constant of {@code Layer.Distribution}
 * @param scale the bound or deviation of that distribution
 */
public record InitialValues(String distribution, double scale) {
    /** All zero. */
    static final InitialValues ZEROS = new InitialValues("ZEROS", 0);

    /** All one. */
    static final InitialValues ONES = new InitialValues("CONSTANT", 1);

    /** All the same. */
    static InitialValues constant(double value) {
        return new InitialValues("CONSTANT", value);
    }

    /**
     * The distribution of a matrix of weights.
     *
     * @param initializer a constant of {@code Initializer}
     * @param activation the annotation of the activation that follows; empty for none
     */
    static InitialValues of(String initializer, String activation, int in, int out) {
        if (initializer.equals("AUTO")) {
            return of(suiting(activation), activation, in, out);
        }
        return switch (initializer) {
            case "GLOROT_UNIFORM" -> new InitialValues("UNIFORM", Math.sqrt(6.0 / ((double) in + out)));
            case "GLOROT_NORMAL" -> new InitialValues("NORMAL", Math.sqrt(2.0 / ((double) in + out)));
            case "HE_UNIFORM" -> new InitialValues("UNIFORM", Math.sqrt(6.0 / in));
            case "HE_NORMAL" -> new InitialValues("NORMAL", Math.sqrt(2.0 / in));
            case "LECUN_UNIFORM" -> new InitialValues("UNIFORM", Math.sqrt(3.0 / in));
            case "LECUN_NORMAL" -> new InitialValues("NORMAL", Math.sqrt(1.0 / in));
            case "ZEROS" -> ZEROS;
            default -> throw new IllegalStateException("no initializer " + initializer);
        };
    }

    private static String suiting(String activation) {
        return switch (activation) {
            case "Relu", "LeakyRelu", "Prelu", "Elu", "Gelu", "GeluTanh", "Silu", "Softplus" -> "HE_NORMAL";
            case "Selu" -> "LECUN_NORMAL";
            default -> "GLOROT_UNIFORM";
        };
    }
}
