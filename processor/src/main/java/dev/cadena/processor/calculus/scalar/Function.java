package dev.cadena.processor.calculus.scalar;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;

/** The functions of the formula language. {@link Derivative} has the table of their derivatives. */
@SuppressWarnings("ImmutableEnumChecker") // The operators capture nothing, and the sets are immutable.
public enum Function {
    EXP(StrictMath::exp, Trait.NOT_NEGATIVE),
    LOG(StrictMath::log, Trait.PARTIAL),
    LOG1P(StrictMath::log1p, Trait.PARTIAL),
    EXPM1(StrictMath::expm1),
    SQRT(StrictMath::sqrt, Trait.PARTIAL, Trait.NOT_NEGATIVE),
    CBRT(StrictMath::cbrt, Trait.ODD),
    ABS(Math::abs, Trait.EVEN, Trait.NOT_NEGATIVE),
    SIGN(Math::signum, Trait.ODD),
    MIN(Math::min),
    MAX(Math::max),
    FLOOR(StrictMath::floor),
    SIN(StrictMath::sin, Trait.ODD),
    COS(StrictMath::cos, Trait.EVEN),
    TAN(StrictMath::tan, Trait.ODD),
    TANH(StrictMath::tanh, Trait.ODD),
    SINH(StrictMath::sinh, Trait.ODD),
    COSH(StrictMath::cosh, Trait.EVEN, Trait.NOT_NEGATIVE),
    ATAN(StrictMath::atan, Trait.ODD),
    SIGMOID(x -> 1 / (1 + StrictMath.exp(-x)), Trait.NOT_NEGATIVE),
    SOFTPLUS(x -> Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x))), Trait.NOT_NEGATIVE),
    /** Its series is in the runtime alone. */
    ERF(x -> Double.NaN, Trait.ODD, Trait.AT_RUN_TIME),
    /** As erf. */
    ERFC(x -> Double.NaN, Trait.NOT_NEGATIVE, Trait.AT_RUN_TIME);

    private enum Trait {
        /** f(−x) = −f(x). */
        ODD,
        /** f(−x) = f(x). */
        EVEN,
        /** Not finite for every finite argument, overflow apart. */
        PARTIAL,
        /** f(x) ≥ 0. */
        NOT_NEGATIVE,
        /** Not computed by the processor. */
        AT_RUN_TIME
    }

    private final int arity;
    private final DoubleBinaryOperator value;
    private final Set<Trait> traits;

    Function(DoubleUnaryOperator value, Trait... traits) {
        this.arity = 1;
        this.value = (x, unused) -> value.applyAsDouble(x);
        this.traits = Set.of(traits);
    }

    Function(DoubleBinaryOperator value) {
        this.arity = 2;
        this.value = value;
        this.traits = Set.of();
    }

    /** The function of a name. */
    static Optional<Function> named(String name) {
        return Stream.of(values()).filter(f -> f.text().equals(name)).findFirst();
    }

    /** The name in formulas and in generated code. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The number of arguments. */
    public int arity() {
        return arity;
    }

    boolean isOdd() {
        return traits.contains(Trait.ODD);
    }

    boolean isEven() {
        return traits.contains(Trait.EVEN);
    }

    boolean isPartial() {
        return traits.contains(Trait.PARTIAL);
    }

    boolean isNotNegative() {
        return traits.contains(Trait.NOT_NEGATIVE);
    }

    /** The value for constant arguments; empty where the processor leaves it to the runtime. */
    OptionalDouble fold(double first, double last) {
        return traits.contains(Trait.AT_RUN_TIME)
                ? OptionalDouble.empty()
                : OptionalDouble.of(value.applyAsDouble(first, last));
    }
}
