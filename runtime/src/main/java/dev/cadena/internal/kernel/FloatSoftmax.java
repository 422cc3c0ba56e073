package dev.cadena.internal.kernel;

import static dev.cadena.internal.kernel.FloatTiles.LANES;
import static dev.cadena.internal.kernel.FloatTiles.SPECIES;

import dev.cadena.spi.FloatMath;
import jdk.incubator.vector.FloatVector;

/**
 * Softmax and its cross-entropy for as many rows as a vector has lanes: a lane for each row, so that sums run over the components
 * in their order. The work array holds for each component a vector of z, then of e^(z − max z), then of y; then max z, the sum of
 * the exponentials, and the losses.
 */
final class FloatSoftmax {
    private FloatSoftmax() {}

    private static FloatVector load(float[] array, int at) {
        return FloatVector.fromArray(SPECIES, array, at);
    }

    /** The length of the work array. */
    static int work(int count) {
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

    static void exponentials(float[] work, int count) {
        FloatVector max = load(work, 0);
        for (int k = 1; k < count; k++) {
            max = max.max(load(work, k * LANES));
        }
        FloatVector sum = FloatVector.zero(SPECIES);
        for (int k = 0; k < count; k++) {
            FloatVector e = VectorFloatMath.exp(load(work, k * LANES).sub(max));
            e.intoArray(work, (count + k) * LANES);
            sum = sum.add(e);
        }
        max.intoArray(work, 3 * count * LANES);
        sum.intoArray(work, (3 * count + 1) * LANES);
    }

    static void losses(float[] work, int count, float weight) {
        FloatVector logSum =
                load(work, 3 * count * LANES).add(VectorFloatMath.log(load(work, (3 * count + 1) * LANES)));
        FloatVector loss = FloatVector.zero(SPECIES);
        for (int k = 0; k < count; k++) {
            loss = loss.add(load(work, (2 * count + k) * LANES).mul(logSum.sub(load(work, k * LANES))));
        }
        loss.mul(weight).intoArray(work, (3 * count + 2) * LANES);
    }

    static void add(float[] work, int count, float[] losses, int row, int rows) {
        for (int lane = 0; lane < rows; lane++) {
            losses[row + lane] += work[(3 * count + 2) * LANES + lane];
        }
    }

    static void divide(float[] work, int count) {
        FloatVector sum = load(work, (3 * count + 1) * LANES);
        for (int k = 0; k < count; k++) {
            load(work, (count + k) * LANES).div(sum).intoArray(work, (count + k) * LANES);
        }
    }

    static void slopes(float[] work, int count, float weight) {
        FloatVector excess = FloatVector.zero(SPECIES);
        for (int k = 0; k < count; k++) {
            excess = excess.add(load(work, (count + k) * LANES).sub(load(work, (2 * count + k) * LANES)));
        }
        for (int k = 0; k < count; k++) {
            FloatVector p = load(work, (count + k) * LANES);
            FloatVector y = load(work, (2 * count + k) * LANES);
            p.sub(y).sub(p.mul(excess)).mul(weight).intoArray(work, (count + k) * LANES);
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

    /** A single row; the exponentials in vectors, also of what lies behind the row. */
    static void softmax(float[] z, int zAt, float[] p, int pAt, int count) {
        float max = max(z, zAt, count);
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
        float max = max(z, zAt, count);
        exponentials(z, zAt, work, 0, count, max);
        float sum = 0;
        for (int k = 0; k < count; k++) {
            sum += work[k];
        }
        float logSum = max + FloatMath.log(sum);
        float loss = 0;
        float excess = 0;
        for (int k = 0; k < count; k++) {
            loss += y[yAt + k] * (logSum - z[zAt + k]);
            work[k] /= sum;
            excess += work[k] - y[yAt + k];
        }
        for (int k = 0; k < count; k++) {
            dz[dzAt + k] = weight * (work[k] - y[yAt + k] - work[k] * excess);
        }
        return loss * weight;
    }

    private static float max(float[] z, int zAt, int count) {
        float max = z[zAt];
        for (int k = 1; k < count; k++) {
            max = Math.max(max, z[zAt + k]);
        }
        return max;
    }

    private static void exponentials(float[] z, int zAt, float[] e, int eAt, int count, float max) {
        for (int k = 0; k < count; k += LANES) {
            VectorFloatMath.exp(load(z, zAt + k).sub(max)).intoArray(e, eAt + k);
        }
    }
}
