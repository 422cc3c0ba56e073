package dev.cadena.processor.calculus.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cheapest of the forms that are equal, of a formula and of a derivative through the function's own value. */
class SimplificationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y - x + 0                           | (y - x)
            x - y + x                           | ((x - y) + x)
            -x + 2 * y - y                      | (y - x)
            x * y - y * x                       | 0
            x + y - x                           | y
            0.1 * x + 0.2 * x - 0.3 * x         | 0
            x * y + x * z                       | (x * (y + z))
            x^2 * y + x^3 * z                   | ((x ^ 2) * (y + (x * z)))
            x * y + z                           | ((x * y) + z)
            x * y + x * z + y * z               | ((x * (y + z)) + (y * z))
            x * y + 1 + x * z                   | ((x * (y + z)) + 1)
            x * y + x * z + 1 / x               | ((x * (y + z)) + (1 / x))
            2 * (x / y * y) + x                 | (3 * x)
            1.1 * x + 2.2 * x - 0.3 * x         | (3 * x)
            (sigmoid(-x) - sigmoid(x)) / y      | ((sigmoid((-1 * x)) - sigmoid(x)) / y)
            x / y + x / z                       | ((x / y) + (x / z))
            x / y * y                           | x
            x * y / 2                           | ((x * y) / 2)
            x * y - x * y / 2                   | ((x * y) / 2)
            x * y - 0.75 * x * y                | ((x * y) / 4)
            x * 0.75 * y                        | (0.75 * (x * y))
            (x - y) / (y - x)                   | -1
            (x - y) * z / (y - x)               | (-1 * z)
            (x + y) / (x + y)^2                 | (1 / (x + y))
            (x + 1)^2 - 2 * x - 1               | (x ^ 2)
            x^1.5 * x^-1                        | sqrt(x)
            x^1.5 / x^2                         | (1 / sqrt(x))
            sigmoid(x) + sigmoid(-x)            | 1
            sigmoid(-x)                         | sigmoid((-1 * x))
            sigmoid(-x) * (1 - y) - y * sigmoid(x) | ((1 - y) - sigmoid(x))
            """)
    void findsTheCheapest(String written, String computed) throws FormulaException {
        assertThat(Texts.of(Algebra.simplify(parse(written)))).isEqualTo(computed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            max(0, x)                           | (v <= 0 ? 0 : 1)
            max(0, x + y)                       | (v <= 0 ? 0 : 1)
            max(x, 0)                           | (x >= 0 ? 1 : 0)
            max(1, x)                           | (x <= 1 ? 0 : 1)
            min(0, x)                           | (x >= 0 ? 0 : 1)
            x                                   | 1
            exp(x)                              | v
            exp(x) / 2                          | v
            2 * exp(x)                          | v
            exp(x) / y                          | v
            tanh(x) / 2                         | (0.5 - (2 * (v ^ 2)))
            sigmoid(x)                          | (v * (1 - v))
            x * sigmoid(x)                      | (sigmoid(x) + (v * (1 - sigmoid(x))))
            """)
    void goesThroughTheValue(String function, String computed) throws FormulaException {
        Expr f = parse(function);
        assertThat(Texts.of(OwnValue.in(Derivative.of(f, "x"), f, new Expr.Var("v"))))
                .isEqualTo(computed);
    }

    /** What is tried takes the square of the length. */
    @Test
    void longFormulasStay() throws FormulaException {
        Expr x = new Expr.Var("x");
        Expr sum = parse("y - z");
        while (Algebra.size(sum) < 400) {
            sum = new Expr.Binary(Expr.Op.ADD, sum, Algebra.size(sum) % 2 == 0 ? x : new Expr.Var("y"));
        }
        assertThat(Algebra.size(sum)).isEqualTo(400);
        assertThat(Algebra.simplify(sum)).isNotEqualTo(sum);
        Expr longer = new Expr.Binary(Expr.Op.ADD, sum, x);
        assertThat(Algebra.simplify(longer)).isSameAs(longer);
    }

    private static Expr parse(String text) throws FormulaException {
        return Parser.parse(text, Set.of("x", "y", "z"), Map.of());
    }
}
