package dev.cadena.processor.notation;

import dev.cadena.processor.calculus.scalar.Expr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What stands in comments and reports for a formula of x. */
public final class PrintedEquations {
    private PrintedEquations() {}

    /** In each notation. */
    public static List<String> of(Expr e) {
        return Stream.of(Notation.unicode(), Notation.latex())
                .map(notation -> new Formula(notation, Map.of("x", Term.primary("x")), Set.of())
                        .of(e)
                        .text())
                .toList();
    }
}
