package dev.cadena.processor.calculus.scalar;

import java.util.OptionalDouble;

/** The functions of the formula language. */
public enum Function {
    EXP(1),
    LOG(1),
    LOG1P(1),
    EXPM1(1),
    TANH(1),
    ERF(1),
    SQRT(1),
    ABS(1),
    SIGN(1),
    MIN(2),
    MAX(2),
    SIGMOID(1),
    SOFTPLUS(1);

    private final int arity;

    Function(int arity) {
        this.arity = arity;
    }

    /** The number of arguments. */
    public int arity() {
        return arity;
    }

    /** The value for constant arguments; empty where the processor leaves it to the runtime. */
    OptionalDouble fold(double[] x) {
        return switch (this) {
            case EXP -> OptionalDouble.of(StrictMath.exp(x[0]));
            case LOG -> OptionalDouble.of(StrictMath.log(x[0]));
            case LOG1P -> OptionalDouble.of(StrictMath.log1p(x[0]));
            case EXPM1 -> OptionalDouble.of(StrictMath.expm1(x[0]));
            case TANH -> OptionalDouble.of(StrictMath.tanh(x[0]));
            case SQRT -> OptionalDouble.of(Math.sqrt(x[0]));
            case ABS -> OptionalDouble.of(Math.abs(x[0]));
            case SIGN -> OptionalDouble.of(Math.signum(x[0]));
            case MIN -> OptionalDouble.of(Math.min(x[0], x[1]));
            case MAX -> OptionalDouble.of(Math.max(x[0], x[1]));
            case SIGMOID -> OptionalDouble.of(1 / (1 + StrictMath.exp(-x[0])));
            case SOFTPLUS -> OptionalDouble.of(Math.max(x[0], 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x[0]))));
            case ERF -> OptionalDouble.empty();
        };
    }

    /** The name in formulas and in generated code. */
    public String text() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
