package dev.cadena.processor.calculus;

import java.util.Locale;

/**
 * A tensor that the program computes, as the vector of its components. What tells values apart is the layer, the role and,
 * where a layer's Δ is a sum, the layer that a summand comes from; never a name put together from them: a layer may be
 * called like another one's logits.
 *
 * @param layer the layer that it belongs to
 * @param role what it is to that layer
 * @param by the layer that it comes from, where it is a part of a Δ; else empty
 * @param size the number of its components
 */
public record Value(String layer, Role role, String by, int size) {
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

    /** A value that is whole. */
    Value(String layer, Role role, int size) {
        this(layer, role, "", size);
    }

    /** A name that tells a reader what it is; not always unique in the program. */
    public String name() {
        return layer
                + role.suffix
                + (by.isEmpty() ? "" : "By" + by.substring(0, 1).toUpperCase(Locale.ROOT) + by.substring(1));
    }

    /** Whether it is the Δ of another value, or a part of it. */
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

    /** The part of this Δ that comes from one of the layers that read the differentiated value. */
    Value part(String from) {
        return new Value(layer, role, from, size);
    }
}
