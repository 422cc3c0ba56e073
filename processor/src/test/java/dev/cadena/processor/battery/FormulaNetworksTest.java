package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.OwnNetworks.Declared;
import dev.cadena.processor.battery.OwnNetworks.Judged;
import dev.cadena.processor.battery.oracle.RandomFormula;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import dev.cadena.train.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random formulas over the whole language as activations of generated classes: the Java that is printed, in both precisions,
 * inside a network and judged by a loss, computes what dual numbers say.
 */
class FormulaNetworksTest {
    private static final int FORMULAS = Integer.getInteger("cadena.battery.formula.networks", 60);
    private static final long SEED = Long.getLong("cadena.battery.seed", 29);

    /** Of a value, or of 1 if that is more. */
    private static final double TOLERANCE = 1e-9;

    private static final double CERTAIN = 1e-11;

    @Test
    void computeWhatTheySay() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<RandomFormula> formulas = new ArrayList<>();
        List<Declared> declared = new ArrayList<>();
        while (formulas.size() < FORMULAS) {
            RandomFormula formula = RandomFormula.draw(random, 1 + random.nextInt(4));
            if (isUsable(formula.text())) {
                formulas.add(formula);
                declared.add(declared(formula, true, formulas.size() % 2 == 0));
                declared.add(declared(formula, false, formulas.size() % 2 == 0));
            }
        }
        List<Model<?>> models = OwnNetworks.of(declared);
        List<String> faults = new ArrayList<>();
        int points = 0;
        for (int i = 0; i < formulas.size(); i++) {
            for (int p = 0; p < 20; p++) {
                double x = random.nextDouble(-3, 3);
                RandomFormula.Point expected = formulas.get(i).at(x, 0.75);
                if (certain(expected.value(), expected.valueError())
                        && certain(expected.slope(), expected.slopeError())) {
                    Judged actual = OwnNetworks.judge(models.get(2 * i), x, 0);
                    compare("value", actual.loss(), expected.value(), x, formulas.get(i), faults);
                    compare("slope", actual.slope(), expected.slope(), x, formulas.get(i), faults);
                    points++;
                }
            }
        }
        assertThat(faults.stream().limit(3))
                .as("%s faults, seed %s, the first", faults.size(), SEED)
                .isEmpty();
        assertThat(points).isGreaterThan(5 * FORMULAS);
        Report.section("formulas in networks", FORMULAS + " in generated classes, at " + points + " points");
    }

    private static void compare(
            String what, double actual, double expected, double x, RandomFormula formula, List<String> faults) {
        if (!(Math.abs(actual - expected) <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
            faults.add(what + " of " + formula.text() + " at " + x + " is " + actual + ", not " + expected);
        }
    }

    private static boolean certain(double value, double error) {
        return Math.abs(value) < 1e30 && error <= CERTAIN * Math.max(1, Math.abs(value));
    }

    /** Judged as it is, so that loss and activation are differentiated together, or after another layer of weight 1. */
    private static Declared declared(RandomFormula formula, boolean isDouble, boolean isHidden) {
        String layers = isHidden
                ? "@Dense(from = \"x\", units = 1) @F Layer inner();"
                        + " @Dense(from = \"inner\", units = 1, bias = false) @Itself Layer out();"
                : "@Dense(from = \"x\", units = 1) @F @Itself Layer out();";
        return new Declared(
                isDouble,
                layers,
                "@SuppressWarnings(\"cadena\") @ActivationFormula(\"" + formula.text()
                        + "\") @interface F { double a() default "
                        + RandomFormula.A + "; double b() default " + RandomFormula.B + "; double y() default 0.75; }"
                        + " @LossFormula(\"p\") @interface Itself {}");
    }

    private static boolean isUsable(String text) {
        try {
            Parser.parse(text, Set.of("x"), Map.of("a", RandomFormula.A, "b", RandomFormula.B, "y", 0.75));
            return true;
        } catch (FormulaException e) {
            return false; // A constant part is no number.
        }
    }
}
