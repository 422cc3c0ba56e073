package dev.cadena.processor.emit;

import dev.cadena.processor.calculus.scalar.Expr;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What stands in generated code for a formula of x. */
public final class PrintedJava {
    private PrintedJava() {}

    /** In each precision. */
    public static List<String> of(Expr e) {
        return Stream.of(false, true)
                .map(isDouble -> new ExprPrinter(NumberType.of(isDouble), Map.of("x", "x"))
                        .print(e)
                        .toString())
                .toList();
    }
}
