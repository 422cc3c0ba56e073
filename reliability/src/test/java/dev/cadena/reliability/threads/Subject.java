package dev.cadena.reliability.threads;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.GraphModel;

/**
 * A network under stress: what it yields for an observation is a row of numbers, whatever its inputs and outputs are called.
 *
 * @param <N> its class
 */
abstract class Subject<N extends GraphModel<float[]>> {
    /** Of four updates an epoch, so that there are weights in between that nobody may see. */
    static final Training TRAINING = Training.miniBatch(2).epochs(3).optimizer(Sgd.of(0.01));

    static final float[][] X = {{0, 1}, {1, 0}, {1, 1}, {-1, 2}, {2, -1}, {0.5f, -0.5f}, {-2, -1}, {3, 1}};
    static final float[] SIZES = {1, 0, 2, 1, 1, 0, 3, 2};
    static final int[] KINDS = {0, 1, 2, 0, 1, 2, 0, 1};

    final N network;

    Subject(N network) {
        this.network = network;
    }

    /** A network of its own with the same weights; both take scratch from the same pool. */
    abstract Subject<N> copy();

    /** A row of {@link #X} in, all outputs of the network out. */
    abstract float[] predict(int row);

    /** The same bits, written into arrays of the caller's. */
    abstract float[] predictInto(int row);

    abstract Dataset data();

    final void train(int threads) {
        network.train(data(), TRAINING.threads(threads));
    }

    static float[] joined(float size, float[] kind) {
        return new float[] {size, kind[0], kind[1], kind[2]};
    }

    static float[] column(int index) {
        float[] column = new float[X.length];
        for (int i = 0; i < X.length; i++) {
            column[i] = X[i][index];
        }
        return column;
    }
}
