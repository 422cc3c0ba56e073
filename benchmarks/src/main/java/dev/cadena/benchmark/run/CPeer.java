package dev.cadena.benchmark.run;

import dev.cadena.benchmark.limit.FmaLimit;
import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Networks;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** The loops in C, compiled on this machine for a network with two hidden layers. */
final class CPeer {
    private static final int ROWS = 64;
    private static final double TOLERANCE = 1e-5;

    private final Path work;
    private final boolean quick;

    CPeer(Path work, boolean quick) {
        this.work = work;
        this.quick = quick;
    }

    void run(Key key, Ledger ledger) {
        try {
            String network = key.work().network();
            Path program = work.resolve("predict-" + network);
            Path data = work.resolve(network + ".bin");
            Samples samples = Samples.random(Shape.of(network), ROWS);
            if (!Files.exists(program)) {
                compile(Shape.of(network), program);
                write(DenseWeights.initial(network), samples, data);
            }
            List<String> lines = Command.run(
                    Command.pinned(List.of(program.toString(), data.toString(), "5", quick ? "60" : "200")));
            compare(lines.get(0), Networks.create(network).predict(samples.rows()[0]));
            ledger.add(
                    key,
                    Ledger.median(lines.stream().skip(1).map(Double::valueOf).toList()));
        } catch (IOException e) {
            ledger.absent(key, "C: " + e.getMessage());
        }
    }

    private void compile(Shape shape, Path program) throws IOException {
        Path source = work.resolve("predict.c");
        try (InputStream in = FmaLimit.class.getResourceAsStream("predict.c")) {
            Files.write(source, in.readAllBytes());
        }
        Command.run(List.of(
                "gcc",
                "-O3",
                "-march=native",
                "-ffast-math",
                "-DIN=" + shape.inputs(),
                "-DH1=" + shape.units(0),
                "-DH2=" + shape.units(1),
                "-DOUT=" + shape.outputs(),
                "-DROWS=" + ROWS,
                source.toString(),
                "-o",
                program.toString(),
                "-lm"));
    }

    private static void write(List<DenseWeights> layers, Samples samples, Path file) throws IOException {
        List<float[]> arrays = new ArrayList<>();
        for (DenseWeights layer : layers) {
            arrays.add(layer.flat());
            arrays.add(layer.biases());
        }
        arrays.add(samples.flat());
        int count = arrays.stream().mapToInt(a -> a.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * count).order(ByteOrder.nativeOrder());
        arrays.forEach(array -> {
            for (float value : array) {
                bytes.putFloat(value);
            }
        });
        Files.write(file, bytes.array());
    }

    private static void compare(String printed, float[] expected) throws IOException {
        try (Scanner numbers = new Scanner(printed)) {
            for (float value : expected) {
                double other = Double.parseDouble(numbers.next());
                if (!(Math.abs(other - value) < TOLERANCE)) {
                    throw new IOException("it predicts " + other + " where Cadena predicts " + value);
                }
            }
        }
    }
}
