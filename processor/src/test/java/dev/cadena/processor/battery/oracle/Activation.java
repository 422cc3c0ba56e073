package dev.cadena.processor.battery.oracle;

import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The activations, each by its definition. */
@SuppressWarnings("ImmutableEnumChecker") // The definitions capture nothing.
public enum Activation {
    IDENTITY("", x -> x),
    SIGMOID("@Sigmoid", Scalar::sigmoid),
    TANH("@Tanh", Scalar::tanh),
    RELU("@Relu", x -> x.above(x.constant(0), () -> x, () -> x.constant(0))),
    LEAKY_RELU("@LeakyRelu(slope = 0.03)", x -> x.above(x.constant(0), () -> x, () -> x.times(0.03))),
    ELU(
            "@Elu(alpha = 0.7)",
            x -> x.above(x.constant(0), () -> x, () -> x.expm1().times(0.7))),
    SELU("@Selu", x -> x.above(x.constant(0), () -> x, () -> x.expm1().times(1.6732632423543772))
            .times(1.0507009873554805)),
    /** x Φ(x), where Φ(x) = erfc(−x/√2)/2. */
    GELU("@Gelu", x -> x.times(x.over(x.constant(-Math.sqrt(2))).erfc()).times(0.5)),
    /** x (1 + tanh u)/2, where (1 + tanh u)/2 = σ(2u). */
    GELU_TANH(
            "@GeluTanh",
            x -> x.times(x.plus(x.times(x).times(x).times(0.044715))
                    .times(2 * Math.sqrt(2 / Math.PI))
                    .sigmoid())),
    SILU("@Silu", x -> x.times(x.sigmoid())),
    SOFTPLUS("@Softplus", Scalar::softplus),
    SOFTSIGN("@Softsign", x -> x.over(x.abs().plus(1))),
    /** max(0, min(1, x/6 + ½)), where the first argument is taken on a tie. */
    HARD_SIGMOID("@HardSigmoid", x -> {
        Scalar line = x.over(x.constant(6)).plus(0.5);
        return line.above(
                x.constant(0), () -> line.below(x.constant(1), () -> line, () -> x.constant(1)), () -> x.constant(0));
    }),
    SOFTMAX("@Softmax", x -> {
        throw new IllegalStateException("not element-wise");
    }),
    /** Built in, with a slope that is trained. */
    PRELU("@Prelu", "", "slope", 0.25, (x, slope) -> x.above(x.constant(0), () -> x, () -> slope.times(x))),
    /** A user's own, with a factor that is trained. */
    SWISH(
            "@Swish",
            "x * sigmoid(beta * x)",
            "beta",
            1.5,
            (x, beta) -> x.times(beta.times(x).sigmoid()));

    private final String annotation;
    private final String formula;
    private final String parameter;
    private final double initial;
    private final BinaryOperator<Scalar> definition;

    Activation(String annotation, UnaryOperator<Scalar> definition) {
        this(annotation, "", "", 0, (x, none) -> definition.apply(x));
    }

    /** With a parameter that is trained, a number per unit; and the formula, where it is a user's own. */
    Activation(String annotation, String formula, String parameter, double initial, BinaryOperator<Scalar> definition) {
        this.annotation = annotation;
        this.formula = formula;
        this.parameter = parameter;
        this.initial = initial;
        this.definition = definition;
    }

    /** How a user writes it; empty for the identity. */
    public String annotation() {
        return annotation;
    }

    /** The annotation type that a user writes for it; empty for a built-in one. */
    String declaration() {
        return formula.isEmpty()
                ? ""
                : "@ActivationFormula(\"" + formula + "\")\n@interface " + annotation.substring(1)
                        + " {\n  @Trained double " + parameter + "() default " + initial + ";\n}";
    }

    /** Whether it has a parameter that is trained. */
    public boolean isTrained() {
        return !parameter.isEmpty();
    }

    /** The name of the parameter that is trained. */
    public String parameter() {
        return parameter;
    }

    /** The value of the parameter before training. */
    public double initial() {
        return initial;
    }

    /** Whether it is applied to each component by itself. */
    public boolean isElementwise() {
        return this != SOFTMAX;
    }

    Scalar of(Scalar x) {
        return of(x, x);
    }

    Scalar of(Scalar x, Scalar trained) {
        return definition.apply(x, trained);
    }
}
