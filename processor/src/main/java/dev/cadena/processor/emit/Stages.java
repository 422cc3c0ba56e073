package dev.cadena.processor.emit;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Binary;
import dev.cadena.processor.calculus.scalar.Expr.Call;
import dev.cadena.processor.calculus.scalar.Expr.Select;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.calculus.scalar.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A formula in stages, so that a function is called for all components of a matrix at once: each stage computes the argument
 * of a function, in which {@link #BEFORE} stands for what the stage before has yielded, and calls it; then the rest is computed.
 *
 * @param calls the stages, in order
 * @param rest what is computed last, from {@link #BEFORE} too if there are stages
 */
record Stages(List<Call> calls, Expr rest) {
    /** What a stage before has yielded: no formula has a variable of this name. */
    static final Var BEFORE = new Var("computed before");

    private static final Expr NOTHING = new Expr.Const(0);

    private static final Set<Function> KERNELS = Set.of(
            Function.EXP,
            Function.EXPM1,
            Function.LOG,
            Function.LOG1P,
            Function.SIGMOID,
            Function.SOFTPLUS,
            Function.TANH);

    static Stages of(Expr formula) {
        List<Call> calls = new ArrayList<>();
        Expr rest = formula;
        Optional<Call> next = innermost(rest);
        while (next.isPresent()) {
            calls.add(next.get());
            rest = replaced(rest, next.get(), BEFORE);
            // Only one matrix is at hand: the next function has to take what this one has yielded, and nothing else
            // may.
            Expr current = rest;
            next = innermost(rest).filter(call -> followsOn(call) && !followsOn(replaced(current, call, NOTHING)));
        }
        return new Stages(List.copyOf(calls), rest);
    }

    /** The name of the kernel that calls a function. */
    static String kernel(Call call) {
        return call.function().name().toLowerCase(Locale.ROOT);
    }

    /** The first call of a function that has a kernel, in whose argument there is none. */
    private static Optional<Call> innermost(Expr e) {
        for (Expr operand : e.operands()) {
            Optional<Call> found = innermost(operand);
            if (found.isPresent()) {
                return found;
            }
        }
        return e instanceof Call c && KERNELS.contains(c.function()) ? Optional.of(c) : Optional.empty();
    }

    private static boolean followsOn(Expr e) {
        return Algebra.contains(e, BEFORE.name());
    }

    /** Without a simplification, so that the bits stay what they are where there are no stages. */
    private static Expr replaced(Expr e, Expr part, Expr other) {
        if (e.equals(part)) {
            return other;
        }
        if (e instanceof Binary b) {
            return new Binary(b.op(), replaced(b.left(), part, other), replaced(b.right(), part, other));
        }
        if (e instanceof Call c) {
            return new Call(
                    c.function(),
                    c.arguments().stream().map(a -> replaced(a, part, other)).toList());
        }
        if (e instanceof Select s) {
            return new Select(
                    s.condition().map(x -> replaced(x, part, other)),
                    replaced(s.then(), part, other),
                    replaced(s.otherwise(), part, other));
        }
        return e;
    }
}
