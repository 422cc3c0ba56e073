package dev.cadena.train;

import dev.cadena.EpochEnd;
import dev.cadena.internal.Counts;
import java.util.List;

/**
 * What a training went through. Immutable and thread-safe.
 *
 * <pre>{@code
 * History history = network.train(x, labels, training);
 * System.out.println(history.epochs() + " epochs, loss " + history.losses()[history.epochs() - 1]);
 * }</pre>
 */
public final class History {
    private final List<EpochEnd> ends;

    History(List<EpochEnd> ends) {
        this.ends = List.copyOf(ends);
    }

    /** {@return the number of completed epochs} */
    public int epochs() {
        return ends.size();
    }

    /** {@return what listeners were told at the end of each epoch} */
    public List<EpochEnd> ends() {
        return ends;
    }

    /**
     * {@return the training loss of each epoch, measured on each observation just before its update, with what layers such as dropout draw, and reduced as the gradient is:
     * the mean over the observations for {@link dev.cadena.Reduction#MEAN}, their sum for {@link
     * dev.cadena.Reduction#SUM}}
     */
    public double[] losses() {
        return ends.stream().mapToDouble(EpochEnd::loss).toArray();
    }

    /** {@return the mean loss over the validation data after each epoch; of length 0 where there were none} */
    public double[] validationLosses() {
        return ends.stream()
                .flatMapToDouble(end -> end.validationLoss().stream())
                .toArray();
    }

    /**
     * {@return the loss of the last epoch}
     *
     * @throws IllegalStateException if no epoch has ended yet, as in the history of a {@link Trainer}
     */
    public double loss() {
        if (ends.isEmpty()) {
            throw new IllegalStateException(
                    "no epoch has ended yet, so there is no loss: ask when epochs() is at least 1");
        }
        return ends.get(ends.size() - 1).loss();
    }

    @Override
    public String toString() {
        String epochs = Counts.of(ends.size(), "epoch");
        return switch (ends.size()) {
            case 0 -> epochs;
            case 1 -> epochs + ", loss " + loss();
            default -> epochs + ", loss from " + ends.get(0).loss() + " to " + loss();
        };
    }
}
