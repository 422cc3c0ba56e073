package dev.cadena.benchmark.start;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Shape;
import dev.cadena.benchmark.peer.DjlModel;

/** DJL's first prediction. */
public final class DjlStart {
    private DjlStart() {}

    /** Predicts once. */
    public static void main(String[] args) {
        try (var model = new DjlModel(Shape.of("4-32-16-4"), DenseWeights.initial("4-32-16-4"))) {
            if (!(model.predict(model.row(new float[] {0.1f, 0.2f, 0.3f, 0.4f}))[0] >= 0)) {
                throw new AssertionError();
            }
        }
    }
}
