package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dev.cadena.processor.battery.oracle.RandomFormula;
import dev.cadena.processor.calculus.FormulaCheck;
import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Derivative;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Function;
import dev.cadena.processor.calculus.scalar.OwnValue;
import dev.cadena.processor.calculus.scalar.Parser;
import dev.cadena.processor.declaration.FormulaDeclaration;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas as they are parsed, simplified and differentiated, against dual numbers; and nonsense. */
class FormulaTest {
    private static final int FORMULAS = Integer.getInteger("cadena.battery.formulas", 1000);
    private static final int NONSENSE = 20_000;
    private static final Map<String, Double> PARAMETERS = Map.of("a", RandomFormula.A, "b", RandomFormula.B);

    /** Of a value, or of 1 if that is more: forms that are equal in algebra round differently. */
    private static final double TOLERANCE = 1e-9;

    /** Points that the oracle's own rounding leaves less certain than this are left out. */
    private static final double CERTAIN = 1e-11;

    /** What is larger may overflow on the way. */
    private static final double LARGEST = 1e100;

    private static final Origin PLACE = new Origin() {};

    private static final long SEED = Long.getLong("cadena.battery.seed", 28);

    private static final List<String> TOKENS = Stream.concat(
                    Stream.of(
                            "x", "y", "a", "b", "1", "0", "1e", ".", "1e999", "+", "-", "*", "/", "^", "(", ")", ",",
                            "?", ":", "<", "<=", "==", "!=", "=", ">", "&&", "!", " and ", " or ", " not ", " ", "\t",
                            "\u0000", "π", "ß", "x1", "$", "\"", "%", "𝑥", "\ud835"),
                    Stream.of(Function.values()).flatMap(f -> Stream.of(f.text(), f.text() + "(")))
            .toList();

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    private static final List<String> WHOLE_LANGUAGE = Stream.concat(
                    Stream.of("and", "or", "not"), Stream.of(Function.values()).map(Function::text))
            .toList();

    private static final double[] SPECIAL = {0, 1, -1, 0.5, -3, 3, 30, -30, 750, -750};

    @Test
    void meanWhatTheySay() throws FormulaException {
        SplittableRandom random = new SplittableRandom(27);
        List<String> faults = new ArrayList<>();
        Set<String> words = new TreeSet<>();
        int points = 0;
        int throughValue = 0;
        for (int i = 0; i < FORMULAS; i++) {
            RandomFormula formula = draw(random);
            Forms forms = Forms.of(parse(formula.text()));
            WORD.matcher(formula.text()).results().forEach(word -> words.add(word.group()));
            throughValue += Algebra.contains(forms.throughValue, "value") ? 1 : 0;
            for (int p = 0; p < 10 + SPECIAL.length; p++) {
                double x = p < 10 ? random.nextDouble(-3, 3) : SPECIAL[p - 10];
                double y = random.nextDouble(-2, 2);
                points += forms.check(formula, x, y, faults) ? 1 : 0;
            }
        }
        assertThat(faults.stream().limit(3))
                .as("%s faults, the first", faults.size())
                .isEmpty();
        assertThat(points).isGreaterThan(5 * FORMULAS);
        assertThat(words).containsAll(WHOLE_LANGUAGE);
        Report.section(
                "formulas",
                FORMULAS + " at " + points + " points, as parsed, simplified and differentiated, " + throughValue
                        + " derivatives through the function's own value; all " + WHOLE_LANGUAGE.size()
                        + " functions and words occur");
    }

    private static RandomFormula draw(SplittableRandom random) throws FormulaException {
        RandomFormula formula = RandomFormula.draw(random, 1 + random.nextInt(4));
        return isRefused(formula.text()) ? draw(random) : formula;
    }

    /** What must have the same value: the formula and itself simplified, and its derivative in three forms. */
    private record Forms(Expr parsed, Expr simplified, Expr derivative, Expr simpleDerivative, Expr throughValue) {
        static Forms of(Expr parsed) {
            Expr derivative = Derivative.of(parsed, "x");
            return new Forms(
                    parsed,
                    Algebra.simplify(parsed),
                    derivative,
                    Algebra.simplify(derivative),
                    OwnValue.in(derivative, parsed, new Expr.Var("value")));
        }

        /** Notes what differs from the dual number; yields whether that is certain. */
        boolean check(RandomFormula formula, double x, double y, List<String> faults) {
            RandomFormula.Point expected = formula.at(x, y);
            if (!certain(expected.value(), expected.valueError())) {
                return false;
            }
            Map<String, Double> point = Map.of("x", x, "y", y, "value", expected.value());
            compare("value", parsed, point, expected.value(), formula, faults);
            compare("simplified value", simplified, point, expected.value(), formula, faults);
            if (!certain(expected.slope(), expected.slopeError())) {
                return false;
            }
            compare("derivative", derivative, point, expected.slope(), formula, faults);
            compare("simplified derivative", simpleDerivative, point, expected.slope(), formula, faults);
            compare("derivative through the value", throughValue, point, expected.slope(), formula, faults);
            return true;
        }
    }

    /** Whether a constant part, such as the root of b, is no number. */
    private static boolean isRefused(String text) throws FormulaException {
        try {
            parse(text);
            return false;
        } catch (FormulaException e) {
            if (e.getMessage().contains("infinite or undefined")) {
                return true;
            }
            throw e;
        }
    }

    private static boolean certain(double value, double error) {
        return Math.abs(value) < LARGEST && error <= CERTAIN * Math.max(1, Math.abs(value));
    }

    private static void compare(
            String what,
            Expr e,
            Map<String, Double> point,
            double expected,
            RandomFormula formula,
            List<String> faults) {
        double actual = Expressions.value(e, point);
        if (!(Math.abs(actual - expected) <= TOLERANCE * Math.max(1, Math.abs(expected)))) {
            faults.add(
                    what + " of " + formula.text() + " at " + point + " is " + actual + ", not " + expected + ": " + e);
        }
    }

    @Test
    void nonsenseGivesNothingButAFormulaException() {
        int parsed = 0;
        for (int i = 0; i < NONSENSE; i++) {
            SplittableRandom random = new SplittableRandom(SEED + i);
            parsed += survives(
                            switch (i % 4) {
                                case 0 -> tokens(random);
                                case 1 -> characters(random);
                                default ->
                                    mutated(
                                            RandomFormula.draw(random, 1 + random.nextInt(3))
                                                    .text(),
                                            random);
                            },
                            SEED + i)
                    ? 1
                    : 0;
        }
        assertThat(parsed).isBetween(NONSENSE / 20, NONSENSE * 3 / 4);
        Report.section(
                "nonsense",
                NONSENSE + " texts of tokens, of characters and of formulas with one fault, " + parsed
                        + " of them formulas by chance");
    }

    /** Words of the grammar and words that are nearly so. */
    private static String tokens(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(12);
        for (int w = 0; w < length; w++) {
            text.append(TOKENS.get(random.nextInt(TOKENS.size())));
        }
        return text.toString();
    }

    /** Any characters, halves of pairs included. */
    private static String characters(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(30);
        for (int c = 0; c < length; c++) {
            text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
        }
        return text.toString();
    }

    /** A formula with a piece left out, doubled, or replaced by a token. */
    private static String mutated(String formula, SplittableRandom random) {
        int from = random.nextInt(formula.length());
        int to = from + random.nextInt(Math.min(4, formula.length() - from + 1));
        String piece = formula.substring(from, to);
        String other =
                switch (random.nextInt(3)) {
                    case 0 -> "";
                    case 1 -> piece + piece;
                    default -> TOKENS.get(random.nextInt(TOKENS.size()));
                };
        return formula.substring(0, from) + other + formula.substring(to);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-", "x+", "x*", "x^", "x/", "exp(", "x>0?x:", "x>0?", "max(x,", "1", "x", " "})
    void endlessTextGivesNothingButAFormulaException(String piece) {
        survives(piece.repeat(20_000), 0);
        survives(piece.repeat(20_000) + "x", 0);
        survives(piece.repeat(150) + "x" + ")".repeat(150), 0);
        survives(piece.repeat(99) + "x" + ")".repeat(99), 0);
        survives(piece.repeat(998 / piece.length()) + "x", 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1/0", "x + 1e999", "x/0", "0/0", "log(0) + x", "x * 0^-1", "sqrt(-1)", "x ^ (1e200 * 1e200)"})
    void constantsThatAreNoNumbersAreRefused(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(FormulaException.class)
                .hasMessageContaining("infinite or undefined");
    }

    @Test
    void aConstantBeyondTheRangeOfFloatsCompiles() {
        String network = """
                import dev.cadena.*;
                import dev.cadena.layer.*;
                import dev.cadena.activation.*;
                import dev.cadena.loss.*;

                @Network
                interface N {
                  @Input(1) Layer x();
                  @Dense(from = "x", units = 1) @Steep @MeanSquaredError Layer y();

                  @ActivationFormula("x < -1e39 ? -1e39 : x * 1e39")
                  @interface Steep {}
                }
                """;
        assertThat(Sources.process(Map.of("N", network)).generated("NNetwork"))
                .contains("Float.POSITIVE_INFINITY")
                .contains("Float.NEGATIVE_INFINITY");
    }

    /** Whether a text is a formula; all that the processor does with it is done then. */
    private static boolean survives(String text, long seed) {
        try {
            FormulaCheck.check(
                    new FormulaDeclaration(
                            "F", text, Set.of("x"), PARAMETERS, Set.of(), Map.of("a", PLACE, "b", PLACE), PLACE),
                    new Diagnostics());
            Expr e = parse(text);
            OwnValue.in(Derivative.of(e, "x"), e, new Expr.Var("value"));
            return true;
        } catch (FormulaException e) {
            assertThat(e).hasMessageContaining("column");
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            String shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
            return fail("\"" + shown + "\" of " + text.length() + " characters, seed " + seed + ": " + e);
        }
    }

    private static Expr parse(String text) throws FormulaException {
        return Parser.parse(text, Set.of("x", "y"), PARAMETERS);
    }
}
