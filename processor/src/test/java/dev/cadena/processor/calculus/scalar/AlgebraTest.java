package dev.cadena.processor.calculus.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The laws by which formulas are put together, each beside what only looks as if it fell under it. */
class AlgebraTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 + x                               | x
            x + 0                               | x
            1 + x                               | (1 + x)
            x + -y                              | (x - y)
            -x + y                              | (y - x)
            x + x                               | (2 * x)
            (x > 0 ? 1 : y) + (x > 0 ? y : 2)   | (x > 0 ? (1 + y) : (y + 2))
            (x > 0 ? 1 : y) + (x < 0 ? y : 2)   | ((x > 0 ? 1 : y) + (x < 0 ? y : 2))
            (x > 0 ? 1 : y) + x                 | ((x > 0 ? 1 : y) + x)
            x - 0                               | x
            0 - x                               | (-1 * x)
            1 - x                               | (1 - x)
            x - 1                               | (x - 1)
            x - -y                              | (x + y)
            x - x                               | 0
            """)
    void sums(String written, String computed) throws FormulaException {
        assertThat(text(written)).isEqualTo(computed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -(x - y)                            | (y - x)
            -(x + y)                            | (-1 * (x + y))
            -(2 * x)                            | (-2 * x)
            -(-2 * x)                           | (2 * x)
            -(x * y)                            | (-1 * (x * y))
            -(-x * y)                           | (x * y)
            -(x / y)                            | (-1 * (x / y))
            -(-x / y)                           | (x / y)
            -(-2 / y)                           | (2 / y)
            -(x > 0 ? x : 2)                    | (x > 0 ? (-1 * x) : -2)
            -x^2                                | (-1 * (x ^ 2))
            -1 * (x - y)                        | (y - x)
            0 * log(x)                          | 0
            log(x) * 0                          | 0
            1 * x                               | x
            x * 1                               | x
            x * 3                               | (3 * x)
            x * -1                              | (-1 * x)
            x * (2 * y)                         | (2 * (x * y))
            2 * x * y                           | (2 * (x * y))
            2 * (3 * x)                         | (6 * x)
            2 * (x / 4)                         | (0.5 * x)
            x * (2 / y)                         | ((2 * x) / y)
            1 / x * y                           | (y / x)
            x / 2 * y                           | ((x / 2) * y)
            (x + 1) / y * x                     | (((x + 1) / y) * x)
            3 * (x > 0 ? x : 2)                 | (x > 0 ? (3 * x) : 6)
            (x > 0 ? 2 : y) * (x > 0 ? y : 3)   | (x > 0 ? (2 * y) : (3 * y))
            (x > 0 ? 2 : y) * (x < 0 ? y : 3)   | ((x > 0 ? 2 : y) * (x < 0 ? y : 3))
            y * (x > 0 ? 1 : 0)                 | (x > 0 ? y : 0)
            (x > 0 ? 0 : y) * x                 | (x > 0 ? 0 : (y * x))
            y * (x > 0 ? 2 : 3)                 | (x > 0 ? (2 * y) : (3 * y))
            (x > 0 ? 2 : 3) * y                 | (x > 0 ? (2 * y) : (3 * y))
            y * (x > 0 ? x : 3)                 | (y * (x > 0 ? x : 3))
            y * (x > 0 ? 3 : x)                 | (y * (x > 0 ? 3 : x))
            (y > 0 ? y : x) * (x > 0 ? 2 : 3)   | ((y > 0 ? y : x) * (x > 0 ? 2 : 3))
            x * y * y                           | (x * (y ^ 2))
            (x + y) * y                         | ((x + y) * y)
            """)
    void signsAndProducts(String written, String computed) throws FormulaException {
        assertThat(text(written)).isEqualTo(computed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x / 1                               | x
            0 / x                               | 0
            x / x                               | 1
            x / -y                              | ((-1 * x) / y)
            -x / -y                             | (x / y)
            x / -2                              | (-0.5 * x)
            6 * x / 2                           | (3 * x)
            x / 2 / 4                           | (x / 8)
            x / y / 4                           | ((x / y) / 4)
            (x + 2) / 4                         | ((x + 2) / 4)
            (x > 0 ? 0 : x) / y                 | (x > 0 ? 0 : (x / y))
            (x > 0 ? x : 0) / y                 | (x > 0 ? (x / y) : 0)
            (x > 0 ? 1 : x) / y                 | ((x > 0 ? 1 : x) / y)
            """)
    void quotients(String written, String computed) throws FormulaException {
        assertThat(text(written)).isEqualTo(computed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1^x                                 | 1
            x^0                                 | 1
            x^1                                 | x
            2^x                                 | (2 ^ x)
            x^0.5                               | sqrt(x)
            x^-1                                | (1 / x)
            x^-3                                | (1 / (x ^ 3))
            x^-4                                | (x ^ -4)
            (-x)^3                              | (-1 * (x ^ 3))
            (-x)^2                              | (x ^ 2)
            (-x)^1.5                            | ((-1 * x) ^ 1.5)
            (-x)^1048576                        | (x ^ 1048576)
            (-x)^1048577                        | ((-1 * x) ^ 1048577)
            (x^2)^3                             | (x ^ 6)
            (x^2)^1.5                           | (abs(x) ^ 3)
            (x^3)^1.5                           | ((x ^ 3) ^ 1.5)
            (x^y)^1.5                           | ((x ^ y) ^ 1.5)
            (x^1.5)^2                           | ((x ^ 1.5) ^ 2)
            (x + y)^1.5                         | ((x + y) ^ 1.5)
            abs(x)^4                            | (x ^ 4)
            abs(x)^3                            | (abs(x) ^ 3)
            cbrt(x)^3                           | x
            cbrt(x)^2                           | (cbrt(x) ^ 2)
            (x / sqrt(2))^2                     | ((x ^ 2) / 2)
            (x / 1.5)^2                         | ((x / 1.5) ^ 2)
            (x / y)^2                           | ((x / y) ^ 2)
            (x / 2)^3                           | ((x / 2) ^ 3)
            (x + 2)^2                           | ((x + 2) ^ 2)
            exp(x)^-2                           | exp((-2 * x))
            (1 - sigmoid(x))^4                  | ((1 - sigmoid(x)) ^ 4)
            (1 - sigmoid(x))^-4                 | (sigmoid((-1 * x)) ^ -4)
            (1 - tanh(x))^-4                    | ((1 - tanh(x)) ^ -4)
            (2 - sigmoid(x))^-4                 | ((2 - sigmoid(x)) ^ -4)
            x * x                               | (x ^ 2)
            x^3 / x                             | (x ^ 2)
            x^4 * x^-5                          | (1 / x)
            x^1.5 * x^1.25                      | (x ^ 2.75)
            x^1.75 * x^0.25                     | ((x ^ 1.75) * (x ^ 0.25))
            x^2.5 * x^1.5                       | ((x ^ 2.5) * (x ^ 1.5))
            x^1.5 * x                           | (x ^ 2.5)
            x^1.5 / x^0.75                      | (x ^ 0.75)
            x^2.5 / x^1.5                       | ((x ^ 2.5) / (x ^ 1.5))
            x^1.5 / x                           | sqrt(x)
            x * sqrt(x)                         | (x * sqrt(x))
            sqrt(x) / x                         | (sqrt(x) / x)
            x^y * x                             | ((x ^ y) * x)
            x^2 * y^2                           | ((x ^ 2) * (y ^ 2))
            """)
    void powers(String written, String computed) throws FormulaException {
        assertThat(text(written)).isEqualTo(computed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sign(x) * abs(x)                    | x
            abs(x) * sign(x)                    | x
            sign(x) * abs(y)                    | (sign(x) * abs(y))
            sign(x) * sin(x)                    | (sign(x) * sin(x))
            sign(x) * x                         | abs(x)
            floor(floor(x))                     | floor(x)
            floor(sin(x))                       | floor(sin(x))
            abs(exp(x))                         | exp(x)
            abs(sin(x))                         | abs(sin(x))
            max(x, y)                           | max(x, y)
            expm1(x) + 2                        | (expm1(x) + 2)
            expm1(-softplus(x))                 | (-1 * sigmoid(x))
            expm1(-sin(x))                      | expm1((-1 * sin(x)))
            exp(-sin(x))                        | exp((-1 * sin(x)))
            exp(softplus(x))                    | exp(softplus(x))
            log1p(expm1(x))                     | x
            log1p(sin(x))                       | log1p(sin(x))
            log(sigmoid(x) * sigmoid(y))        | ((-1 * softplus((-1 * x))) - softplus((-1 * y)))
            log(sigmoid(x) / sigmoid(y))        | (softplus((-1 * y)) - softplus((-1 * x)))
            log(sigmoid(x) * y)                 | (log(y) - softplus((-1 * x)))
            log(y / sigmoid(x))                 | (softplus((-1 * x)) + log(y))
            log(sqrt(4 * exp(x)))               | ((x + 1.3862943611198906) / 2)
            log(sqrt(-4 * exp(x)))              | log(sqrt((-4 * exp(x))))
            log(1 / x)                          | (-1 * log(x))
            log(2 / x)                          | log((2 / x))
            log(x - 1)                          | log((x - 1))
            log(2 + exp(x))                     | log((2 + exp(x)))
            y * (1 + tanh(x)) / 2               | (y * sigmoid((2 * x)))
            (1 + tanh(x)) * y / 2               | (sigmoid((2 * x)) * y)
            (2 + tanh(x)) * y / 2               | (((2 + tanh(x)) * y) / 2)
            exp(y) / (exp(x) + exp(y))          | sigmoid((y - x))
            y / (exp(-x) + 1)                   | (y * sigmoid(x))
            y / (exp(-x) + 2)                   | (y / (exp((-1 * x)) + 2))
            log(sqrt(exp(x) + 1))               | (softplus(x) / 2)
            4 * sigmoid(x) - 2                  | (2 * tanh((x / 2)))
            2 - 4 * sigmoid(x)                  | (-2 * tanh((x / 2)))
            erf(1)                              | erf(1)
            erfc(0)                             | erfc(0)
            sigmoid(0)                          | 0.5
            sigmoid(1)                          | 0.7310585786300049
            softplus(0)                         | 0.6931471805599453
            softplus(1)                         | 1.3132616875182228
            softplus(-1)                        | 0.31326168751822286
            """)
    void functions(String written, String computed) throws FormulaException {
        assertThat(text(written)).isEqualTo(computed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 < x ? 1 : 2                       | (x > 0 ? 1 : 2)
            0 <= x ? 1 : 2                      | (x >= 0 ? 1 : 2)
            0 > x ? 1 : 2                       | (x < 0 ? 1 : 2)
            0 >= x ? 1 : 2                      | (x <= 0 ? 1 : 2)
            0 == x ? 1 : 2                      | (x == 0 ? 1 : 2)
            0 != x ? 1 : 2                      | (x != 0 ? 1 : 2)
            x < y ? 1 : 2                       | (x < y ? 1 : 2)
            1 < 1 ? 1 : 2                       | 2
            1 <= 1 ? 1 : 2                      | 1
            2 <= 1 ? 1 : 2                      | 2
            1 > 1 ? 1 : 2                       | 2
            2 > 1 ? 1 : 2                       | 1
            1 >= 1 ? 1 : 2                      | 1
            1 >= 2 ? 1 : 2                      | 2
            1 != 1 ? 1 : 2                      | 2
            1 < 2 and x > 0 ? 1 : 2             | (x > 0 ? 1 : 2)
            2 < 1 and x > 0 ? 1 : 2             | 2
            x > 0 and 1 < 2 ? 1 : 2             | (x > 0 ? 1 : 2)
            x > 0 and 2 < 1 ? 1 : 2             | 2
            x > 0 and x > 0 ? 1 : 2             | (x > 0 ? 1 : 2)
            x > 0 and y > 0 ? 1 : 2             | ((x > 0 and y > 0) ? 1 : 2)
            1 < 2 or x > 0 ? 1 : 2              | 1
            2 < 1 or x > 0 ? 1 : 2              | (x > 0 ? 1 : 2)
            x > 0 or 1 < 2 ? 1 : 2              | 1
            x > 0 or 2 < 1 ? 1 : 2              | (x > 0 ? 1 : 2)
            x > 0 or x > 0 ? 1 : 2              | (x > 0 ? 1 : 2)
            x > 0 or y > 0 ? 1 : 2              | ((x > 0 or y > 0) ? 1 : 2)
            not x > 0 ? 1 : 2                   | (x > 0 ? 2 : 1)
            not not x > 0 ? 1 : 2               | (x > 0 ? 1 : 2)
            not 1 < 2 ? 1 : 2                   | 2
            not 2 < 1 ? 1 : 2                   | 1
            x > 0 and not y > 0 ? 1 : 2         | ((x > 0 and not y > 0) ? 1 : 2)
            x > 0 and not 1 < 2 ? 1 : 2         | 2
            x > 0 and not not y > 0 ? 1 : 2     | ((x > 0 and y > 0) ? 1 : 2)
            x > 0 ? y : y                       | y
            x > 0 ? (x > 0 ? 1 : 2) : 3         | (x > 0 ? 1 : 3)
            x > 0 ? (x < 0 ? 1 : 2) : 3         | (x > 0 ? (x < 0 ? 1 : 2) : 3)
            x > 0 ? 1 : (x > 0 ? 2 : 3)         | (x > 0 ? 1 : 3)
            x > 0 ? 1 : (x < 0 ? 2 : 3)         | (x > 0 ? 1 : (x < 0 ? 2 : 3))
            """)
    void choices(String written, String computed) throws FormulaException {
        assertThat(text(written)).isEqualTo(computed);
    }

    /** One that has a value there anyway needs no case for it; a pole needs one. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            y == 0 ? 0 : y * x                  | (y * x)
            y == 2 ? 2 * x : x * y              | (x * y)
            y == 2 ? x : x * y                  | (y == 2 ? x : (x * y))
            y <= 0 ? 0 : y * x                  | (y <= 0 ? 0 : (y * x))
            y == 0 ? 0 : y * sin(x)             | (y * sin(x))
            y == 0 ? 0 : y * x^2                | (y * (x ^ 2))
            y == 0 ? 0 : y * (x / 2)            | (y * (x / 2))
            y == 0 ? 0 : y * log(x)             | (y == 0 ? 0 : (y * log(x)))
            y == 0 ? 0 : y / x                  | (y == 0 ? 0 : (y / x))
            y == 0 ? 0 : y * x^1.5              | (y == 0 ? 0 : (y * (x ^ 1.5)))
            y == 0 ? 0 : y * x^-4               | (y == 0 ? 0 : (y * (x ^ -4)))
            y == 0 ? 0 : y * x^x                | (y == 0 ? 0 : (y * (x ^ x)))
            """)
    void casesThatMakeNoDifference(String written, String computed) throws FormulaException {
        assertThat(text(written)).isEqualTo(computed);
    }

    /** A formula of several branches or terms is not doubled where it is long. */
    @Test
    void logarithmsOfLongFormulasStay() throws FormulaException {
        String sixteen = "x + y".repeat(1) + " + x + y".repeat(7) + " + x";
        String seventeen = sixteen + " + y";
        assertThat(text("log(exp(" + sixteen + ") + exp(y))")).contains("softplus(");
        assertThat(text("log(exp(" + seventeen + ") + exp(y))")).startsWith("log(");
        assertThat(text("log(exp(" + seventeen + ") + 1)")).startsWith("softplus(");
        assertThat(text("log(cosh(" + sixteen + "))")).contains("softplus(");
        assertThat(text("log(cosh(" + seventeen + "))")).startsWith("log(");
    }

    @Test
    void variablesOccurInConditions() throws FormulaException {
        assertThat(Algebra.contains(parse("x > 0 ? 1 : 2"), "x")).isTrue();
        assertThat(Algebra.contains(parse("y > 0 or x > 0 ? 1 : 2"), "x")).isTrue();
        assertThat(Algebra.contains(parse("y > 0 and not x > 0 ? 1 : 2"), "x")).isTrue();
        assertThat(Algebra.contains(parse("y > 0 ? 1 : 2"), "x")).isFalse();
    }

    @Test
    void partsAreReplaced() throws FormulaException {
        Map<Expr, Expr> replacements = Map.of(new Expr.Var("x"), parse("2 * y"));
        assertThat(Texts.of(Algebra.substitute(parse("x > 1 or not x > y ? max(x, 1) : x / y"), replacements)))
                .isEqualTo("(((2 * y) > 1 or not (2 * y) > y) ? max((2 * y), 1) : ((2 * y) / y))");
    }

    private static String text(String formula) throws FormulaException {
        return Texts.of(parse(formula));
    }

    private static Expr parse(String text) throws FormulaException {
        return Parser.parse(text, Set.of("x", "y"), Map.of());
    }
}
