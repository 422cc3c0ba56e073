package dev.cadena.benchmark.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.cadena.benchmark.network.OnnxFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A network of ONNX Runtime: one thread, all optimisations, input and output tensors allocated once. */
public final class OnnxModel implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final List<OnnxTensor> inputs = new ArrayList<>();
    private final List<Map<String, OnnxTensor>> feeds = new ArrayList<>();
    private final FloatBuffer output;
    private final OnnxTensor outputTensor;
    private final Map<String, OnnxValue> outputs;

    /** Loads the stored file of a network, for predictions of these rows. */
    public OnnxModel(String network, float[][] rows, int outputWidth) throws OrtException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(OnnxFile.stored(network), options);
        }
        for (float[] row : rows) {
            FloatBuffer x = direct(row.length).put(row).rewind();
            OnnxTensor tensor = OnnxTensor.createTensor(environment, x, new long[] {1, row.length});
            inputs.add(tensor);
            feeds.add(Map.of(OnnxFile.INPUT, tensor));
        }
        output = direct(outputWidth);
        outputTensor = OnnxTensor.createTensor(environment, output, new long[] {1, outputWidth});
        outputs = Map.of(OnnxFile.OUTPUT, outputTensor);
    }

    private static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(Float.BYTES * size)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /** {@return the output for a row, which the next call overwrites} */
    public FloatBuffer predict(int row) throws OrtException {
        session.run(feeds.get(row), Set.of(), outputs).close();
        return output;
    }

    @Override
    public void close() {
        inputs.forEach(OnnxTensor::close);
        outputTensor.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
