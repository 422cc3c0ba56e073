package dev.cadena.processor.notation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Parser;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A formula is written with the parentheses that it needs, and no others; LaTeX survives Markdown. */
class FormulaTest {
    private static final Map<String, Term> NAMES =
            Map.of("x", Term.primary("a"), "y", Term.primary("b"), "p", Term.primary("c"));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "x + y * p;              a + b ⊙ c;               a + b \\odot c",
                "(x + y) * p;            (a + b) ⊙ c;             (a + b) \\odot c",
                "x - (y - p);            a − (b − c);             a - (b - c)",
                "2 * x;                  2 · a;                   2 \\cdot a",
                "-2 * x;                 −2 · a;                  -2 \\cdot a",
                "y - (-x - p);           b − (−a − c);            b - (-a - c)",
                "x / (y * p);            a / (b ⊙ c);             \\frac{a}{b \\odot c}",
                "(x + 1) / y;            (a + 1) / b;             \\frac{a + 1}{b}",
                "(x / y) ^ 2;            (a / b)²;                \\left(\\frac{a}{b}\\right)^{2}",
                "(x ^ 2) ^ 3;            a⁶;                      a^{6}",
                "x ^ y;                  a^b;                     a^{b}",
                "x ^ (y + 1);            a^(b + 1);               a^{b + 1}",
                "x ^ 12;                 a¹²;                     a^{12}",
                "x ^ -1.5;               a^(−1.5);                a^{-1.5}",
                "x / y ^ 2;              a / b²;                  \\frac{a}{b^{2}}",
                "abs(y - p);             |b − c|;                 \\left\\vert b - c \\right\\vert",
                "sqrt(x + 1);            √(a + 1);                \\sqrt{a + 1}",
                "log(x);                 ln(a);                   \\ln(a)",
                "log1p(x);               ln(1 + a);               \\ln(1 + a)",
                "2 * expm1(x);           2 · (exp(a) − 1);        2 \\cdot (\\exp(a) - 1)",
                "tanh(x) ^ 2;            tanh(a)²;                \\tanh(a)^{2}",
                "max(x, 0.1 * x);        max(a, 0.1 · a);         \"\\max(a, 0.1 \\cdot a)\"",
                "erf(x / sqrt(2));       erf(a / √2);             \\mathrm{erf}\\left(\\frac{a}{\\sqrt{2}}\\right)",
                "1 + erf(x);             erfc(−a);                \\mathrm{erfc}(-a)",
                "0.00000015 * x;         1.5·10⁻⁷ · a;            1.5 \\cdot 10^{-7} \\cdot a",
                "x <= 0 ? y : p;         a ≤ 0 ? b : c;"
                        + "\\begin{cases} b & \\text{if } a \\le 0 \\cr c & \\text{otherwise} \\end{cases}",
                "y * (x > 0 ? p : x);    b ⊙ (a > 0 ? c : a);"
                        + "b \\odot \\left(\\begin{cases} c & \\text{if } a \\gt 0 \\cr a & \\text{otherwise} \\end{cases}\\right)",
            })
    void isWrittenAsATextbookWould(String formula, String unicode, String latex) throws Exception {
        Expr e = Parser.parse(formula, Set.of("x", "y", "p"), Map.of());

        assertThat(new Formula(Notation.unicode(), NAMES, Set.of()).of(e).text())
                .isEqualTo(unicode);
        assertThat(new Formula(Notation.latex(), NAMES, Set.of()).of(e).text()).isEqualTo(latex);
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN, \\text{NaN}", "Infinity, ∞, ∞", "-Infinity, −∞, -∞"})
    void whatIsNoNumberHasASignAllTheSame(double value, String unicode, String latex) {
        Expr e = new Expr.Const(value);

        assertThat(new Formula(Notation.unicode(), NAMES, Set.of()).of(e).text())
                .isEqualTo(unicode);
        assertThat(new Formula(Notation.latex(), NAMES, Set.of()).of(e).text()).isEqualTo(latex);
    }

    /** A backslash before anything but a letter is an escape of Markdown's; a subscript after a brace may begin an emphasis. */
    @ParameterizedTest
    @CsvSource({"hidden", "größe", "my_layer", "a$b", "$", "_", "__x__", "a\u202eb", "x1"})
    void namesSurviveMarkdown(String name) {
        Notation latex = Notation.latex();
        String line = latex.line(
                Notation.Relation.ADDS,
                latex.gradient(latex.ofLayer("W", name)),
                latex.delta(name, latex.logits(name)).text()
                        + latex.ofLayer("slope", name).text());

        Matcher strange =
                Pattern.compile("\\\\[^a-zA-Z]|[$\\u202e`<>*]|[^a-zA-Z]_").matcher(line);
        assertThat(strange.find()).as(line).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "a\u202eb, a(U+202E)b",
        "a\u200db, a(U+200D)b",
        "\ud83d\ude00, \ud83d\ude00",
        "\udb40\udc01x, (U+E0001)x"
    })
    void whatNobodySeesIsShown(String name, String shown) {
        assertThat(Printable.of(name)).isEqualTo(shown);
    }
}
