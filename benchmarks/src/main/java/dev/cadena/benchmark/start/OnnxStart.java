package dev.cadena.benchmark.start;

import ai.onnxruntime.OrtException;
import dev.cadena.benchmark.peer.OnnxModel;

/** ONNX Runtime's first prediction. */
public final class OnnxStart {
    private OnnxStart() {}

    /** Predicts once. */
    public static void main(String[] args) throws OrtException {
        try (var model = new OnnxModel("4-32-16-4", new float[][] {{0.1f, 0.2f, 0.3f, 0.4f}}, 4)) {
            if (!(model.predict(0).get(0) >= 0)) {
                throw new AssertionError();
            }
        }
    }
}
