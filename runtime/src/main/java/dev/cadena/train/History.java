package dev.cadena.train;

import dev.cadena.internal.Counts;

/** What a training went through. Immutable and thread-safe. */
public final class History {
    private final double[] losses;

    History(double[] losses) {
        this.losses = losses.clone();
    }

    /** {@return the number of completed epochs} */
    public int epochs() {
        return losses.length;
    }

    /**
     * {@return the training loss of each epoch, measured on each observation just before its update, and reduced as the gradient is:
     * the mean over the observations for {@link dev.cadena.Reduction#MEAN}, their sum for {@link
     * dev.cadena.Reduction#SUM}}
     */
    public double[] losses() {
        return losses.clone();
    }

    /**
     * {@return the loss of the last epoch}
     *
     * @throws IllegalStateException if no epoch has ended yet, as in the history of a {@link Trainer}
     */
    public double loss() {
        if (losses.length == 0) {
            throw new IllegalStateException(
                    "no epoch has ended yet, so there is no loss: ask when epochs() is at least 1");
        }
        return losses[losses.length - 1];
    }

    @Override
    public String toString() {
        String epochs = Counts.of(losses.length, "epoch");
        return switch (losses.length) {
            case 0 -> epochs;
            case 1 -> epochs + ", loss " + losses[0];
            default -> epochs + ", loss from " + losses[0] + " to " + loss();
        };
    }
}
