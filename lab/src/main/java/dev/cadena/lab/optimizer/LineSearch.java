package dev.cadena.lab.optimizer;

import dev.cadena.Minimizer;

/**
 * Looks along a direction for a point that satisfies the strong Wolfe conditions: algorithms 3.5 and 3.6 of Nocedal and Wright,
 * Numerical Optimization, 2006. Where none is found in time, the lowest point that satisfies the first of them will do. Confined to one
 * thread.
 */
final class LineSearch {
    private static final double LEAST_DECREASE = 1e-4;
    private static final double MOST_SLOPE = 0.9;

    /** A step is so many times the last one while no minimum is enclosed. */
    private static final double GROWTH = 2;

    /** So near to the ends of an interval, as a share of it, is the next point at least. */
    private static final double MARGIN = 0.1;

    private final int evaluations;
    private final double[] w;
    private Point low;
    private Point high;
    private Point next;
    private double startValue;
    private double startSlope;

    /** A point on the line. */
    private static final class Point {
        private double[] gradient;
        private double step;
        private double value;
        private double slope;

        Point(int size) {
            this.gradient = new double[size];
        }

        void isStart(double startValue, double startSlope) {
            step = 0;
            value = startValue;
            slope = startSlope;
        }
    }

    LineSearch(int size, int evaluations) {
        this.evaluations = evaluations;
        this.w = new double[size];
        this.low = new Point(size);
        this.high = new Point(size);
        this.next = new Point(size);
    }

    /** Whether a lower point was found: {@link #w} is there then. */
    boolean along(
            double[] from,
            double value,
            double[] direction,
            double slope,
            double first,
            Minimizer.Objective objective) {
        startValue = value;
        startSlope = slope;
        low.isStart(value, slope);
        boolean isEnclosed = false;
        for (int left = evaluations; left > 0; left--) {
            next.step = isEnclosed ? between() : low.step == 0 ? first : GROWTH * low.step;
            evaluate(from, direction, objective);
            if (isTooHigh()) {
                swapNextAndHigh();
                isEnclosed = true;
            } else if (Math.abs(next.slope) <= -MOST_SLOPE * startSlope) {
                swapNextAndLow();
                return true;
            } else {
                boolean isBeyondMinimum = isEnclosed ? next.slope * (high.step - low.step) >= 0 : next.slope >= 0;
                swapNextAndLow();
                if (isBeyondMinimum) {
                    swapNextAndHigh();
                    isEnclosed = true;
                }
            }
        }
        if (low.step == 0) {
            return false;
        }
        move(from, direction, low.step);
        return true;
    }

    /** The point that was found. */
    double[] w() {
        return w;
    }

    /** The value there. */
    double value() {
        return low.value;
    }

    /** Hands out the gradient there, and takes an array in its place. */
    double[] swapGradient(double[] other) {
        double[] found = low.gradient;
        low.gradient = other;
        return found;
    }

    private boolean isTooHigh() {
        return !Double.isFinite(next.value)
                || next.value > startValue + LEAST_DECREASE * next.step * startSlope
                || low.step > 0 && next.value >= low.value;
    }

    private void evaluate(double[] from, double[] direction, Minimizer.Objective objective) {
        move(from, direction, next.step);
        next.value = objective.at(w, next.gradient);
        next.slope = QuasiNewton.dot(next.gradient, direction);
    }

    private void move(double[] from, double[] direction, double step) {
        for (int i = 0; i < w.length; i++) {
            w[i] = Math.fma(step, direction[i], from[i]);
        }
    }

    /** The minimum of the cubic that has the values and slopes of both ends; their middle, where there is none. */
    private double between() {
        double length = high.step - low.step;
        double chord = low.slope + high.slope - 3 * (low.value - high.value) / (low.step - high.step);
        double root = Math.copySign(Math.sqrt(chord * chord - low.slope * high.slope), length);
        double step = high.step - length * (high.slope + root - chord) / (high.slope - low.slope + 2 * root);
        double nearest = low.step + MARGIN * length;
        double farthest = high.step - MARGIN * length;
        if (!Double.isFinite(step)) {
            return low.step + length / 2;
        }
        return Math.max(Math.min(nearest, farthest), Math.min(Math.max(nearest, farthest), step));
    }

    private void swapNextAndLow() {
        Point point = low;
        low = next;
        next = point;
    }

    private void swapNextAndHigh() {
        Point point = high;
        high = next;
        next = point;
    }
}
