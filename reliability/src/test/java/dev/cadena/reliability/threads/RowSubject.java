package dev.cadena.reliability.threads;

import dev.cadena.data.Dataset;
import dev.cadena.train.Model;

/** A network with one input and one output. */
final class RowSubject extends Subject<Model<float[]>> {
    private static final Dataset DATA = Dataset.of(X, KINDS);

    RowSubject(Model<float[]> network) {
        super(network);
    }

    static RowSubject small() {
        return new RowSubject(SmallNetwork.create(1));
    }

    static RowSubject large() {
        return new RowSubject(LargeNetwork.create(1));
    }

    @Override
    RowSubject copy() {
        return new RowSubject(network.copy());
    }

    @Override
    float[] predict(int row) {
        return network.predict(X[row]);
    }

    @Override
    float[] predictInto(int row) {
        float[] into = new float[3];
        network.predict(X[row], into);
        return into;
    }

    @Override
    Dataset data() {
        return DATA;
    }
}
