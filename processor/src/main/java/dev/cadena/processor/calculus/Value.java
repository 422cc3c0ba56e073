package dev.cadena.processor.calculus;

/**
 * A vector that the program computes. What tells values apart is the layer and the role, never a name put together from
 * them: a layer may be called like another one's logits.
 *
 * @param layer the layer that it belongs to
 * @param role what it is to that layer
 * @param size the number of its components
 */
public record Value(String layer, Role role, int size) {
    /** What a value is to its layer. */
    public enum Role {
        /** What the layers that read it see. */
        OUTPUT(""),
        /** z, what its activation is applied to. */
        LOGITS("Z"),
        /** y, what its output should be. */
        TARGET("Target"),
        /** ∂L by the output. */
        OUTPUT_DELTA("Delta"),
        /** ∂L by z. */
        LOGITS_DELTA("ZDelta"),
        /** ∂L by its weights. */
        WEIGHTS_GRADIENT("Gradient");

        private final String suffix;

        Role(String suffix) {
            this.suffix = suffix;
        }
    }

    /** A name that tells a reader what it is; not always unique in the program. */
    public String name() {
        return layer + role.suffix;
    }

    /** Whether it is the Δ of another value. */
    public boolean isDelta() {
        return role == Role.OUTPUT_DELTA || role == Role.LOGITS_DELTA;
    }

    /** The value by which this Δ differentiates. */
    public Value differentiated() {
        return new Value(layer, role == Role.OUTPUT_DELTA ? Role.OUTPUT : Role.LOGITS, size);
    }

    /** ∂L by this value. */
    Value delta() {
        return switch (role) {
            case OUTPUT -> new Value(layer, Role.OUTPUT_DELTA, size);
            case LOGITS -> new Value(layer, Role.LOGITS_DELTA, size);
            default -> throw new IllegalStateException("nobody needs the Δ of " + this);
        };
    }
}
