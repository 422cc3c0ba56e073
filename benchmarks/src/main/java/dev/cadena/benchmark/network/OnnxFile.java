package dev.cadena.benchmark.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a network as an ONNX file: a protocol buffer, of which a chain of dense layers needs a few fields only. The numbers are
 * those of <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>.
 */
public final class OnnxFile {
    /** The name of the input, one row. */
    public static final String INPUT = "x";

    /** The name of the output. */
    public static final String OUTPUT = "y";

    private static final List<String> STORED = List.of("2-4-1", "4-8-3", "4-32-16-4", "16-64-64-10", "784-128-10");
    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int FLOAT = 1;

    private OnnxFile() {}

    /** Writes the files that {@link #stored} reads into a folder, the only argument. */
    public static void main(String[] args) throws IOException {
        for (String network : STORED) {
            Files.write(Path.of(args[0]).resolve(network + ".onnx"), of(DenseWeights.initial(network)));
        }
    }

    /** {@return the stored file of a network} */
    public static byte[] stored(String network) {
        try (InputStream in = OnnxFile.class.getResourceAsStream(network + ".onnx")) {
            if (in == null) {
                throw new IllegalArgumentException("no ONNX file of " + network + " is stored");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return the file of a network of these layers: ReLU between them, a softmax or the sigmoid of one unit at the end} */
    static byte[] of(List<DenseWeights> layers) {
        Message graph = new Message();
        String from = INPUT;
        for (int l = 0; l < layers.size(); l++) {
            DenseWeights layer = layers.get(l);
            int units = layer.biases().length;
            boolean last = l == layers.size() - 1;
            graph.message(1, node("Gemm", "z" + l, from, "w" + l, "b" + l));
            String to = last ? OUTPUT : "h" + l;
            String activation = !last ? "Relu" : units == 1 ? "Sigmoid" : "Softmax";
            graph.message(1, node(activation, to, "z" + l));
            graph.message(5, tensor("w" + l, layer.flat(), layer.weights().length, units));
            graph.message(5, tensor("b" + l, layer.biases(), units));
            from = to;
        }
        graph.text(2, "chain");
        graph.message(11, row(INPUT, layers.get(0).weights().length));
        graph.message(12, row(OUTPUT, layers.get(layers.size() - 1).biases().length));
        Message model = new Message();
        model.number(1, IR_VERSION);
        model.message(7, graph);
        Message opset = new Message();
        opset.text(1, "");
        opset.number(2, OPSET);
        model.message(8, opset);
        return model.bytes.toByteArray();
    }

    private static Message node(String operation, String output, String... inputs) {
        Message node = new Message();
        for (String input : inputs) {
            node.text(1, input);
        }
        node.text(2, output);
        node.text(4, operation);
        return node;
    }

    private static Message tensor(String name, float[] values, int... sizes) {
        Message tensor = new Message();
        for (int size : sizes) {
            tensor.number(1, size);
        }
        tensor.number(2, FLOAT);
        tensor.text(8, name);
        ByteBuffer raw = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(values);
        tensor.bytes(9, raw.array());
        return tensor;
    }

    private static Message row(String name, int width) {
        Message shape = new Message();
        for (int size : new int[] {1, width}) {
            Message dimension = new Message();
            dimension.number(1, size);
            shape.message(1, dimension);
        }
        Message tensor = new Message();
        tensor.number(1, FLOAT);
        tensor.message(2, shape);
        Message type = new Message();
        type.message(1, tensor);
        Message value = new Message();
        value.text(1, name);
        value.message(2, type);
        return value;
    }

    /** A protocol buffer that is being written, field by field. */
    private static final class Message {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void number(int field, int value) {
            variable(field << 3);
            variable(value);
        }

        void text(int field, String value) {
            bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        void message(int field, Message value) {
            bytes(field, value.bytes.toByteArray());
        }

        void bytes(int field, byte[] value) {
            variable(field << 3 | 2);
            variable(value.length);
            bytes.writeBytes(value);
        }

        /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
        private void variable(int value) {
            int rest = value;
            while (rest > 0x7f) {
                bytes.write(rest & 0x7f | 0x80);
                rest >>>= 7;
            }
            bytes.write(rest);
        }
    }
}
