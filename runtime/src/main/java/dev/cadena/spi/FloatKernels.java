package dev.cadena.spi;

import dev.cadena.internal.kernel.FloatArithmetic;
import dev.cadena.internal.kernel.Machine;

/**
 * What generated code does with the matrices of a {@link Batch} of {@code float}, each thread with its own rows. Weights have a
 * row per input and a column per unit, and start at {@code w[wAt]}. The order of every sum is that of the index that is summed
 * over. Matrices are given by their numbers.
 */
public final class FloatKernels {
    static final FloatArithmetic ARITHMETIC = Machine.floats();

    private static final int NONE = -1;

    /** Weights of a layer whose next logits are worth a loop of their own: below, they stay in the first cache. */
    private static final int WORTH_LOOKING_AHEAD = 4_096;

    private FloatKernels() {}

    /**
     * z = Wᵀx.
     *
     * @param s the observations
     * @param x the inputs
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param z takes the logits
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void product(Batch<float[]> s, int x, float[] w, int wAt, int z, int inputs, int units) {
        affine(s, x, w, wAt, NONE, z, inputs, units, false);
    }

    /**
     * h = max(0, Wᵀx).
     *
     * @param s the observations
     * @param x the inputs
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param h takes the result
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void reluProduct(Batch<float[]> s, int x, float[] w, int wAt, int h, int inputs, int units) {
        affine(s, x, w, wAt, NONE, h, inputs, units, true);
    }

    /**
     * z = Wᵀx + b.
     *
     * @param s the observations
     * @param x the inputs
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param bAt where the biases start in {@code w}
     * @param z takes the logits
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void affine(Batch<float[]> s, int x, float[] w, int wAt, int bAt, int z, int inputs, int units) {
        affine(s, x, w, wAt, bAt, z, inputs, units, false);
    }

    /**
     * h = max(0, Wᵀx + b).
     *
     * @param s the observations
     * @param x the inputs
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param bAt where the biases start in {@code w}
     * @param h takes the result
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void reluAffine(Batch<float[]> s, int x, float[] w, int wAt, int bAt, int h, int inputs, int units) {
        affine(s, x, w, wAt, bAt, h, inputs, units, true);
    }

    private static void affine(
            Batch<float[]> s, int x, float[] w, int wAt, int bAt, int z, int inputs, int units, boolean relu) {
        Stochastic<float[]> updates = s.descent().stochastic();
        if (updates != null && updates.isAhead(bAt)) {
            ARITHMETIC.activate(updates.logits(bAt), s.values(z), s.at(z)[0], Batch.padded(units), relu);
            return;
        }
        ARITHMETIC.affine(
                s.values(x),
                s.at(x),
                s.from(),
                s.to(),
                w,
                wAt,
                bAt,
                s.values(z),
                s.at(z),
                inputs,
                units,
                relu,
                s.scratch());
    }

    /**
     * dx = W·d.
     *
     * @param s the observations
     * @param d Δ of the result
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param dx takes Δ of the input
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void transposedProduct(Batch<float[]> s, int d, float[] w, int wAt, int dx, int inputs, int units) {
        Stochastic<float[]> updates = s.descent().stochastic();
        if (updates != null) {
            float[] transposed = transposed(updates, w, wAt, inputs, units);
            ARITHMETIC.affine(
                    s.values(d),
                    s.at(d),
                    0,
                    1,
                    transposed,
                    0,
                    NONE,
                    s.values(dx),
                    s.at(dx),
                    units,
                    inputs,
                    false,
                    s.scratch());
            return;
        }
        ARITHMETIC.transposedProduct(
                s.values(d), s.at(d), s.from(), s.to(), w, wAt, s.values(dx), s.at(dx), inputs, units, s.scratch());
    }

    /** Wᵀ, which changes as W does from now on. */
    private static float[] transposed(Stochastic<float[]> updates, float[] w, int wAt, int inputs, int units) {
        float[] transposed = updates.transposed(wAt);
        if (transposed == null) {
            transposed = ARITHMETIC.transposed(w, wAt, inputs, units);
            updates.transposed(wAt, transposed);
        }
        return transposed;
    }

    /**
     * dz = h ≤ 0 ? 0 : W·d, where h = max(0, z).
     *
     * @param s the observations
     * @param d Δ of the result
     * @param w the weights
     * @param wAt where the matrix starts in {@code w}
     * @param h what the layer before yielded
     * @param dz takes Δ of its logits
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void reluTransposedProduct(
            Batch<float[]> s, int d, float[] w, int wAt, int h, int dz, int inputs, int units) {
        transposedProduct(s, d, w, wAt, dz, inputs, units);
        int width = Batch.padded(inputs);
        ARITHMETIC.mask(s.values(h), s.values(dz), s.from() * width, s.to() * width);
    }

    /**
     * Descends along ∂L/∂W = Σ x·dᵀ over all observations, or adds it to the gradient.
     *
     * @param s the observations
     * @param x the inputs
     * @param d Δ of the logits
     * @param wAt where the matrix starts
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void descend(Batch<float[]> s, int x, int d, int wAt, int inputs, int units) {
        descend(s, x, d, wAt, inputs, units, true, true);
    }

    /**
     * Descends along ∂L/∂W = Σ x·dᵀ and ∂L/∂b = Σ d over all observations, or adds them to the gradient.
     *
     * @param s the observations
     * @param x the inputs
     * @param d Δ of the logits
     * @param wAt where the matrix starts
     * @param bAt where the biases start
     * @param inputs the number of inputs
     * @param units the number of units
     */
    public static void descend(Batch<float[]> s, int x, int d, int wAt, int bAt, int inputs, int units) {
        Stochastic<float[]> updates = s.descent().stochastic();
        if (updates == null) {
            descend(s, x, d, wAt, inputs, units);
            descend(s, d, bAt, units);
            return;
        }
        boolean looksAhead = inputs * units >= WORTH_LOOKING_AHEAD && updates.hasNext(x);
        if (looksAhead && updates.logits(bAt) == null) {
            updates.logits(bAt, new float[Batch.padded(units)]);
        }
        boolean finite = ARITHMETIC.descend(
                s.values(x),
                s.at(x),
                s.values(d),
                s.at(d),
                s.descent().weights(),
                wAt,
                bAt,
                (float) s.descent().step(),
                inputs,
                units,
                looksAhead ? updates.next(x) : updates.none(),
                updates.logits(bAt),
                updates.start(),
                s.scratch());
        if (!finite) {
            s.notFinite(wAt);
        }
        descendTransposed(s, x, d, wAt, inputs, units);
    }

    /** Has Wᵀ change as W does, if somebody has asked for it. */
    private static void descendTransposed(Batch<float[]> s, int x, int d, int wAt, int inputs, int units) {
        float[] transposed = s.descent().stochastic().transposed(wAt);
        if (transposed != null) {
            float step = (float) s.descent().step();
            ARITHMETIC.descend(
                    s.values(d), s.at(d), s.values(x), s.at(x), transposed, 0, step, units, inputs, s.scratch());
        }
    }

    /**
     * As {@link #descend(Batch, int, int, int, int, int)}, for a gradient that is a sum of parts.
     *
     * @param s the observations
     * @param x the inputs
     * @param d Δ of the logits
     * @param wAt where the matrix starts
     * @param inputs the number of inputs
     * @param units the number of units
     * @param begins whether this is the first part
     * @param ends whether this is the last part
     */
    public static void descend(
            Batch<float[]> s, int x, int d, int wAt, int inputs, int units, boolean begins, boolean ends) {
        Descent<float[]> descent = s.descent();
        int blocks = (inputs + Batch.LANES - 1) / Batch.LANES;
        int first = s.share(blocks, s.index()) * Batch.LANES;
        int last = Math.min(inputs, s.share(blocks, s.index() + 1) * Batch.LANES);
        boolean finite = ARITHMETIC.gradient(
                s.values(x),
                s.at(x),
                s.values(d),
                s.at(d),
                s.rows(),
                descent.gradient(),
                descent.weights(),
                wAt,
                begins && descent.begins(),
                ends && descent.ends(),
                descent.isPlain(),
                (float) descent.step(),
                inputs,
                first,
                last,
                units,
                s.scratch());
        if (!finite) {
            s.notFinite(wAt);
        }
        if (descent.stochastic() != null) {
            descendTransposed(s, x, d, wAt, inputs, units);
        }
    }

    /**
     * Descends along ∂L/∂b = Σ d over all observations, or adds it to the gradient.
     *
     * @param s the observations
     * @param d Δ of the logits
     * @param bAt where the biases start
     * @param units the number of units
     */
    public static void descend(Batch<float[]> s, int d, int bAt, int units) {
        descend(s, d, bAt, units, true, true);
    }

    /**
     * As {@link #descend(Batch, int, int, int)}, for a gradient that is a sum of parts.
     *
     * @param s the observations
     * @param d Δ of the logits
     * @param bAt where the biases start
     * @param units the number of units
     * @param begins whether this is the first part
     * @param ends whether this is the last part
     */
    public static void descend(Batch<float[]> s, int d, int bAt, int units, boolean begins, boolean ends) {
        if (!s.isFirst()) {
            return;
        }
        Descent<float[]> descent = s.descent();
        float[] sum = s.scratch()[0];
        if (begins && descent.begins()) {
            for (int j = 0; j < units; j++) {
                sum[j] = 0;
            }
        } else {
            System.arraycopy(descent.gradient(), bAt, sum, 0, units);
        }
        ARITHMETIC.addRows(s.values(d), s.at(d), s.rows(), sum, units);
        end(s, sum, 0, bAt, units, ends);
    }

    /**
     * Begins the sum of a gradient to which generated code adds by itself, on the thread that {@link Batch#isFirst}.
     *
     * @param s the observations
     * @param at where the tensor starts
     * @param count the number of its components
     */
    public static void beginGradient(Batch<float[]> s, int at, int count) {
        if (s.descent().begins()) {
            float[] g = s.descent().gradient();
            for (int i = at; i < at + count; i++) {
                g[i] = 0;
            }
        }
    }

    /**
     * Ends the sum of a gradient to which generated code added by itself, on the thread that {@link Batch#isFirst}.
     *
     * @param s the observations
     * @param at where the tensor starts
     * @param count the number of its components
     */
    public static void endGradient(Batch<float[]> s, int at, int count) {
        end(s, s.descent().gradient(), at, at, count, true);
    }

    /** Where a sum ends, checks it and perhaps makes a step; else keeps it. */
    private static void end(Batch<float[]> s, float[] sum, int sumAt, int at, int count, boolean ends) {
        Descent<float[]> descent = s.descent();
        boolean isEnd = ends && descent.ends();
        if (isEnd) {
            float bad = 0;
            for (int i = 0; i < count; i++) {
                bad += sum[sumAt + i] * 0;
            }
            if (bad != 0) {
                s.notFinite(at);
            }
        }
        if (isEnd && descent.isPlain()) {
            float[] w = descent.weights();
            float step = (float) descent.step();
            for (int i = 0; i < count; i++) {
                w[at + i] = Math.fma(-step, sum[sumAt + i], w[at + i]);
            }
        } else {
            System.arraycopy(sum, sumAt, descent.gradient(), at, count);
        }
    }

    /**
     * y = e^x, component by component.
     *
     * @param s the observations
     * @param x the arguments
     * @param y takes the values; may be x
     * @param count the number of components
     */
    public static void exp(Batch<float[]> s, int x, int y, int count) {
        ARITHMETIC.exp(s.values(x), s.values(y), s.from(), s.to(), count);
    }

    /**
     * y = e^x − 1, component by component.
     *
     * @param s the observations
     * @param x the arguments
     * @param y takes the values; may be x
     * @param count the number of components
     */
    public static void expm1(Batch<float[]> s, int x, int y, int count) {
        ARITHMETIC.expm1(s.values(x), s.values(y), s.from(), s.to(), count);
    }

    /**
     * y = ln x, component by component.
     *
     * @param s the observations
     * @param x the arguments
     * @param y takes the values; may be x
     * @param count the number of components
     */
    public static void log(Batch<float[]> s, int x, int y, int count) {
        ARITHMETIC.log(s.values(x), s.values(y), s.from(), s.to(), count);
    }

    /**
     * y = ln(1 + x), component by component.
     *
     * @param s the observations
     * @param x the arguments
     * @param y takes the values; may be x
     * @param count the number of components
     */
    public static void log1p(Batch<float[]> s, int x, int y, int count) {
        ARITHMETIC.log1p(s.values(x), s.values(y), s.from(), s.to(), count);
    }

    /**
     * y = 1 / (1 + e^−x), component by component.
     *
     * @param s the observations
     * @param x the arguments
     * @param y takes the values; may be x
     * @param count the number of components
     */
    public static void sigmoid(Batch<float[]> s, int x, int y, int count) {
        ARITHMETIC.sigmoid(s.values(x), s.values(y), s.from(), s.to(), count);
    }

    /**
     * y = ln(1 + e^x), component by component.
     *
     * @param s the observations
     * @param x the arguments
     * @param y takes the values; may be x
     * @param count the number of components
     */
    public static void softplus(Batch<float[]> s, int x, int y, int count) {
        ARITHMETIC.softplus(s.values(x), s.values(y), s.from(), s.to(), count);
    }

    /**
     * y = tanh x, component by component.
     *
     * @param s the observations
     * @param x the arguments
     * @param y takes the values; may be x
     * @param count the number of components
     */
    public static void tanh(Batch<float[]> s, int x, int y, int count) {
        ARITHMETIC.tanh(s.values(x), s.values(y), s.from(), s.to(), count);
    }

    /**
     * p = softmax(z).
     *
     * @param s the observations
     * @param z the logits
     * @param p takes the probabilities
     * @param count the number of components
     */
    public static void softmax(Batch<float[]> s, int z, int p, int count) {
        ARITHMETIC.softmax(s.values(z), s.at(z), s.values(p), s.at(p), s.from(), s.to(), count, s.scratch());
    }

    /**
     * l = ln softmax(z).
     *
     * @param s the observations
     * @param z the logits
     * @param l takes the logarithms
     * @param count the number of components
     */
    public static void logSoftmax(Batch<float[]> s, int z, int l, int count) {
        float[] logits = s.values(z);
        float[] logarithms = s.values(l);
        for (int row = s.from(); row < s.to(); row++) {
            int zAt = s.at(z)[row];
            int lAt = s.at(l)[row];
            float logSum = FloatMath.logSumExp(logits, zAt, count);
            for (int k = 0; k < count; k++) {
                logarithms[lAt + k] = logits[zAt + k] - logSum;
            }
        }
    }

    /**
     * ∂L/∂z of p = softmax(z): dz[k] = p[k] (d[k] − Σⱼ d[j] p[j]). The mean is subtracted, and then the mean of what is left,
     * which is its rounding: where one p is nearly 1, its d is nearly the mean.
     *
     * @param s the observations
     * @param p the probabilities
     * @param d Δ of the probabilities
     * @param dz takes Δ of the logits
     * @param count the number of components
     */
    public static void softmaxJacobianProduct(Batch<float[]> s, int p, int d, int dz, int count) {
        for (int row = s.from(); row < s.to(); row++) {
            FloatRows.softmaxJacobianProduct(
                    s.values(p), s.at(p)[row], s.values(d), s.at(d)[row], s.values(dz), s.at(dz)[row], count);
        }
    }

    /**
     * ∂L/∂z of l = ln p, p = softmax(z): dz[k] = d[k] − p[k] Σⱼ d[j].
     *
     * @param s the observations
     * @param p the probabilities
     * @param d Δ of the logarithms
     * @param dz takes Δ of the logits
     * @param count the number of components
     */
    public static void logSoftmaxJacobianProduct(Batch<float[]> s, int p, int d, int dz, int count) {
        for (int row = s.from(); row < s.to(); row++) {
            FloatRows.logSoftmaxJacobianProduct(
                    s.values(p), s.at(p)[row], s.values(d), s.at(d)[row], s.values(dz), s.at(dz)[row], count);
        }
    }

    /**
     * Adds a cross-entropy of softmax(z) and y to the losses: c · weight · Σₖ y[k] (ln Σⱼ e^z[j] − z[k]).
     *
     * @param s the observations
     * @param z the logits
     * @param y the targets
     * @param c how often each observation counts
     * @param weight that of the loss
     * @param count the number of components
     */
    public static void addCrossEntropy(Batch<float[]> s, int z, int y, int c, float weight, int count) {
        float[] losses = s.losses();
        for (int row = s.from(); row < s.to(); row++) {
            losses[row] += FloatRows.crossEntropy(
                    s.values(z), s.at(z)[row], s.values(y), s.at(y)[row], s.values(c)[s.at(c)[row]] * weight, count);
        }
    }

    /**
     * ∂L/∂z of a cross-entropy of p = softmax(z) and y: dz[k] = c · weight · (p[k] − y[k]). What all p − y are too much or too little
     * together, which is a rounding, is taken off: where one p is nearly 1, nothing else would be left of its difference.
     *
     * @param s the observations
     * @param p the probabilities
     * @param y the targets
     * @param c how often each observation counts
     * @param weight that of the loss
     * @param dz takes Δ of the logits
     * @param count the number of components
     */
    public static void crossEntropySlope(Batch<float[]> s, int p, int y, int c, float weight, int dz, int count) {
        for (int row = s.from(); row < s.to(); row++) {
            FloatRows.crossEntropySlope(
                    s.values(p),
                    s.at(p)[row],
                    s.values(y),
                    s.at(y)[row],
                    s.values(c)[s.at(c)[row]] * weight,
                    s.values(dz),
                    s.at(dz)[row],
                    count);
        }
    }

    /**
     * A cross-entropy of softmax(z) and y, as {@link #addCrossEntropy} adds it, and its ∂L/∂z, as {@link #crossEntropySlope}
     * computes it.
     *
     * @param s the observations
     * @param z the logits
     * @param y the targets
     * @param c how often each observation counts
     * @param weight that of the loss
     * @param dz takes Δ of the logits; may be z
     * @param count the number of components
     */
    public static void crossEntropy(Batch<float[]> s, int z, int y, int c, float weight, int dz, int count) {
        ARITHMETIC.crossEntropy(
                s.values(z),
                s.at(z),
                s.values(y),
                s.at(y),
                s.values(c),
                s.at(c),
                s.from(),
                s.to(),
                weight,
                s.values(dz),
                s.at(dz),
                s.losses(),
                count,
                s.scratch());
    }

    /**
     * Dropout: y[i] = x[i] · {@link Noise#mask} in training, else y = x. Also its way back, where x is Δ of what it yields.
     *
     * @param s the observations
     * @param x the operand
     * @param y takes the product
     * @param layer the layer's place in topological order, from 0
     * @param rate the probability of 0
     * @param count the number of components
     */
    public static void dropout(Batch<float[]> s, int x, int y, int layer, double rate, int count) {
        for (int row = s.from(); row < s.to(); row++) {
            int xAt = s.at(x)[row];
            int yAt = s.at(y)[row];
            if (s.noise().isOn()) {
                FloatRows.dropout(s.key(layer, row), rate, s.values(x), xAt, s.values(y), yAt, count);
            } else {
                System.arraycopy(s.values(x), xAt, s.values(y), yAt, count);
            }
        }
    }

    /**
     * Gaussian noise: y[i] = x[i] + {@link Noise#normal} in training, else y = x.
     *
     * @param s the observations
     * @param x the operand
     * @param y takes the sum
     * @param layer the layer's place in topological order, from 0
     * @param deviation the standard deviation
     * @param count the number of components
     */
    public static void gaussianNoise(Batch<float[]> s, int x, int y, int layer, double deviation, int count) {
        for (int row = s.from(); row < s.to(); row++) {
            int xAt = s.at(x)[row];
            int yAt = s.at(y)[row];
            if (s.noise().isOn()) {
                FloatRows.gaussianNoise(s.key(layer, row), deviation, s.values(x), xAt, s.values(y), yAt, count);
            } else {
                System.arraycopy(s.values(x), xAt, s.values(y), yAt, count);
            }
        }
    }

    /**
     * Brings each row within each observation to mean 0 and variance 1: r[k] = (x[k] − mean(x)) / √(variance(x) + ε).
     *
     * @param s the observations
     * @param x a matrix within each observation
     * @param r takes what is normalized
     * @param rows the number of rows
     * @param length the length of a row
     * @param epsilon ε
     */
    public static void normalize(Batch<float[]> s, int x, int r, int rows, int length, float epsilon) {
        for (int row = s.from(); row < s.to(); row++) {
            for (int at = 0; at < rows * length; at += length) {
                FloatRows.normalize(s.values(x), s.at(x)[row] + at, s.values(r), s.at(r)[row] + at, length, epsilon);
            }
        }
    }

    /**
     * ∂L/∂x of p = normalized x, row by row within each observation:
     * dx[k] = (d[k] − mean(d) − p[k] mean(d ⊙ p)) / √(variance(x) + ε).
     *
     * @param s the observations
     * @param x what was normalized
     * @param p what {@link #normalize} made of it
     * @param d Δ of p
     * @param dx takes Δ of x
     * @param rows the number of rows
     * @param length the length of a row
     * @param epsilon ε
     */
    public static void normalizationJacobianProduct(
            Batch<float[]> s, int x, int p, int d, int dx, int rows, int length, float epsilon) {
        for (int row = s.from(); row < s.to(); row++) {
            for (int at = 0; at < rows * length; at += length) {
                FloatRows.normalizationJacobianProduct(
                        s.values(x),
                        s.at(x)[row] + at,
                        s.values(p),
                        s.at(p)[row] + at,
                        s.values(d),
                        s.at(d)[row] + at,
                        s.values(dx),
                        s.at(dx)[row] + at,
                        length,
                        epsilon);
            }
        }
    }

    /**
     * Brings each component of the last axis to mean 0 and variance 1 over all rows of all observations: r = (x − mean(x)) /
     * √(variance(x) + ε); and moves the running statistics: m = m · momentum + mean(x) · (1 − momentum), and the variance alike. All
     * threads meet before and after.
     *
     * @param s the observations
     * @param x a matrix within each observation
     * @param r takes what is normalized
     * @param w the weights, with the running statistics behind them
     * @param meanAt where the running mean starts
     * @param varianceAt where the running variance starts
     * @param rows the number of rows within each observation
     * @param length the length of a row
     * @param momentum what is kept of the running statistics
     * @param epsilon ε
     */
    public static void normalizeBatch(
            Batch<float[]> s,
            int x,
            int r,
            float[] w,
            int meanAt,
            int varianceAt,
            int rows,
            int length,
            float momentum,
            float epsilon) {
        FloatColumns.normalize(s, x, r, w, meanAt, varianceAt, rows, length, momentum, epsilon);
    }

    /**
     * ∂L/∂x of p = x normalized over all observations: dx = (d − mean(d) − p mean(d ⊙ p)) / √(variance(x) + ε), with means over all
     * rows of all observations. All threads meet before and after.
     *
     * @param s the observations
     * @param x what was normalized
     * @param p what {@link #normalizeBatch} made of it
     * @param d Δ of p
     * @param dx takes Δ of x
     * @param rows the number of rows within each observation
     * @param length the length of a row
     * @param epsilon ε
     */
    public static void batchNormalizationJacobianProduct(
            Batch<float[]> s, int x, int p, int d, int dx, int rows, int length, float epsilon) {
        FloatColumns.jacobianProduct(s, x, p, d, dx, rows, length, epsilon);
    }

    /**
     * The inner products of all rows of a with all rows of b, within each observation: r[i][j] = Σₖ a[i][k] · b[j][k].
     *
     * @param s the observations
     * @param a a matrix within each observation
     * @param b a matrix within each observation
     * @param r takes the products
     * @param rows the number of rows of a
     * @param columns the number of rows of b
     * @param length the length of a row
     */
    public static void innerProducts(Batch<float[]> s, int a, int b, int r, int rows, int columns, int length) {
        for (int row = s.from(); row < s.to(); row++) {
            FloatRows.innerProducts(
                    s.values(a),
                    s.at(a)[row],
                    s.values(b),
                    s.at(b)[row],
                    s.values(r),
                    s.at(r)[row],
                    rows,
                    columns,
                    length);
        }
    }

    /**
     * Sums of the rows of v with factors, within each observation: r[i] = Σⱼ d[i][j] · v[j].
     *
     * @param s the observations
     * @param d the factors
     * @param v a matrix within each observation
     * @param r takes the sums
     * @param rows the number of rows of the result
     * @param summands the number of rows of v
     * @param length the length of a row
     */
    public static void rowSums(Batch<float[]> s, int d, int v, int r, int rows, int summands, int length) {
        for (int row = s.from(); row < s.to(); row++) {
            FloatRows.rowSums(
                    s.values(d),
                    s.at(d)[row],
                    s.values(v),
                    s.at(v)[row],
                    s.values(r),
                    s.at(r)[row],
                    rows,
                    summands,
                    length);
        }
    }

    /**
     * Sums of the rows of v with transposed factors, within each observation: r[i] = Σⱼ d[j][i] · v[j].
     *
     * @param s the observations
     * @param d the factors
     * @param v a matrix within each observation
     * @param r takes the sums
     * @param rows the number of rows of the result
     * @param summands the number of rows of v
     * @param length the length of a row
     */
    public static void transposedRowSums(Batch<float[]> s, int d, int v, int r, int rows, int summands, int length) {
        for (int row = s.from(); row < s.to(); row++) {
            FloatRows.transposedRowSums(
                    s.values(d),
                    s.at(d)[row],
                    s.values(v),
                    s.at(v)[row],
                    s.values(r),
                    s.at(r)[row],
                    rows,
                    summands,
                    length);
        }
    }

    /**
     * Numbers of categories as vectors: r[n i + k] = 1 if x[i] is k, else 0, for n categories.
     *
     * @param s the observations
     * @param x the numbers
     * @param r takes the vectors
     * @param count how many numbers an observation has
     * @param categories n
     */
    public static void oneHot(Batch<float[]> s, int x, int r, int count, int categories) {
        for (int row = s.from(); row < s.to(); row++) {
            int at = s.at(r)[row];
            for (int i = 0; i < count; i++) {
                float number = s.values(x)[s.at(x)[row] + i];
                for (int k = 0; k < categories; k++) {
                    s.values(r)[at++] = number == k ? 1 : 0;
                }
            }
        }
    }

    /**
     * Copies some columns of a matrix to some columns of another, within each observation.
     *
     * @param s the observations
     * @param x the source
     * @param from its first column
     * @param xWidth the length of its rows
     * @param r the destination
     * @param to its first column
     * @param rWidth the length of its rows
     * @param rows the number of rows
     * @param count the number of columns
     */
    public static void copyColumns(
            Batch<float[]> s, int x, int from, int xWidth, int r, int to, int rWidth, int rows, int count) {
        for (int row = s.from(); row < s.to(); row++) {
            for (int i = 0; i < rows; i++) {
                System.arraycopy(
                        s.values(x),
                        s.at(x)[row] + from + i * xWidth,
                        s.values(r),
                        s.at(r)[row] + to + i * rWidth,
                        count);
            }
        }
    }

    /**
     * Sets the losses of this thread's observations to 0.
     *
     * @param s the observations
     */
    public static void clearLosses(Batch<float[]> s) {
        float[] losses = s.losses();
        for (int row = s.from(); row < s.to(); row++) {
            losses[row] = 0;
        }
    }
}
