package dev.cadena;

/** What an {@link Optimizer} learns of an update. It is valid during the call only: the training uses it again for the next. */
public final class Update {
    private long number;
    private double rate;
    private double scale;

    /** Creates what becomes the first update. */
    public Update() {}

    /**
     * Goes on to the next update; called by the training.
     *
     * @param number the number of the update since the training began, from 1
     * @param rate the learning rate
     * @param scale what the gradient is multiplied by
     */
    public void next(long number, double rate, double scale) {
        this.number = number;
        this.rate = rate;
        this.scale = scale;
    }

    /** {@return the number of this update since the training began, from 1} */
    public long number() {
        return number;
    }

    /** {@return the learning rate, as the optimizer's schedule has it} */
    public double rate() {
        return rate;
    }

    /**
     * {@return what the sum of the gradients is to be multiplied by: 1 for {@link Reduction#SUM}, 1/m for {@link Reduction#MEAN}, or
     * less where the gradient is clipped}
     */
    public double scale() {
        return scale;
    }
}
