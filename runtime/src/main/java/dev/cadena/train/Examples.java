package dev.cadena.train;

import dev.cadena.DataException;

/**
 * Checked observations with their targets.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
final class Examples<A> {
    private final Rows<A> inputs;
    private final Rows<A> targets;

    private Examples(Rows<A> inputs, Rows<A> targets) {
        this.inputs = inputs;
        this.targets = targets;
    }

    static <A> Examples<A> of(Rows<A> inputs, Rows<A> targets) {
        if (inputs.count() != targets.count()) {
            throw new DataException(
                    "there are " + inputs.count() + " observations but " + targets.count() + " targets", -1, -1);
        }
        return new Examples<>(inputs, targets);
    }

    int count() {
        return inputs.count();
    }

    int inputs() {
        return inputs.width();
    }

    int outputs() {
        return targets.width();
    }

    A x() {
        return inputs.values();
    }

    A y() {
        return targets.values();
    }
}
