package dev.cadena.processor.calculus.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the parser says of a text that is no formula, and where; and what its numbers, names and limits are. */
class ParserTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                  | the formula ends too early at column 1                                  |  1
            'x +'               | the formula ends too early: nothing follows '+'                         |  4
            'x ? 1 : '          | a number is no condition: compare it, as in x > 0                       |  1
            'x > 0 or'          | the formula ends too early: nothing follows 'or'                        |  9
            'x > 0'             | a condition is no number: write (condition ? 1 : 0)                     |  1
            '2 * (x > 0)'       | a condition is no number: write (condition ? 1 : 0)                     |  5
            '(x > 0) + 1'       | a condition is no number: write (condition ? 1 : 0)                     |  1
            '1 - not x > 0'     | an operand is missing before 'not'                                      |  5
            'not (x > 0) * 2'   | a condition is no number: write (condition ? 1 : 0)                     |  5
            'max(x > 0, 1)'     | a condition is no number: write (condition ? 1 : 0)                     |  5
            'x + 1 and x > 0 ? x : 1' | a number is no condition: compare it, as in x > 0                 |  1
            'x > 0 and x ? x : 1' | a number is no condition: compare it, as in x > 0                     | 11
            'x or x > 0 ? x : 1'  | a number is no condition: compare it, as in x > 0                     |  1
            'x > 0 or -x ? x : 1' | a number is no condition: compare it, as in x > 0                     | 10
            'not x ? x : 1'     | a number is no condition: compare it, as in x > 0                       |  5
            'and x > 0 ? x : 0' | an operand is missing before 'and'                                      |  1
            '0 < x < 1 ? x : 0' | comparisons do not chain: write a < b and b < c                         |  7
            '(y - x'            | expected ')'                                                            |  7
            'x > 0 ? x'         | expected ':'                                                            | 10
            'max x'             | "max" is a function: write max(…)                                       |  1
            'max(x'             | expected ')'                                                            |  6
            'max(x)'            | max takes 2 arguments, not 1                                            |  1
            '2 + tanh(x, 2)'    | tanh takes 1 argument, not 2                                            |  5
            'x(x + 1)'          | "x" is no function: write x * (…) for a product                         |  1
            'tahn(x)'           | unknown function "tahn"; did you mean "tanh"?                           |  1
            'ln(x)'             | unknown function "ln"; write log                                        |  1
            'slop * x'          | unknown variable "slop"; did you mean "slope"?                          |  1
            'tahn * x'          | unknown variable "tahn"; did you mean "tanh"?                           |  1
            'mode * x'          | unknown variable "mode"; there are slope, x, y                          |  1
            'Math.max(0, x)'    | unknown variable "Math"; functions stand alone: max, not Math.max       |  1
            'x * / 2'           | an operand is missing before '/'                                        |  5
            '* x'               | unexpected '*'                                                          |  1
            '(* x)'             | unexpected '*'                                                          |  2
            '()'                | an operand is missing before ')'                                        |  2
            'x 3'               | an operator is missing before '3'                                       |  3
            'x y'               | an operator is missing before 'y'                                       |  3
            'x (y)'             | "x" is no function: write x * (…) for a product                         |  1
            '(x) (y)'           | an operator is missing before '('                                       |  5
            '2 * (x 3)'         | an operator is missing before '3'                                       |  8
            'x)'                | unexpected ')'                                                          |  2
            'x, y'              | unexpected ','                                                          |  2
            'x && y'            | unexpected '&': write "and" for "&&"                                    |  3
            '!x'                | unexpected '!': write "not" for "!"                                     |  1
            'x + !x'            | an operand is missing before '!': write "not" for "!"                   |  5
            'x = 0 ? 1 : x'     | unexpected '=': write "==" for "="                                      |  3
            'x**2'              | an operand is missing before '*': write "^" for "**"                    |  3
            '1.2.3 * x'         | malformed number                                                        |  1
            'x + 1e'            | malformed number                                                        |  5
            'x + 1e-'           | malformed number                                                        |  5
            'x + .'             | malformed number                                                        |  5
            'x / 0'             | infinite or undefined constants occur in the formula                    |  1
            'x + 1 / 0'         | infinite or undefined constants occur in the formula                    |  1
            """)
    void saysWhatIsWrong(String text, String problem, int column) {
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse(text))
                .withMessageStartingWith(problem)
                .withMessageContaining(" at column " + column + "\n  " + text + "\n  " + " ".repeat(column - 1) + "^");
    }

    @Test
    void showsStrangeCharacters() {
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse("(x || y)"))
                .withMessage("expected ')': write \"or\" for \"||\" at column 4\n  (x || y)\n     ^");
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse("x +\t\u0000 x"))
                .withMessage("an operand is missing before 'U+0000' at column 5\n  x +   x\n      ^");
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse("x\u0000"))
                .withMessage("unexpected 'U+0000' at column 2\n  x \n   ^");
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse("x ->"))
                .withMessage("an operand is missing before '>' at column 4\n  x ->\n     ^");
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse("\u200b\ud835x + \ud83d\ude00"))
                .withMessage("unexpected '\u200b' at column 1\n  ??x + \ud83d\ude00\n  ^");
    }

    /** Of a long one as much as helps, and its column counts characters, not halves of them. */
    @Test
    void showsTheFormulaAroundTheColumn() {
        String spaces = " ".repeat(49);
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse("x" + spaces + ")" + spaces))
                .withMessage("unexpected ')' at column 51\n  x" + spaces + ")" + spaces + "\n   " + spaces + "^");
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse("x " + spaces + ")" + spaces + " "))
                .withMessage("unexpected ')' at column 52\n  … " + spaces + ")" + spaces + "…\n    " + spaces + "^");
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse("\ud835\udc65 + \ud835\udc65"))
                .withMessageContaining("\n  \ud835\udc65 + \ud835\udc65\n  ^");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "9, 9",
        "19.5, 19.5",
        ".5, 0.5",
        "2., 2",
        "1e3, 1000",
        "1E3, 1000",
        "1e+3, 1000",
        "1e-3, 0.001",
        "2.5e09, 2500000000",
        "slope, 0.25",
        "' ( 1 + 2 ) * 3 ', 9",
        "2 - 3 - 4, -5",
        "2 / 4 / 8, 0.0625",
        "2^3^2, 512",
        "-2^2, -4",
        "2^-1, 0.5",
        "2 * -3, -6",
        "1 + 2 * 3, 7",
        "1 < 2 ? 3 : 4, 3",
        "2 <= 2 ? 3 : 4, 3",
        "1 > 2 ? 3 : 4, 4",
        "2 >= 2 ? 3 : 4, 3",
        "1 == 2 ? 3 : 4, 4",
        "1 != 2 ? 3 : 4, 3",
        "1 > 2 ? 3 : 1 > 2 ? 4 : 5, 5",
        "1 > 2 or 2 > 1 and 3 > 2 ? 3 : 4, 3",
        "2 > 1 or 2 > 1 and 1 > 2 ? 3 : 4, 3",
        "(2 > 1 or 2 > 1) and 1 > 2 ? 3 : 4, 4",
        "not 1 > 2 ? 3 : 4, 3",
        "not not 1 > 2 ? 3 : 4, 4",
        "'max(1, 2)', 2"
    })
    void computes(String text, double value) throws FormulaException {
        assertThat(parse(text)).isEqualTo(new Expr.Const(value));
    }

    @Test
    void wordsAreNotTheBeginningsOfNames() throws FormulaException {
        Map<String, Double> parameters = Map.of("nothing", 1.0, "order", 2.0, "and1", 3.0);
        assertThat(Parser.parse("nothing + order + and1", Set.of(), parameters)).isEqualTo(new Expr.Const(6));
        assertThat(Parser.isReserved("or")).isTrue();
        assertThat(Parser.isReserved("order")).isFalse();
    }

    @Test
    void formulasHaveLimits() throws FormulaException {
        parse("x" + " ".repeat(999));
        refused("x" + " ".repeat(1000), "the formula is longer than 1000 characters: split it into two layers");
        parse("(".repeat(99) + "x" + ")".repeat(99));
        refused("(".repeat(100) + "x" + ")".repeat(100), "the formula is nested too deeply: split it into two layers");
        parse("-".repeat(198) + "x");
        refused("-".repeat(199) + "x", "the formula is nested too deeply");
        parse("not ".repeat(197) + "x > 0 ? x : 0");
        refused("not ".repeat(199) + "x > 0 ? x : 0", "the formula is nested too deeply");
        parse(operations(128));
        refused(operations(129), "the formula has 129 operations, and more than 128 are not allowed: split it");
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> Parser.parse(" ".repeat(1001), Set.of("p", "y"), Map.of()))
                .withMessageStartingWith("the formula is longer than 1000 characters: shorten it, at column 1001");
    }

    /** Side by side parts do not count as depth. */
    @Test
    void depthEndsWithItsPart() throws FormulaException {
        String deep = "(".repeat(60) + "x" + ")".repeat(60);
        parse(deep + " + " + deep + " * " + "-".repeat(60) + deep);
        String not = "not ".repeat(80) + "x > 0";
        parse(not + " and " + not + " ? x : 0");
    }

    /** x + y + x + y … */
    private static String operations(int count) {
        return ("x+y+".repeat(count) + "x").substring(0, 2 * count + 1);
    }

    private static void refused(String text, String problem) {
        assertThatExceptionOfType(FormulaException.class)
                .isThrownBy(() -> parse(text))
                .withMessageStartingWith(problem);
    }

    private static Expr parse(String text) throws FormulaException {
        return Parser.parse(text, Set.of("x", "y"), Map.of("slope", 0.25));
    }
}
