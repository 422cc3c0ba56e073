package dev.cadena.lab.watch;

/**
 * From where on something is a {@link Finding}. Immutable.
 *
 * <pre>{@code
 * Health health = Health.of(network, Dataset.of(x, labels), HealthLimits.DEFAULT.deadUnits(0.1));
 * }</pre>
 *
 * @param deadUnits the share of a layer's units that get no gradient, above 0 and up to 1: half of them by default
 * @param growth how many times the median of its sizes in earlier epochs the gradient of a layer is, above 1: a hundred by default
 * @param vanishing which part of the gradient of the last layer that of an earlier one is, for one weight in the mean, above 0 and below 1:
 *     1e-4 by default
 */
public record HealthLimits(double deadUnits, double growth, double vanishing) {
    /** The limits where nobody sets others. */
    public static final HealthLimits DEFAULT = new HealthLimits(0.5, 100, 1e-4);

    /**
     * Creates limits.
     *
     * @param deadUnits the share of a layer's units
     * @param growth how many times the median of earlier epochs
     * @param vanishing which part of the gradient of the last layer
     * @throws IllegalArgumentException if one of them is out of range
     */
    public HealthLimits {
        check("share of dead units", deadUnits, deadUnits > 0 && deadUnits <= 1, "above 0 and at most 1");
        check("growth of gradients", growth, growth > 1, "above 1");
        check("part that vanishing gradients are", vanishing, vanishing > 0 && vanishing < 1, "between 0 and 1");
    }

    private static void check(String what, double value, boolean isInRange, String range) {
        if (!isInRange) {
            throw new IllegalArgumentException("the " + what + " is " + value + ", but must be " + range);
        }
    }

    /**
     * {@return the same with another share of dead units}
     *
     * @param share above 0 and up to 1
     */
    public HealthLimits deadUnits(double share) {
        return new HealthLimits(share, growth, vanishing);
    }

    /**
     * {@return the same with another growth of gradients}
     *
     * @param factor above 1
     */
    public HealthLimits growth(double factor) {
        return new HealthLimits(deadUnits, factor, vanishing);
    }

    /**
     * {@return the same with another part that vanishing gradients are}
     *
     * @param part above 0 and below 1
     */
    public HealthLimits vanishing(double part) {
        return new HealthLimits(deadUnits, growth, part);
    }
}
