package dev.cadena.lab.watch;

/**
 * Something that keeps a network from learning.
 *
 * <pre>{@code
 * for (Finding finding : Health.of(network, Dataset.of(x, labels)).findings()) {
 *     System.err.println(finding.layer() + ": " + finding.message());
 * }
 * }</pre>
 *
 * @param kind what it is
 * @param layer the name of the layer where it shows
 * @param message what was found, where, and what to try
 */
public record Finding(Kind kind, String layer, String message) {
    /** What may keep a network from learning. */
    public enum Kind {
        /** Units whose activation is 0 for all observations, so that no gradient reaches their weights. */
        DEAD_UNITS,
        /** A gradient that grew by a large factor, or is too large to compute with. */
        EXPLODING_GRADIENT,
        /** A gradient that gets lost on the way from the loss to the first layers. */
        VANISHING_GRADIENT
    }

    /** {@return the message} */
    @Override
    public String toString() {
        return message;
    }
}
