package dev.cadena.lab.optimizer;

import dev.cadena.Minimizer;

/**
 * L-BFGS (Nocedal: Updating Quasi-Newton Matrices with Limited Storage, 1980; Liu and Nocedal, 1989): a direction from the last m
 * changes of the weights and of the gradient, by the two-loop recursion that begins with (sᵀy / yᵀy) of the last of them; and along it a
 * step that satisfies the strong Wolfe conditions L(W + αd) ≤ L(W) + 10⁻⁴ α dᵀ∇L and |dᵀ∇L(W + αd)| ≤ 0.9 |dᵀ∇L(W)|, found as in Nocedal
 * and Wright (Numerical Optimization, 2006, algorithms 3.5 and 3.6) with cubic interpolation. The first trial is α = 1, but min(1,
 * 1 / ‖∇L‖₁) where nothing is remembered. It has no learning rate, and makes sense where each update is over all observations alone:
 * {@code Training.batch()}.
 *
 * <p>An update computes the loss and the gradient a few times, mostly once, all in double precision but for those of a network of
 * floats. The training ends by itself where no component of the gradient is above the tolerance, or no step lowers the loss any
 * more. A penalty has to be {@code Regularization.l2}; layers that draw random numbers draw the same in every update. For small data
 * sets and smooth losses it needs far fewer passes than gradient descent. Immutable and thread-safe.
 *
 * <pre>{@code
 * Training training = Training.batch().epochs(200).optimizer(LBfgs.of());
 * }</pre>
 *
 * @param history m, how many changes are remembered, at least 1
 * @param tolerance what no component of the gradient may exceed for the training to end, finite and not negative
 * @param evaluations how often an update computes the loss at most, at least 1
 */
public record LBfgs(int history, double tolerance, int evaluations) implements Minimizer {
    /**
     * Creates such a rule.
     *
     * @param history m
     * @param tolerance of the gradient
     * @param evaluations how often an update computes the loss at most
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public LBfgs {
        Numbers.check(history >= 1, "the history", history, "at least 1");
        Numbers.check(
                tolerance >= 0 && Double.isFinite(tolerance), "the tolerance", tolerance, "finite and not negative");
        Numbers.check(evaluations >= 1, "the number of evaluations", evaluations, "at least 1");
    }

    /** {@return this rule with a history of 10, a tolerance of 10⁻⁵ and at most 25 evaluations an update} */
    public static LBfgs of() {
        return new LBfgs(10, 1e-5, 25);
    }

    /**
     * {@return the same with another history}
     *
     * @param changes m, how many changes are remembered
     */
    public LBfgs history(int changes) {
        return new LBfgs(changes, tolerance, evaluations);
    }

    /**
     * {@return the same with another tolerance}
     *
     * @param largest what no component of the gradient may exceed for the training to end; 0 for never
     */
    public LBfgs tolerance(double largest) {
        return new LBfgs(history, largest, evaluations);
    }

    /**
     * {@return the same with another limit of evaluations}
     *
     * @param most how often an update computes the loss at most
     */
    public LBfgs evaluations(int most) {
        return new LBfgs(history, tolerance, most);
    }

    /**
     * {@return a run of this rule, for whoever minimizes a function that is no network}
     *
     * @param size the number of its variables
     */
    public QuasiNewton begin(int size) {
        return begin(size, new double[0][]);
    }

    @Override
    public QuasiNewton begin(int size, double[][] memory) {
        QuasiNewton run = new QuasiNewton(this, size);
        if (memory.length > 0) {
            run.restore(memory);
        }
        return run;
    }
}
