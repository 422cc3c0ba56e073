package dev.cadena.processor.calculus;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the operations that something depends on: what is left is dead code. */
final class Needed {
    private final Set<Value> values = new HashSet<>();

    /** Needs what losses are computed from. */
    Needed by(List<Loss> losses) {
        losses.forEach(loss -> values.addAll(loss.operands()));
        return this;
    }

    /** Needs what operations read. */
    Needed byOperations(List<Op> ops) {
        ops.forEach(op -> values.addAll(op.operands()));
        return this;
    }

    /** Needs values. */
    Needed by(Collection<Value> wanted) {
        values.addAll(wanted);
        return this;
    }

    /** The needed ones among operations, in their order; those that add to a gradient are always. */
    List<Op> among(List<Op> ops) {
        List<Op> kept = new ArrayList<>();
        for (int i = ops.size() - 1; i >= 0; i--) {
            Op op = ops.get(i);
            if (op instanceof Op.AddsToGradient || values.contains(op.result())) {
                kept.add(op);
                values.addAll(op.operands());
            }
        }
        Collections.reverse(kept);
        return List.copyOf(kept);
    }
}
