package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Derivative;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import dev.cadena.processor.declaration.FormulaDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Checks a formula where it is declared, before and without a network that uses it. */
public final class FormulaCheck {
    /** The member by which every loss is multiplied, without a word about it in the formula. */
    private static final String WEIGHT = "weight";

    private final FormulaDeclaration declaration;
    private final Diagnostics diagnostics;

    private FormulaCheck(FormulaDeclaration declaration, Diagnostics diagnostics) {
        this.declaration = declaration;
        this.diagnostics = diagnostics;
    }

    /** Reports what is wrong with a formula. */
    public static void check(FormulaDeclaration declaration, Diagnostics diagnostics) {
        new FormulaCheck(declaration, diagnostics).check();
    }

    private void check() {
        for (String member : declaration.members().keySet()) {
            if (declaration.variables().contains(member)) {
                error("the member " + member + " has the name of a variable of the formula: rename the member");
            } else if (Parser.isReserved(member)) {
                error("the member " + member + " has the name of a word of the language: rename the member");
            }
        }
        if (declaration.isLoss()) {
            declaration.trained().forEach(this::refuseTrained);
        }
        try {
            Parser.parse(declaration.formula(), declaration.variables(), declaration.members());
            if (!diagnostics.hasErrors()) {
                checkEffect();
            }
        } catch (FormulaException e) {
            error("the formula does not parse: " + e.getMessage());
        }
    }

    /** With the members as variables, so that no default hides what they do. */
    private void checkEffect() throws FormulaException {
        Set<String> names = new HashSet<>(declaration.variables());
        names.addAll(declaration.members().keySet());
        Expr formula = Parser.parse(declaration.formula(), names, Map.of());
        String variable = declaration.isLoss() ? "p" : "x";
        if (!Algebra.contains(formula, variable)) {
            warnOfNoSlope("the formula does not depend on " + variable, variable);
        } else if (Algebra.simplify(Derivative.of(formula, variable)).equals(Algebra.ZERO)) {
            warnOfNoSlope("the derivative of the formula by " + variable + " is 0 everywhere", variable);
        }
        for (String member : declaration.members().keySet()) {
            checkMember(member, Algebra.contains(formula, member));
        }
    }

    private void warnOfNoSlope(String problem, String variable) {
        String effect = declaration.isLoss()
                ? "training can lower no loss by it"
                : "no layer before such an activation can be trained through it";
        diagnostics.warn(
                Code.FORMULA_CONSTANT,
                declaration.origin(),
                problem + ", so " + effect + ": let its value change with " + variable
                        + ", or add @SuppressWarnings(\"cadena\") if that is what you want");
    }

    private void checkMember(String member, boolean used) {
        boolean isWeight = declaration.isLoss() && member.equals(WEIGHT);
        if (isWeight && used) {
            error("the member weight multiplies every loss without being in its formula, which would multiply by it"
                    + " twice: remove it from the formula, or rename the member");
        } else if (!isWeight && !used) {
            diagnostics.warn(
                    Code.FORMULA_MEMBER_UNUSED,
                    declaration.originOf(member),
                    "the formula does not use the member " + member + ", so its value has no effect: use it in \""
                            + declaration.formula() + "\", or remove it");
        }
    }

    private void refuseTrained(String member) {
        diagnostics.error(
                Code.FORMULA_SYNTAX,
                declaration.originOf(member),
                "the member " + member + " is @Trained, but a loss says what training aims at, and cannot be trained"
                        + " itself: remove @Trained, or train a member of an activation");
    }

    private void error(String text) {
        diagnostics.error(Code.FORMULA_SYNTAX, declaration.origin(), text);
    }
}
