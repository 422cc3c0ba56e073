package dev.cadena.internal.kernel;

import static dev.cadena.internal.kernel.FloatTiles.LANES;
import static dev.cadena.internal.kernel.FloatTiles.SPECIES;

import dev.cadena.spi.FloatMath;
import jdk.incubator.vector.FloatVector;

/**
 * Softmax and its cross-entropy for as many rows as a vector has lanes: a lane for each row, so that sums run over the components
 * in their order. The work array holds for each component a vector of z, then of e^(z − max z), then of y; then max z, the sum of
 * the exponentials, the losses, and how often each row counts.
 */
final class FloatSoftmax {
    /** Several steps, behind an interface: HotSpot would inline them into one method, and run out of what it allows there. */
    private interface Step {
        void run(float[] work, int count, float weight);
    }

    private static final Step[] SOFTMAX = {
        FloatSoftmax::shift, FloatSoftmax::exponentials, FloatSoftmax::sum, FloatSoftmax::divide
    };
    private static final Step[] CROSS_ENTROPY = {
        FloatSoftmax::shift,
        FloatSoftmax::exponentials,
        FloatSoftmax::sum,
        FloatSoftmax::losses,
        FloatSoftmax::divide,
        FloatSoftmax::slopes
    };

    /** So few numbers are done before the first vector could be read, for which all of it must have been stored. */
    private static final int FEW = 16;

    private FloatSoftmax() {}

    /** From z to p. */
    static void softmax(float[] work, int count) {
        run(SOFTMAX, work, count, 1);
    }

    /** From z and y to the losses and, in the place of p, their slopes. */
    static void crossEntropy(float[] work, int count, float weight) {
        run(CROSS_ENTROPY, work, count, weight);
    }

    private static void run(Step[] steps, float[] work, int count, float weight) {
        for (Step step : steps) {
            step.run(work, count, weight);
        }
    }

    /** The length of the work array. */
    static int work(int count) {
        return (3 * count + 4) * LANES;
    }

    /** Where it takes how often each row counts. */
    static int rowWeights(int count) {
        return (3 * count + 3) * LANES;
    }

    /** Copies rows to lanes; the last row also to the lanes that are left. */
    static void gather(float[] values, int[] at, int row, int rows, int count, float[] work, int to) {
        for (int lane = 0; lane < LANES; lane++) {
            int start = at[row + Math.min(lane, rows - 1)];
            for (int k = 0; k < count; k++) {
                work[to + k * LANES + lane] = values[start + k];
            }
        }
    }

    private static void shift(float[] work, int count, float unused) {
        FloatVector max = FloatVector.fromArray(SPECIES, work, 0);
        for (int k = 1; k < count; k++) {
            max = max.max(FloatVector.fromArray(SPECIES, work, k * LANES));
        }
        for (int k = 0; k < count; k++) {
            FloatVector.fromArray(SPECIES, work, k * LANES).sub(max).intoArray(work, (count + k) * LANES);
        }
        max.intoArray(work, 3 * count * LANES);
    }

    private static void exponentials(float[] work, int count, float unused) {
        VectorFloatMath.exp(work, count * LANES, work, count * LANES, count * LANES);
    }

    private static void sum(float[] work, int count, float unused) {
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int k = 0; k < count; k++) {
            sum = sum.add(FloatVector.fromArray(SPECIES, work, (count + k) * LANES));
        }
        sum.intoArray(work, (3 * count + 1) * LANES);
    }

    /** The logarithms of the sums lane by lane: in vectors they would leave HotSpot no room for the rest. */
    private static void losses(float[] work, int count, float weight) {
        int maxAt = 3 * count * LANES;
        for (int lane = maxAt; lane < maxAt + LANES; lane++) {
            work[lane] += FloatMath.log(work[lane + LANES]);
        }
        FloatVector logSum = FloatVector.fromArray(SPECIES, work, maxAt);
        FloatVector loss = FloatVector.zero(SPECIES);
        for (int k = 0; k < count; k++) {
            loss = loss.add(FloatVector.fromArray(SPECIES, work, (2 * count + k) * LANES)
                    .mul(logSum.sub(FloatVector.fromArray(SPECIES, work, k * LANES))));
        }
        loss.mul(weights(work, count, weight)).intoArray(work, (3 * count + 2) * LANES);
    }

    private static FloatVector weights(float[] work, int count, float weight) {
        return FloatVector.fromArray(SPECIES, work, rowWeights(count)).mul(weight);
    }

    static void add(float[] work, int count, float[] losses, int row, int rows) {
        for (int lane = 0; lane < rows; lane++) {
            losses[row + lane] += work[(3 * count + 2) * LANES + lane];
        }
    }

    private static void divide(float[] work, int count, float unused) {
        FloatVector sum = FloatVector.fromArray(SPECIES, work, (3 * count + 1) * LANES);
        for (int k = 0; k < count; k++) {
            FloatVector.fromArray(SPECIES, work, (count + k) * LANES).div(sum).intoArray(work, (count + k) * LANES);
        }
    }

    private static void slopes(float[] work, int count, float weight) {
        FloatVector weights = weights(work, count, weight);
        FloatVector excess = FloatVector.zero(SPECIES);
        for (int k = 0; k < count; k++) {
            excess = excess.add(FloatVector.fromArray(SPECIES, work, (count + k) * LANES)
                    .sub(FloatVector.fromArray(SPECIES, work, (2 * count + k) * LANES)));
        }
        for (int k = 0; k < count; k++) {
            FloatVector p = FloatVector.fromArray(SPECIES, work, (count + k) * LANES);
            FloatVector y = FloatVector.fromArray(SPECIES, work, (2 * count + k) * LANES);
            p.sub(y).sub(p.mul(excess)).mul(weights).intoArray(work, (count + k) * LANES);
        }
    }

    /** Copies what stands for e^(z − max z) back to rows. */
    static void scatter(float[] work, int count, float[] values, int[] at, int row, int rows) {
        for (int lane = 0; lane < rows; lane++) {
            int start = at[row + lane];
            for (int k = 0; k < count; k++) {
                values[start + k] = work[(count + k) * LANES + lane];
            }
        }
    }

    /** A single row; the exponentials in vectors, also of what lies behind that of p. */
    static void softmax(float[] z, int zAt, float[] p, int pAt, int count) {
        float max = ScalarFloatArithmetic.max(z, zAt, count);
        exponentials(z, zAt, p, pAt, count, max);
        float sum = 0;
        for (int k = 0; k < count; k++) {
            sum += p[pAt + k];
        }
        for (int k = 0; k < count; k++) {
            p[pAt + k] /= sum;
        }
    }

    /** A single row, and its loss. */
    static float crossEntropy(
            float[] z, int zAt, float[] y, int yAt, float weight, float[] dz, int dzAt, int count, float[] work) {
        float max = ScalarFloatArithmetic.max(z, zAt, count);
        exponentials(z, zAt, work, 0, count, max);
        return ScalarFloatArithmetic.crossEntropy(z, zAt, max, work, y, yAt, weight, dz, dzAt, count);
    }

    /** Of what has room for whole vectors: z may be an input, and end with its last component. */
    private static void exponentials(float[] z, int zAt, float[] e, int eAt, int count, float max) {
        if (count <= FEW) {
            for (int k = 0; k < count; k++) {
                e[eAt + k] = FloatMath.exp(z[zAt + k] - max);
            }
            return;
        }
        for (int k = 0; k < count; k++) {
            e[eAt + k] = z[zAt + k] - max;
        }
        VectorFloatMath.exp(e, eAt, e, eAt, count + LANES - 1 & -LANES);
    }
}
