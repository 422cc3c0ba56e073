package dev.cadena.processor.calculus;

import java.util.Locale;

/**
 * A tensor that the program computes, as the vector of its components. What tells values apart is the layer, the role and,
 * where a layer's Δ is a sum, the layer that a summand comes from; never a name put together from them: a layer may be
 * called like another one's logits.
 *
 * @param layer the layer that it belongs to
 * @param role what it is to that layer
 * @param part the number of a part of what the layer computes; 0 for the whole
 * @param by the layer that it comes from, where it is a summand of a Δ; else empty
 * @param size the number of its components
 */
public record Value(String layer, Role role, int part, String by, int size) {
    /** What a value is to its layer. */
    public enum Role {
        /** What the layers that read it see. */
        OUTPUT(""),
        /** A part of what it computes. */
        PART(""),
        /** The logarithm of its output. */
        OUTPUT_LOGARITHM("Log"),
        /** z, what its activation is applied to. */
        LOGITS("Z"),
        /** y, what its output should be. */
        TARGET("Target"),
        /** y in the unit of what an output reads that puts it into that of the targets. */
        STANDARD_TARGET("Standard"),
        /** c, what the loss of the observation is multiplied by. */
        ROW_WEIGHT("RowWeight"),
        /** ∂L by the output. */
        OUTPUT_DELTA("Delta"),
        /** ∂L by the logarithm of the output. */
        OUTPUT_LOGARITHM_DELTA("LogDelta"),
        /** ∂L by a part of what it computes. */
        PART_DELTA("Delta"),
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
        this(layer, role, 0, "", size);
    }

    /** A name that tells a reader what it is; not always unique in the program. */
    public String name() {
        String from = by.isEmpty() ? "" : "By" + by.substring(0, 1).toUpperCase(Locale.ROOT) + by.substring(1);
        return layer + (part == 0 ? "" : "Part" + part) + role.suffix + from;
    }

    /** Whether its one component belongs to each component of the layer, as a number that is the same for all of them. */
    public boolean isSameForAll() {
        return role == Role.ROW_WEIGHT;
    }

    /** Whether it is the Δ of another value, or a part of it. */
    public boolean isDelta() {
        return switch (role) {
            case OUTPUT_DELTA, OUTPUT_LOGARITHM_DELTA, PART_DELTA, LOGITS_DELTA -> true;
            case OUTPUT, OUTPUT_LOGARITHM, PART, LOGITS, TARGET, STANDARD_TARGET, ROW_WEIGHT, WEIGHTS_GRADIENT -> false;
        };
    }

    /** The value by which this Δ differentiates. */
    public Value differentiated() {
        Role of =
                switch (role) {
                    case OUTPUT_DELTA -> Role.OUTPUT;
                    case OUTPUT_LOGARITHM_DELTA -> Role.OUTPUT_LOGARITHM;
                    case PART_DELTA -> Role.PART;
                    case LOGITS_DELTA -> Role.LOGITS;
                    default -> throw new IllegalStateException(this + " is no Δ");
                };
        return new Value(layer, of, part, "", size);
    }

    /** ∂L by this value. */
    Value delta() {
        Role delta =
                switch (role) {
                    case OUTPUT -> Role.OUTPUT_DELTA;
                    case OUTPUT_LOGARITHM -> Role.OUTPUT_LOGARITHM_DELTA;
                    case PART -> Role.PART_DELTA;
                    case LOGITS -> Role.LOGITS_DELTA;
                    default -> throw new IllegalStateException("nobody needs the Δ of " + this);
                };
        return new Value(layer, delta, part, "", size);
    }

    /** The summand of this Δ that comes from one of the layers that read the differentiated value. */
    Value summand(String from) {
        return new Value(layer, role, part, from, size);
    }
}
