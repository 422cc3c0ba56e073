package dev.cadena.benchmark.start;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Shape;
import dev.cadena.benchmark.peer.Dl4jModel;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's first prediction. */
public final class Dl4jStart {
    private Dl4jStart() {}

    /** Predicts once. */
    public static void main(String[] args) {
        var model = new Dl4jModel(Shape.of("4-32-16-4"), DenseWeights.initial("4-32-16-4"));
        if (!(model.predict(Nd4j.create(new float[][] {{0.1f, 0.2f, 0.3f, 0.4f}}))
                        .getFloat(0)
                >= 0)) {
            throw new AssertionError();
        }
    }
}
