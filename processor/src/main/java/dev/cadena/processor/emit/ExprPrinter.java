package dev.cadena.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.scalar.Condition;
import dev.cadena.processor.calculus.scalar.Condition.Comparison;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Op;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.calculus.scalar.Function;
import dev.cadena.processor.calculus.scalar.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prints a scalar formula as a Java expression. */
final class ExprPrinter {
    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int UNARY = 3;
    private static final int PRIMARY = 4;

    private static final int CHOICE = 0;
    private static final int OR = 1;
    private static final int AND = 2;
    private static final int NOT = 3;

    private final NumberType type;
    private final Map<String, String> names;
    private final Map<Expr, String> locals;

    /**
     * Prints for one precision.
     *
     * @param names what each variable is called
     */
    ExprPrinter(NumberType type, Map<String, String> names) {
        this(type, names, Map.of());
    }

    private ExprPrinter(NumberType type, Map<String, String> names, Map<Expr, String> locals) {
        this.type = type;
        this.names = names;
        this.locals = locals;
    }

    /** A printer that writes the name of a local variable for a formula. */
    ExprPrinter with(Expr e, String local) {
        Map<Expr, String> all = new HashMap<>(locals);
        all.put(e, local);
        return new ExprPrinter(type, names, all);
    }

    /** The declaration of a local variable with the value of a formula, without its semicolon. */
    CodeBlock declaration(String local, Expr e) {
        return CodeBlock.of("$T $L = $L", type.scalar(), local, print(e));
    }

    CodeBlock print(Expr e) {
        return print(e, 0);
    }

    private CodeBlock print(Expr e, int context) {
        if (locals.containsKey(e)) {
            return CodeBlock.of("$L", locals.get(e));
        }
        if (e instanceof Const c) {
            return parenthesized(type.literal(c.value()), c.value() < 0 && context >= UNARY);
        }
        if (e instanceof Var v) {
            return CodeBlock.of("$L", names.get(v.name()));
        }
        if (e instanceof Call c) {
            return call(c);
        }
        if (e instanceof Select s) {
            CodeBlock text = CodeBlock.of(
                    "$L ? $L : $L", print(s.condition(), CHOICE), branch(s.then(), SUM), branch(s.otherwise(), 0));
            return parenthesized(text, context > 0);
        }
        Binary b = (Binary) e;
        if (b.op() == Op.POWER) {
            return power(b, context);
        }
        if (b.op() == Op.MULTIPLY && b.left() instanceof Const c && c.value() == -1) {
            return parenthesized(CodeBlock.of("-$L", print(b.right(), PRODUCT)), context >= PRODUCT);
        }
        List<Expr> factors = factors(b);
        if (factors.stream().anyMatch(this::isPower) && !factors.stream().allMatch(this::isPower)) {
            return parenthesized(powersLast(factors), context > PRODUCT);
        }
        // The right operand of the same rank is put in parentheses, so that Java evaluates what the formula says; but
        // for
        // a factor, which derivation has put in front.
        int own = b.op() == Op.ADD || b.op() == Op.SUBTRACT ? SUM : PRODUCT;
        boolean factor = b.op() == Op.MULTIPLY && b.left() instanceof Const && isProduct(b.right());
        CodeBlock right = print(b.right(), factor ? own : own + 1);
        CodeBlock text =
                CodeBlock.of(own == SUM ? "$L$W$L $L" : "$L $L $L", print(b.left(), own), b.op().symbol(), right);
        return parenthesized(text, context > own);
    }

    private CodeBlock print(Condition condition, int context) {
        if (condition instanceof Comparison c
                && c.relation() == Relation.NOT_EQUAL
                && c.left().equals(c.right())) {
            // The same, but Error Prone takes a comparison of a number with itself for a mistake.
            return CodeBlock.of("$T.isNaN($L)", type.isDouble() ? Double.class : Float.class, print(c.left()));
        }
        if (condition instanceof Comparison c) {
            CodeBlock text =
                    CodeBlock.of("$L $L $L", print(c.left(), SUM), c.relation().symbol(), print(c.right(), SUM));
            return parenthesized(text, context == NOT);
        }
        if (condition instanceof Condition.And a) {
            CodeBlock text = CodeBlock.of("$L && $L", print(a.left(), AND), print(a.right(), AND));
            return parenthesized(text, context == NOT);
        }
        if (condition instanceof Condition.Or o) {
            CodeBlock text = CodeBlock.of("$L || $L", print(o.left(), OR), print(o.right(), OR));
            return parenthesized(text, context > OR);
        }
        return CodeBlock.of("!$L", print(((Condition.Not) condition).negated(), NOT));
    }

    /** The factors of a product that derivation has not put in front; of anything else, none. */
    private List<Expr> factors(Expr e) {
        if (locals.containsKey(e)
                || !(e instanceof Binary b && b.op() == Op.MULTIPLY && !(b.left() instanceof Const))) {
            return List.of();
        }
        return Stream.of(b.left(), b.right())
                .flatMap(operand -> {
                    List<Expr> inner = factors(operand);
                    return inner.isEmpty() ? Stream.of(operand) : inner.stream();
                })
                .toList();
    }

    private boolean isPower(Expr e) {
        return e instanceof Binary b && b.op() == Op.POWER && isUnrolled(b) && !locals.containsKey(e);
    }

    /**
     * x³ · f as f · x · x · x: where x³ would be infinite and f is 0, as e^−x and σ′ are for a large x, the product is 0 too,
     * not NaN. In the other order nothing can be gained: if f · x overflows or vanishes, so does the whole.
     */
    private CodeBlock powersLast(List<Expr> factors) {
        List<CodeBlock> printed = new ArrayList<>();
        for (Expr factor : factors) {
            if (!isPower(factor)) {
                printed.add(print(factor, printed.isEmpty() ? PRODUCT : UNARY));
            }
        }
        for (Expr factor : factors) {
            if (isPower(factor)) {
                Binary power = (Binary) factor;
                CodeBlock base = print(power.left(), PRIMARY);
                printed.addAll(Collections.nCopies((int) ((Const) power.right()).value(), base));
            }
        }
        return CodeBlock.join(printed, " * ");
    }

    /** Whether a formula is printed as a product. */
    static boolean isProduct(Expr e) {
        return e instanceof Binary b && (b.op() == Op.MULTIPLY || b.op() == Op.POWER && isUnrolled(b));
    }

    private static boolean isUnrolled(Binary power) {
        return power.right() instanceof Const c && (c.value() == 2 || c.value() == 3);
    }

    /** The formula as an operand of a sum. */
    CodeBlock printSummand(Expr e) {
        return print(e, SUM);
    }

    /** The formula as the last factor of a product. */
    CodeBlock printFactor(Expr e) {
        return print(e, PRODUCT + 1);
    }

    private CodeBlock power(Binary b, int context) {
        if (isUnrolled(b)) {
            CodeBlock base = print(b.left(), PRIMARY);
            CodeBlock square = CodeBlock.of("$L * $L", base, base);
            boolean cube = b.right().equals(new Const(3));
            return parenthesized(cube ? CodeBlock.of("$L * $L", square, base) : square, context > PRODUCT);
        }
        return CodeBlock.of("$T.pow($L, $L)", type.math(), print(b.left()), print(b.right()));
    }

    private CodeBlock call(Call c) {
        Function f = c.function();
        ClassName owner =
                f == Function.ABS || f == Function.MIN || f == Function.MAX ? ClassName.get(Math.class) : type.math();
        CodeBlock arguments = c.arguments().stream().map(this::print).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.$L($L)", owner, f.text(), arguments);
    }

    /** Two int literals as branches would make the whole an int, and its division one of ints. */
    private CodeBlock branch(Expr e, int context) {
        return e instanceof Const c ? type.typedLiteral(c.value()) : print(e, context);
    }

    private static CodeBlock parenthesized(CodeBlock code, boolean needed) {
        return needed ? CodeBlock.of("($L)", code) : code;
    }
}
