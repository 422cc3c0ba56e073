package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Decimals;
import dev.cadena.spi.DoubleMath;
import dev.cadena.spi.FloatMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The functions of the runtime against decimal arithmetic: within the units in the last place that their pages state. */
class FunctionValuesTest {
    private static final int POINTS = 500;

    /** What is computed in double and rounded: half a unit, but for the last bits of the double. */
    private static final double ROUNDED = 0.500001;

    private interface FloatFunction {
        float of(float x);
    }

    /**
     * A function.
     *
     * @param doubleUlps what its page states for double
     * @param floatUlps what its page states for float
     * @param least where its values are not yet 0
     * @param most where they are not yet infinite
     */
    private record Subject(
            String name,
            DoubleUnaryOperator inDouble,
            FloatFunction inFloat,
            UnaryOperator<BigDecimal> exact,
            double doubleUlps,
            double floatUlps,
            double least,
            double most) {}

    private static final List<Subject> SUBJECTS = List.of(
            new Subject("exp", DoubleMath::exp, FloatMath::exp, Decimals::exp, 1, 0.886, -700, 700),
            new Subject("log", DoubleMath::log, FloatMath::log, Decimals::log, 1, 0.898, 1e-300, 1e300),
            new Subject("log1p", DoubleMath::log1p, FloatMath::log1p, Decimals::log1p, 1, 1.484, -0.999, 1e6),
            new Subject("expm1", DoubleMath::expm1, FloatMath::expm1, Decimals::expm1, 1, 1.231, -40, 700),
            new Subject("sqrt", DoubleMath::sqrt, FloatMath::sqrt, Decimals::sqrt, 0.5, ROUNDED, 0, 1e6),
            new Subject("cbrt", DoubleMath::cbrt, FloatMath::cbrt, Decimals::cbrt, 1, ROUNDED, -1e6, 1e6),
            new Subject("sin", DoubleMath::sin, FloatMath::sin, Decimals::sin, 1, ROUNDED, -300, 300),
            new Subject("cos", DoubleMath::cos, FloatMath::cos, Decimals::cos, 1, ROUNDED, -300, 300),
            new Subject("tan", DoubleMath::tan, FloatMath::tan, Decimals::tan, 1, ROUNDED, -300, 300),
            new Subject("atan", DoubleMath::atan, FloatMath::atan, Decimals::atan, 1, ROUNDED, -1e6, 1e6),
            new Subject("sinh", DoubleMath::sinh, FloatMath::sinh, Decimals::sinh, 2.5, ROUNDED, -700, 700),
            new Subject("cosh", DoubleMath::cosh, FloatMath::cosh, Decimals::cosh, 2.5, ROUNDED, -700, 700),
            new Subject("tanh", DoubleMath::tanh, FloatMath::tanh, Decimals::tanh, 2.5, 1.531, -30, 30),
            new Subject("sigmoid", DoubleMath::sigmoid, FloatMath::sigmoid, Decimals::sigmoid, 3, 1.695, -700, 40),
            new Subject("softplus", DoubleMath::softplus, FloatMath::softplus, Decimals::softplus, 3, 2.003, -700, 700),
            new Subject("erf", DoubleMath::erf, FloatMath::erf, Decimals::erf, 2, ROUNDED, -6, 6),
            new Subject("erfc", DoubleMath::erfc, FloatMath::erfc, Decimals::erfc, 5, ROUNDED, -6, 27.2));

    @Test
    void areWithinTheStatedUnits() {
        List<String> faults = new ArrayList<>();
        StringBuilder figures = new StringBuilder();
        SplittableRandom random = new SplittableRandom(31);
        for (Subject subject : SUBJECTS) {
            double worst = 0;
            double worstOfFloat = 0;
            for (int i = 0; i < POINTS; i++) {
                double x = point(subject, random, i);
                worst = Math.max(worst, error(subject.inDouble.applyAsDouble(x), exact(subject, x), false));
                float narrow = (float) x;
                if (Float.isFinite(narrow) && narrow != 0) {
                    BigDecimal exact = exact(subject, narrow);
                    worstOfFloat = Math.max(worstOfFloat, error(subject.inFloat.of(narrow), exact, true));
                }
            }
            if (worst > subject.doubleUlps || worstOfFloat > subject.floatUlps) {
                faults.add(subject.name + ": " + worst + " ulp in double, " + worstOfFloat + " in float");
            }
            figures.append(String.format(Locale.ROOT, " %s %.2f and %.2f", subject.name, worst, worstOfFloat));
        }
        assertThat(faults).isEmpty();
        Report.section(
                "functions",
                SUBJECTS.size() + " at " + POINTS + " points; largest error in ulp of double and of float:" + figures);
    }

    @Test
    void powersAreWithinTheStatedUnits() {
        SplittableRandom random = new SplittableRandom(32);
        double worst = 0;
        double worstOfFloat = 0;
        for (int i = 0; i < POINTS; i++) {
            float x = (float) Math.pow(10, random.nextDouble(-4, 4));
            float y = (float) random.nextDouble(-8, 8);
            BigDecimal exact = Decimals.exp(Decimals.log(new BigDecimal(x)).multiply(new BigDecimal(y)));
            worst = Math.max(worst, error(DoubleMath.pow(x, y), exact, false));
            worstOfFloat = Math.max(worstOfFloat, error(FloatMath.pow(x, y), exact, true));
        }
        assertThat(worst).isLessThanOrEqualTo(1);
        assertThat(worstOfFloat).isLessThanOrEqualTo(ROUNDED);
    }

    /** What no series shows: signs of zero, kinks, and what is infinite or no number. */
    @Test
    void haveTheSpecialValuesThatJavaDefines() {
        assertThat(FloatMath.floor(-0.5f)).isEqualTo(-1);
        assertThat(DoubleMath.floor(1e300)).isEqualTo(1e300);
        assertThat(FloatMath.sign(-0.0f)).isEqualTo(-0.0f);
        assertThat(DoubleMath.sign(Double.NaN)).isNaN();
        assertThat(DoubleMath.cbrt(-8)).isEqualTo(-2);
        assertThat(DoubleMath.pow(0, 0)).isEqualTo(1);
        assertThat(DoubleMath.pow(-2, 3)).isEqualTo(-8);
        assertThat(DoubleMath.pow(-2, 0.5)).isNaN();
        for (double sign : new double[] {1, -1}) {
            double infinite = sign * Double.POSITIVE_INFINITY;
            assertThat(DoubleMath.erf(infinite)).isEqualTo(sign);
            assertThat(DoubleMath.erf(sign * 5.875)).isEqualTo(sign);
            assertThat(DoubleMath.erf(sign * 0.0)).isEqualTo(sign * 0.0);
            assertThat(DoubleMath.erfc(infinite)).isEqualTo(1 - sign);
            assertThat(DoubleMath.erfc(sign * 28)).isEqualTo(1 - sign);
            assertThat(DoubleMath.erfc(sign * 0.0)).isEqualTo(1);
            assertThat(DoubleMath.sigmoid(infinite)).isEqualTo(sign > 0 ? 1 : 0);
            assertThat(DoubleMath.softplus(infinite)).isEqualTo(sign > 0 ? infinite : 0);
            assertThat(DoubleMath.atan(infinite)).isEqualTo(sign * Math.PI / 2);
        }
        for (Subject subject : SUBJECTS) {
            assertThat(subject.inDouble.applyAsDouble(Double.NaN))
                    .as(subject.name)
                    .isNaN();
            assertThat(subject.inFloat.of(Float.NaN)).as(subject.name).isNaN();
        }
    }

    /** Uniform over the whole range, and close to 0. */
    private static double point(Subject subject, SplittableRandom random, int i) {
        if (i % 2 == 0) {
            return random.nextDouble(subject.least, subject.most);
        }
        double size = Math.pow(10, random.nextDouble(-12, Math.log10(Math.min(10, subject.most))));
        return subject.least < 0 && random.nextBoolean() ? Math.max(-size, subject.least) : size;
    }

    private static BigDecimal exact(Subject subject, double x) {
        return subject.exact.apply(new BigDecimal(x));
    }

    /** In units in the last place of the exact value. */
    private static double error(double computed, BigDecimal exact, boolean isFloat) {
        double nearest = exact.doubleValue();
        if (isFloat && Math.abs(nearest) > Float.MAX_VALUE) {
            return Double.isInfinite(computed) ? 0 : Double.POSITIVE_INFINITY;
        }
        double ulp = isFloat ? Math.ulp((float) nearest) : Math.ulp(nearest);
        return new BigDecimal(computed)
                .subtract(exact)
                .abs()
                .divide(new BigDecimal(ulp), MathContext.DECIMAL64)
                .doubleValue();
    }
}
