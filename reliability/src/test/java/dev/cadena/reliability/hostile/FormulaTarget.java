package dev.cadena.reliability.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Derivative;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import dev.cadena.processor.emit.PrintedJava;
import dev.cadena.processor.notation.PrintedEquations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * The formulas of activations: what is read is what the documentation allows, and what comes of it, the derivative and all that
 * is printed, is of bounded size, ends no comment and has no line of its own.
 */
final class FormulaTarget implements Target<FormulaTarget.Derived> {
    private static final int MAX_LENGTH = 1_000;

    @Override
    public String name() {
        return "formula";
    }

    /** A formula with its derivative. */
    record Derived(Expr formula, Expr derivative) {}

    @Override
    public Derived read(Path file) throws Exception {
        Expr formula = Parser.parse(text(Files.readAllBytes(file)), Set.of("x"), Map.of("slope", 0.01));
        return new Derived(Algebra.simplify(formula), Algebra.simplify(Derivative.of(formula, "x")));
    }

    private static String text(byte[] input) {
        return new String(input, UTF_8);
    }

    @Override
    public boolean isDocumented(Exception refusal) {
        return refusal instanceof FormulaException;
    }

    @Override
    public int allocatedPerByte() {
        return 1 << 16;
    }

    @Override
    public void check(byte[] input, Derived read) {
        assertThat(FormulaReference.accepts(text(input), Set.of("x", "slope"))).isTrue();
        for (Expr e : new Expr[] {read.formula(), read.derivative()}) {
            for (String printed : PrintedJava.of(e)) {
                assertThat(printed).matches("[\\x20-\\x7e\\n]+").doesNotContain("*/", "//", "\\", "\"", ";");
            }
            for (String printed : PrintedEquations.of(e)) {
                assertThat(printed).doesNotContain("*/", "\n", "@", "`", "<script");
            }
        }
    }

    @Override
    public void checkRefusal(byte[] input, Exception refusal) {
        String text = text(input);
        boolean isBeyondLimit = refusal.getMessage()
                .matches(
                        "(?s)(the formula (is longer|is nested too|has \\d+ operations)|infinite or undefined constants).*");
        if (text.length() <= MAX_LENGTH && !isBeyondLimit) {
            assertThat(FormulaReference.accepts(text, Set.of("x", "slope")))
                    .as("what is refused: %s", refusal.getMessage())
                    .isFalse();
        }
    }
}
