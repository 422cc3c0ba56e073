package dev.cadena.lab.optimizer;

import dev.cadena.Minimizer;

/**
 * A run of {@link LBfgs}: what it remembers of an objective. Allocates nothing after it was created. Confined to one thread.
 *
 * <pre>{@code
 * double[] w = {-1.2, 1};
 * QuasiNewton run = LBfgs.of().begin(2);
 * while (!run.isDone()) {
 *     run.step(w, (at, gradient) -> {
 *         double across = at[1] - at[0] * at[0];
 *         gradient[0] = -400 * at[0] * across - 2 * (1 - at[0]);
 *         gradient[1] = 200 * across;
 *         return 100 * across * across + (1 - at[0]) * (1 - at[0]);
 *     });
 * }
 * System.out.println(w[0] + " " + w[1]); // nearly 1 1
 * }</pre>
 */
public final class QuasiNewton implements Minimizer.Run {
    /** A change of less curvature tells nothing: the distance from 1 to the next number. */
    private static final double LEAST_CURVATURE = 0x1p-52;

    private final LBfgs rule;
    private final int size;
    private final double[][] changes;
    private final double[][] gradientChanges;
    private final double[] curvatures;
    private final double[] factors;
    private final double[] direction;
    private final LineSearch search;
    private double[] gradient;
    private double value;
    private boolean isKnown;
    private int remembered;
    private int newest = -1;
    private boolean isDone;

    QuasiNewton(LBfgs rule, int size) {
        this.rule = rule;
        this.size = size;
        this.changes = new double[rule.history()][size];
        this.gradientChanges = new double[rule.history()][size];
        this.curvatures = new double[rule.history()];
        this.factors = new double[rule.history()];
        this.direction = new double[size];
        this.gradient = new double[size];
        this.search = new LineSearch(size, rule.evaluations());
    }

    @Override
    public double step(double[] w, Minimizer.Objective objective) {
        if (!isKnown) {
            value = objective.at(w, gradient);
            isKnown = Double.isFinite(value);
        }
        double before = value;
        if (!isKnown || isDone) {
            return before;
        }
        if (largest(gradient) <= rule.tolerance()) {
            isDone = true;
            return before;
        }
        double slope = aim();
        double first = remembered == 0 ? Math.min(1, 1 / sumOfMagnitudes(gradient)) : 1;
        if (!search.along(w, value, direction, slope, first, objective)) {
            // Where even the steepest way leads nowhere, rounding is all that is left.
            isDone = remembered == 0;
            remembered = 0;
            return before;
        }
        remember(w);
        return before;
    }

    /** {@return whether a minimum has been found, as far as the tolerance and the arithmetic tell} */
    @Override
    public boolean isDone() {
        return isDone;
    }

    /** Numbers, curvatures and the gradient; then the changes of the weights, and those of the gradient. */
    @Override
    public double[][] memory() {
        int history = rule.history();
        double[][] memory = new double[3 + 2 * history][];
        memory[0] = new double[] {value, isKnown ? 1 : 0, remembered, newest, isDone ? 1 : 0};
        memory[1] = curvatures.clone();
        memory[2] = gradient.clone();
        for (int i = 0; i < history; i++) {
            memory[3 + i] = changes[i].clone();
            memory[3 + history + i] = gradientChanges[i].clone();
        }
        return memory;
    }

    void restore(double[][] memory) {
        int history = rule.history();
        boolean fits = memory.length == 3 + 2 * history && memory[0].length == 5 && memory[1].length == history;
        for (int i = 2; fits && i < memory.length; i++) {
            fits = memory[i].length == size;
        }
        if (!fits
                || !isCount(memory[0][2], 0, history)
                || !isCount(memory[0][3], Math.min(memory[0][2], 1) - 1, history - 1)) {
            throw new IllegalArgumentException("no L-BFGS with a history of " + history + " over " + size
                    + " weights has remembered this: choose the history that the other run had");
        }
        value = memory[0][0];
        isKnown = memory[0][1] != 0;
        remembered = (int) memory[0][2];
        newest = (int) memory[0][3];
        isDone = memory[0][4] != 0;
        System.arraycopy(memory[1], 0, curvatures, 0, history);
        System.arraycopy(memory[2], 0, gradient, 0, size);
        for (int i = 0; i < history; i++) {
            System.arraycopy(memory[3 + i], 0, changes[i], 0, size);
            System.arraycopy(memory[3 + history + i], 0, gradientChanges[i], 0, size);
        }
    }

    private static boolean isCount(double number, double least, double most) {
        return number >= least && number <= most && number == Math.rint(number);
    }

    /** {@return the value of the objective where the weights are; NaN before the first step} */
    public double value() {
        return isKnown ? value : Double.NaN;
    }

    /** The direction; returns its slope, which is negative. */
    private double aim() {
        System.arraycopy(gradient, 0, direction, 0, size);
        for (int i = 0; i < remembered; i++) {
            int pair = pair(i);
            factors[pair] = dot(changes[pair], direction) / curvatures[pair];
            add(direction, -factors[pair], gradientChanges[pair]);
        }
        if (remembered > 0) {
            double[] y = gradientChanges[newest];
            scale(direction, curvatures[newest] / dot(y, y));
        }
        for (int i = remembered - 1; i >= 0; i--) {
            int pair = pair(i);
            double factor = dot(gradientChanges[pair], direction) / curvatures[pair];
            add(direction, factors[pair] - factor, changes[pair]);
        }
        scale(direction, -1);
        double slope = dot(gradient, direction);
        if (slope < 0) {
            return slope;
        }
        remembered = 0;
        System.arraycopy(gradient, 0, direction, 0, size);
        scale(direction, -1);
        return -dot(gradient, gradient);
    }

    /** A remembered change, from the newest, 0, on. */
    private int pair(int age) {
        return Math.floorMod(newest - age, rule.history());
    }

    private void remember(double[] w) {
        int next = (newest + 1) % rule.history();
        double[] s = changes[next];
        double[] y = gradientChanges[next];
        double[] before = gradient;
        gradient = search.swapGradient(before);
        value = search.value();
        for (int i = 0; i < size; i++) {
            s[i] = search.w()[i] - w[i];
            y[i] = gradient[i] - before[i];
        }
        System.arraycopy(search.w(), 0, w, 0, size);
        double curvature = dot(s, y);
        if (curvature > LEAST_CURVATURE * dot(y, y)) {
            curvatures[next] = curvature;
            newest = next;
            remembered = Math.min(remembered + 1, rule.history());
        }
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    private static void add(double[] a, double factor, double[] b) {
        for (int i = 0; i < a.length; i++) {
            a[i] = Math.fma(factor, b[i], a[i]);
        }
    }

    private static void scale(double[] a, double factor) {
        for (int i = 0; i < a.length; i++) {
            a[i] *= factor;
        }
    }

    private static double largest(double[] a) {
        double largest = 0;
        for (double component : a) {
            largest = Math.max(largest, Math.abs(component));
        }
        return largest;
    }

    private static double sumOfMagnitudes(double[] a) {
        double sum = 0;
        for (double component : a) {
            sum += Math.abs(component);
        }
        return sum;
    }
}
