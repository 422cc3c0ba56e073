package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import dev.cadena.processor.declaration.FormulaDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** Checks a formula where it is declared, before and without a network that uses it. */
public final class FormulaCheck {
    private FormulaCheck() {}

    /** Reports what is wrong with a formula. */
    public static void check(FormulaDeclaration declaration, Diagnostics diagnostics) {
        for (String variable : declaration.variables()) {
            if (declaration.members().containsKey(variable)) {
                diagnostics.error(
                        Code.FORMULA_SYNTAX,
                        declaration.origin(),
                        "the member " + variable + " has the name of a variable of the formula: rename the member");
            }
        }
        try {
            Parser.parse(declaration.formula(), declaration.variables(), declaration.members());
        } catch (FormulaException e) {
            diagnostics.error(
                    Code.FORMULA_SYNTAX, declaration.origin(), "the formula does not parse: " + e.getMessage());
        }
    }
}
