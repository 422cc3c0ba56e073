package dev.cadena.benchmark.peer;

import ai.onnxruntime.OrtException;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.nio.FloatBuffer;
import org.openjdk.jmh.annotations.Benchmark;

/** ONNX Runtime. */
public class OnnxPrediction extends PredictionTask {
    private OnnxModel model;

    @Override
    void prepare(Shape shape, Samples samples) throws OrtException {
        model = new OnnxModel(network, samples.rows(), shape.outputs());
    }

    /** {@return the output} */
    @Benchmark
    public FloatBuffer predict() throws OrtException {
        return model.predict(nextRow());
    }

    @Override
    void close() {
        model.close();
    }
}
