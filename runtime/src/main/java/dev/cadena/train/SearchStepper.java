package dev.cadena.train;

import dev.cadena.Minimizer;
import dev.cadena.spi.Vectors;

/** Makes updates by a rule that looks at several places before it moves; another stepper finds the loss and the gradient there. */
final class SearchStepper<A> implements Stepper, Minimizer.Objective {
    private final Stepper gradients;
    private final Updater<A> updater;
    private final Vectors<A> vectors;
    private final A weights;
    private final int[] places;
    private final double[] w;
    private final Minimizer.Run search;
    private double scale;
    private boolean isLost;

    /**
     * Searches by a rule, from the weights on.
     *
     * @param search the rule, which has begun for so many weights as there are places
     * @param gradients what finds losses and gradients, and leaves the weights alone
     * @param places where the trained weights stand
     * @param w the trained weights, perhaps more precise than the network has them
     */
    SearchStepper(
            Minimizer.Run search,
            Stepper gradients,
            Updater<A> updater,
            Vectors<A> vectors,
            A weights,
            int[] places,
            double[] w) {
        this.search = search;
        this.gradients = gradients;
        this.updater = updater;
        this.vectors = vectors;
        this.weights = weights;
        this.places = places;
        this.w = w;
    }

    /** The weights, and behind them what the rule remembers. */
    @Override
    public double[][] memory() {
        double[][] remembered = search.memory();
        double[][] memory = new double[1 + remembered.length][];
        memory[0] = w.clone();
        System.arraycopy(remembered, 0, memory, 1, remembered.length);
        return memory;
    }

    @Override
    public double step(long visit) {
        this.scale = updater.scale();
        double penalty = updater.penalty(weights);
        double value = search.step(w, this);
        isLost = !Double.isFinite(value);
        write(w);
        return (value - penalty) / scale;
    }

    /** The loss with its penalty at some weights. */
    @Override
    public double at(double[] trial, double[] gradient) {
        write(trial);
        double loss = gradients.step(0);
        if (gradients.notFinite() != FINITE) {
            return Double.NaN;
        }
        updater.copyGradient(places, gradient);
        return loss * scale + updater.penalty(weights);
    }

    private void write(double[] values) {
        for (int i = 0; i < places.length; i++) {
            vectors.set(weights, places[i], values[i]);
        }
    }

    /** Of places that were only looked at it does not matter. */
    @Override
    public int notFinite() {
        return isLost ? gradients.notFinite() : FINITE;
    }

    @Override
    public boolean isDone() {
        return search.isDone();
    }

    @Override
    public void close() {
        gradients.close();
    }
}
