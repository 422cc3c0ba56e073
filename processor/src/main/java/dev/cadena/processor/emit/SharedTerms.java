package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The parts that a formula contains more than once: each is computed once, into a local variable. For one method. */
final class SharedTerms {
    private final UniqueNames names;
    private final Map<Owned, Map<Expr, String>> known = new HashMap<>();

    private record Owned(String owner, Expr formula) {}

    /**
     * For a method.
     *
     * @param names the names that are taken
     */
    SharedTerms(UniqueNames names) {
        this.names = names;
    }

    /**
     * Declares the local variables of a formula.
     *
     * @param owner what is computed: part of their names
     * @param index which component of it: the end of their names
     * @param code takes the declarations
     * @return a printer that writes the variables for the parts
     */
    ExprPrinter declare(String owner, String index, Expr formula, ExprPrinter printer, CodeBlock.Builder code) {
        ExprPrinter current = printer;
        for (var part :
                known.computeIfAbsent(new Owned(owner, formula), this::named).entrySet()) {
            String local = part.getValue() + index;
            code.addStatement("$L", current.declaration(local, part.getKey()));
            current = current.with(part.getKey(), local);
        }
        return current;
    }

    /** The name of each part, what a part contains before the part itself. */
    private Map<Expr, String> named(Owned owned) {
        Set<Expr> parts = new LinkedHashSet<>();
        Map<Expr, Integer> uses = new HashMap<>();
        count(owned.formula, parts, uses);
        Map<Expr, String> named = new LinkedHashMap<>();
        for (Expr part : parts) {
            if (uses.getOrDefault(part, 0) > 1 && isWorthALocal(part)) {
                named.put(part, names.prefix(owned.owner + UniqueNames.capitalized(word(part))));
            }
        }
        return named;
    }

    /** Collects the distinct parts, and how often each stands in the distinct others. */
    private static void count(Expr e, Set<Expr> parts, Map<Expr, Integer> uses) {
        if (parts.contains(e)) {
            return;
        }
        for (Expr operand : e.operands()) {
            count(operand, parts, uses);
            uses.merge(operand, isRepeatedProduct(e) ? 2 : 1, Integer::sum);
        }
        parts.add(e);
    }

    /** Whether it is a square or a cube, which prints its base twice or more. */
    private static boolean isRepeatedProduct(Expr e) {
        return e instanceof Binary b && b.op() == Op.POWER && ExprPrinter.isProduct(b);
    }

    /** Whether it is more than a variable, a sign or a single addition or multiplication. */
    private static boolean isWorthALocal(Expr e) {
        int size = Algebra.size(e);
        return size > 1 || size == 1 && isSlow(e);
    }

    private static boolean isSlow(Expr e) {
        if (e instanceof Call c) {
            return switch (c.function()) {
                case ABS, SIGN, MIN, MAX -> false;
                default -> true;
            };
        }
        return e instanceof Binary b && (b.op() == Op.DIVIDE || b.op() == Op.POWER && !ExprPrinter.isProduct(b));
    }

    private static String word(Expr e) {
        if (e instanceof Binary b) {
            return switch (b.op()) {
                case ADD -> "sum";
                case SUBTRACT -> "difference";
                case MULTIPLY -> "product";
                case DIVIDE -> "quotient";
                case POWER -> "power";
            };
        }
        return e instanceof Call c ? c.function().text() : "choice";
    }
}
