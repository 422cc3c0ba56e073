package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Derivative;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.OwnValue;
import dev.cadena.processor.calculus.scalar.Parser;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The conventions at kinks, steps and poles, and the powers of negative numbers and of 0. All numbers are exact. */
class FormulaConventionsTest {
    private static int checked;

    @ParameterizedTest
    @CsvSource({
        // formula, x, value, derivative
        "'abs(x)', 0, 0, 0",
        "'abs(x)', -2, 2, -1",
        "'abs(2 * x - 2)', 1, 0, 0",
        "'abs(x)^3', 0, 0, 0",
        "'x * abs(x)', 0, 0, 0",
        "'sqrt(x^2)', 0, 0, 0",
        "'sqrt(x^2)', -3, 3, -1",
        "'sign(x)', 0, 0, 0",
        "'sign(x)', -3, -1, 0",
        "'x * sign(x)', 0, 0, 0",
        "'floor(x)', 2, 2, 0",
        "'floor(x)', -0.5, -1, 0",
        "'x - floor(x)', 2, 0, 1",
        // The first argument is taken on a tie.
        "'max(0, x)', 0, 0, 0",
        "'max(x, 0)', 0, 0, 1",
        "'min(0, x)', 0, 0, 0",
        "'min(x, 0)', 0, 0, 1",
        "'max(x, 2 * x)', 0, 0, 1",
        "'max(2 * x, x)', 0, 0, 2",
        "'min(x, 2 * x)', 0, 0, 1",
        "'min(2 * x, x)', 0, 0, 2",
        "'max(-1, min(1, x))', 1, 1, 0",
        "'max(-1, min(1, x))', -1, -1, 0",
        "'max(-1, min(x, 1))', 1, 1, 1",
        // A choice has the slope of the branch that is taken.
        "'x > 0 ? x : 0', 0, 0, 0",
        "'x >= 0 ? x : 0', 0, 0, 1",
        "'x == 0 ? 5 : x', 0, 5, 0",
        "'x != 0 ? x : 5', 0, 5, 0",
        "'x > 0 and x < 1 ? 3 * x : x', 0, 0, 1",
        "'x < 0 or x >= 0 and x < 1 ? 3 * x : x', 0, 0, 3",
        "'not x > 0 ? 3 * x : x', 0, 0, 3",
        "'not (x > 0 or x < -1) ? 3 * x : x', -2, -2, 1",
        "'x > 1 and x > 2 or x == 0 ? 3 * x : x', 0, 0, 3",
        // What a choice leaves out does not matter, also where it has no value.
        "'x > 0 ? log(x) : 0', 0, 0, 0",
        "'x == 0 ? 1 : sin(x) / x', 0, 1, 0",
        "'sqrt(max(0, x))', -4, 0, 0",
        "'sqrt(max(0, x))', 4, 2, 0.25",
        "'x > 0 ? sqrt(x) : -sqrt(-x)', -4, -2, 0.25",
        // Powers.
        "'x^0', 0, 1, 0",
        "'0^0 * x', 3, 3, 1",
        "'x^1', -3, -3, 1",
        "'x^2', -3, 9, -6",
        "'x^2', 0, 0, 0",
        "'x^3', -2, -8, 12",
        "'x^4', -2, 16, -32",
        "'x^5', -2, -32, 80",
        "'x^-1', -2, -0.5, -0.25",
        "'x^-2', -2, 0.25, 0.25",
        "'x^-3', -2, -0.125, -0.1875",
        "'x^-4', -2, 0.0625, 0.125",
        "'(-x)^2', -3, 9, -6",
        "'(-x)^3', -2, 8, -12",
        "'-x^2', -3, -9, 6",
        "'x^1.5', 4, 8, 3",
        "'x^1.5', 0, 0, 0",
        "'x^1.5', -4, NaN, NaN",
        "'x^0.5', 4, 2, 0.25",
        "'(x^2)^0.5', -4, 4, -1",
        "'(x^2)^1.5', -2, 8, -12",
        "'(x^3)^2', -2, 64, -192",
        "'0^x', 2, 0, 0",
        "'x * x^2 * x^3', -2, 64, -192",
        "'x^2^3', -1, 1, -8",
        "'cbrt(x)', -8, -2, 0.08333333333333333",
        "'cbrt(x)^3', -8, -8, 1",
        // Vertical tangents and poles are infinite, as they are in mathematics.
        "'sqrt(x)', 0, 0, Infinity",
        "'cbrt(x)', 0, 0, Infinity",
        "'log(x)', 0, -Infinity, Infinity",
        "'1 / x', 0, Infinity, -Infinity",
        "'log(x)', -1, NaN, -1",
        "'sqrt(x)', -1, NaN, NaN",
        // Multiplied out, terms of these would be infinite or 0.
        "'(2^600 * x + 1)^2', 2.409919865102884e-181, 4, 1.6598062275523972e+181",
        "'(2^-600 * x + 1)^2', 4.149515568880993e+180, 4, 9.639679460411536e-181",
        "'1e308 * x^3', 1, 1e308, Infinity"
    })
    void hold(String text, double x, double value, double slope) throws FormulaException {
        Expr formula = Parser.parse(text, Set.of("x"), Map.of());
        Expr derivative = Derivative.of(formula, "x");
        Map<String, Double> point = Map.of("x", x, "value", value);

        check("value", formula, point, value);
        check("value, simplified", Algebra.simplify(formula), point, value);
        check("derivative", derivative, point, slope);
        check("derivative, simplified", Algebra.simplify(derivative), point, slope);
        check("derivative through the value", OwnValue.in(derivative, formula, new Expr.Var("value")), point, slope);
    }

    /** No law of powers makes a number of what is none. */
    @ParameterizedTest
    @ValueSource(
            strings = {"x^0.5 * x^0.5", "(x^0.5)^2", "sqrt(x)^2", "sqrt(x) * sqrt(x)", "x^0.5 * x^1.5", "(x^3)^0.5"})
    void rootsOfNegativeNumbersStayNone(String text) throws FormulaException {
        Expr formula = Parser.parse(text, Set.of("x"), Map.of());

        check("value", formula, Map.of("x", -4.0), Double.NaN);
        check("value, simplified", Algebra.simplify(formula), Map.of("x", -4.0), Double.NaN);
    }

    /** A target of 0 as an exponent, and powers of it. */
    @ParameterizedTest
    @CsvSource({
        "'p^y', 0, 0, 0",
        "'p^y', 0, 1, 1",
        "'p^y', 0, 2, 0",
        "'y^p', 2, 0, 0",
        "'y^p', 2, 1, 0",
        "'y == 0 ? 0 : y * log(y / p)', 0.5, 0, 0"
    })
    void ofLosses(String text, double p, double y, double slope) throws FormulaException {
        Expr formula = Parser.parse(text, Set.of("p", "y"), Map.of());
        Map<String, Double> point = Map.of("p", p, "y", y);
        Expr derivative = Derivative.of(formula, "p");

        check("derivative", derivative, point, slope);
        check("derivative, simplified", Algebra.simplify(derivative), point, slope);
    }

    private static void check(String what, Expr e, Map<String, Double> point, double expected) {
        double actual = Expressions.value(e, point);
        assertThat(actual == expected || Double.isNaN(actual) && Double.isNaN(expected))
                .as("%s is %s, not %s: %s", what, actual, expected, e)
                .isTrue();
        checked++;
    }

    @AfterAll
    static void report() {
        Report.section(
                "conventions of formulas", checked + " values and slopes at kinks, steps and poles, and of powers");
    }
}
