package dev.cadena;

import java.util.OptionalDouble;

/**
 * Ends a training that no longer gets better: after so many epochs in a row that were not better than the best by a minimal change. What
 * is looked at is the loss over the validation data, or over the training data where there are no others; or the accuracy over the
 * validation data. Immutable and thread-safe.
 *
 * <pre>{@code
 * Training training = Training.miniBatch(32).epochs(500).earlyStopping(EarlyStopping.patience(10).restoreBest(true));
 * }</pre>
 *
 * @param monitor what is looked at
 * @param patience the number of epochs, at least 1
 * @param minimalChange the least change that counts, finite and not negative
 * @param restoreBest whether the network keeps the weights of the best epoch, rather than those of the last: also where all epochs have
 *     been made
 */
public record EarlyStopping(Monitor monitor, int patience, double minimalChange, boolean restoreBest) {
    /** What early stopping looks at. */
    public enum Monitor {
        /** The loss, which should fall. */
        LOSS,
        /** The accuracy over the validation data, which should rise. */
        ACCURACY
    }

    /**
     * Creates a way to stop.
     *
     * @param monitor what is looked at
     * @param patience the number of epochs
     * @param minimalChange the least change that counts
     * @param restoreBest whether the network keeps the weights of the best epoch
     * @throws IllegalArgumentException if the patience or the minimal change is out of its range
     */
    public EarlyStopping {
        if (patience < 1) {
            throw new IllegalArgumentException("the patience is " + patience + ", but must be at least 1 epoch");
        }
        if (!(minimalChange >= 0) || Double.isInfinite(minimalChange)) {
            throw new IllegalArgumentException(
                    "the minimal change is " + minimalChange + ", but must be finite and not negative");
        }
    }

    /**
     * {@return early stopping by the loss, where any fall counts, and the network keeps the weights of the last epoch}
     *
     * @param epochs the number of epochs in a row without a fall, at least 1
     */
    public static EarlyStopping patience(int epochs) {
        return new EarlyStopping(Monitor.LOSS, epochs, 0, false);
    }

    /**
     * {@return the same, looking at something else}
     *
     * @param monitor what is looked at
     */
    public EarlyStopping monitor(Monitor monitor) {
        return new EarlyStopping(monitor, patience, minimalChange, restoreBest);
    }

    /**
     * {@return the same with another minimal change}
     *
     * @param minimalChange the least change that counts
     */
    public EarlyStopping minimalChange(double minimalChange) {
        return new EarlyStopping(monitor, patience, minimalChange, restoreBest);
    }

    /**
     * {@return the same, and which weights the network keeps}
     *
     * @param restoreBest whether they are those of the best epoch
     */
    public EarlyStopping restoreBest(boolean restoreBest) {
        return new EarlyStopping(monitor, patience, minimalChange, restoreBest);
    }

    /**
     * {@return what is looked at in an epoch, as a number that should fall}
     *
     * @param end the end of the epoch
     * @throws IllegalStateException if it is the accuracy, and the training has none
     */
    public double value(EpochEnd end) {
        if (monitor == Monitor.LOSS) {
            return end.validationLoss().orElse(end.loss());
        }
        OptionalDouble accuracy = end.validationAccuracy();
        return -accuracy.orElseThrow(
                () -> new IllegalStateException("what looks at the accuracy over the validation data"
                        + " finds none in this training: pass validation data, and have one output that stands for a class, or look at"
                        + " the loss"));
    }
}
