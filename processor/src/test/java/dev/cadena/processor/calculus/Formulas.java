package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import java.util.Map;
import java.util.Set;

/** Formulas as one reads them. */
final class Formulas {
    private Formulas() {}

    /** A formula in the given variables. */
    static Expr of(String text, String... variables) {
        try {
            return Parser.parse(text, Set.of(variables), Map.of());
        } catch (FormulaException e) {
            throw new AssertionError(text, e);
        }
    }
}
