package dev.cadena.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a formula repeats is computed once. */
class SharedTermsTest {
    private static final NumberType TYPE = NumberType.of(true);

    @Test
    void aFunctionThatOccursTwiceGetsALocal() throws FormulaException {
        assertThat(printed("tanh(x) * (1 - tanh(x))"))
                .containsExactly("double zTanh3 = DoubleMath.tanh(v)", "zTanh3 * (1 - zTanh3)");
    }

    @Test
    void whatALocalContainsIsDeclaredBeforeIt() throws FormulaException {
        assertThat(printed("tanh(exp(x)) * exp(x) + y / tanh(exp(x))"))
                .containsExactly(
                        "double zExp3 = DoubleMath.exp(v)",
                        "double zTanh3 = DoubleMath.tanh(zExp3)",
                        "zTanh3 * zExp3 + w / zTanh3");
    }

    @Test
    void whatOccursOnlyWithinALocalIsNotOneItself() throws FormulaException {
        assertThat(printed("tanh(exp(x)) * (1 - tanh(exp(x)))"))
                .containsExactly("double zTanh3 = DoubleMath.tanh(DoubleMath.exp(v))", "zTanh3 * (1 - zTanh3)");
    }

    @Test
    void theBaseOfASquareIsPrintedTwice() throws FormulaException {
        assertThat(printed("sin(x)^2")).containsExactly("double zSin3 = DoubleMath.sin(v)", "zSin3 * zSin3");
        assertThat(printed("sin(x)^2.5")).containsExactly("DoubleMath.pow(DoubleMath.sin(v), 2.5)");
    }

    @Test
    void whatIsCheapIsRepeated() throws FormulaException {
        assertThat(printed("(1 - x) * (2 + abs(x)) / (3 - abs(x)) * (1 - x)"))
                .containsExactly("(1 - v) * (2 + Math.abs(v)) / (3 - Math.abs(v)) * (1 - v)");
    }

    @Test
    void conditionsAndBranchesShareToo() throws FormulaException {
        assertThat(printed("exp(x) > 2 and x < 1 ? exp(x) : 1 / x + y / (1 / x)"))
                .containsExactly(
                        "double zExp3 = DoubleMath.exp(v)",
                        "double zQuotient3 = 1 / v",
                        "zExp3 > 2 && v < 1 ? zExp3 : zQuotient3 + w / zQuotient3");
    }

    @Test
    void twoOfAKindHaveTwoNames() throws FormulaException {
        assertThat(printed("sin(x) * sin(y) / (sin(x) + sin(y))"))
                .containsExactly(
                        "double zSin3 = DoubleMath.sin(v)",
                        "double zSin_3 = DoubleMath.sin(w)",
                        "zSin3 * zSin_3 / (zSin3 + zSin_3)");
    }

    /** The statements and the expression, by the names v and w for x and y. */
    private static String[] printed(String formula) throws FormulaException {
        Expr e = Parser.parse(formula, Set.of("x", "y"), Map.of());
        CodeBlock.Builder code = CodeBlock.builder();
        ExprPrinter printer = new SharedTerms(new UniqueNames())
                .declare("z", "3", e, new ExprPrinter(TYPE, Map.of("x", "v", "y", "w")), code);
        code.addStatement("$L", printer.print(e));
        return code.build()
                .toString()
                .replace("dev.cadena.spi.", "")
                .replace("java.lang.", "")
                .replaceAll("\\s+", " ")
                .split("; ?");
    }
}
