package dev.cadena.benchmark.run;

import ai.onnxruntime.OrtException;
import dev.cadena.Training;
import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Networks;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import dev.cadena.benchmark.peer.DjlModel;
import dev.cadena.benchmark.peer.Dl4jModel;
import dev.cadena.benchmark.peer.OnnxModel;
import dev.cadena.benchmark.peer.PlainNetwork;
import dev.cadena.benchmark.peer.SameDiffModel;
import dev.cadena.benchmark.peer.Settings;
import dev.cadena.optimizer.Sgd;
import dev.cadena.train.Model;
import java.io.PrintStream;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Whether all contenders do the same work: from the same weights the same outputs, and after the same updates the same weights.
 * Prints a line for each comparison: the largest difference, and of what.
 */
final class AgreementRun {
    private static final int ROWS = 64;
    private static final int STEPS = 5;

    private static final PrintStream OUT = System.out;

    private AgreementRun() {}

    public static void main(String[] args) throws OrtException {
        System.setOut(System.err); // a library speaks
        for (String network : List.of("2-4-1", "4-8-3", "4-32-16-4", "16-64-64-10", "784-128-10")) {
            predictions(network);
        }
        for (String network : List.of("4-32-16-4", "784-128-10", "784-512-256-10")) {
            trainings(network);
        }
    }

    private static void predictions(String network) throws OrtException {
        Shape shape = Shape.of(network);
        float[][] rows = Samples.random(shape, ROWS).rows();
        float[][] expected = Networks.create(network).predict(rows);
        List<DenseWeights> weights = DenseWeights.initial(network);
        PlainNetwork plain = new PlainNetwork(weights);
        print("plain loop predicts " + network, expected, i -> plain.predict(rows[i]));
        try (var onnx = new OnnxModel(network, rows, shape.outputs())) {
            float[][] outputs = new float[ROWS][shape.outputs()];
            for (int i = 0; i < ROWS; i++) {
                onnx.predict(i).get(0, outputs[i]);
            }
            print("ONNX Runtime predicts " + network, expected, i -> outputs[i]);
        }
        if (shape.outputs() > 1) {
            try (var djl = new DjlModel(shape, weights)) {
                print("DJL predicts " + network, expected, i -> djl.predict(djl.row(rows[i])));
            }
        }
    }

    private static void trainings(String network) {
        Shape shape = Shape.of(network);
        Samples samples = Samples.random(shape, STEPS * ROWS);
        Model<float[]> cadena = Networks.create(network);
        cadena.train(
                samples.rows(),
                samples.labels(),
                Training.miniBatch(ROWS).shuffle(false).optimizer(Sgd.of(Settings.RATE)));
        List<DenseWeights> trained = DenseWeights.of(cadena);
        List<DenseWeights> initial = DenseWeights.initial(network);

        PlainNetwork plain = new PlainNetwork(initial);
        int[] order = IntStream.range(0, STEPS * ROWS).toArray();
        for (int step = 0; step < STEPS; step++) {
            plain.step(samples, order, step * ROWS, (step + 1) * ROWS, (float) Settings.RATE);
        }
        for (int l = 0; l < trained.size(); l++) {
            int layer = l;
            print("plain loop trains " + network, new float[][] {trained.get(l).flat()}, i -> plain.layers()
                    .get(layer)
                    .flat());
        }
        try (var djl = new DjlModel(shape, initial)) {
            djl.train(ROWS, shape.inputs());
            for (int step = 0; step < STEPS; step++) {
                djl.step(djl.batch(samples.batch(step, ROWS)));
            }
            List<float[]> weights = djl.weights();
            for (int l = 0; l < trained.size(); l++) {
                int layer = l;
                print(
                        "DJL trains " + network,
                        new float[][] {trained.get(l).flatByUnit()},
                        i -> weights.get(2 * layer));
            }
        }
        SameDiffModel graph = new SameDiffModel(shape, initial);
        Dl4jModel layers = new Dl4jModel(shape, initial);
        for (int step = 0; step < STEPS; step++) {
            graph.step(SameDiffModel.batch(samples.batch(step, ROWS), shape.outputs()));
            layers.step(SameDiffModel.batch(samples.batch(step, ROWS), shape.outputs()));
        }
        for (int l = 0; l < trained.size(); l++) {
            float[][] byGraph = graph.weights(l);
            float[][] byLayers = layers.weights(l);
            print("DL4J SameDiff trains " + network, trained.get(l).weights(), i -> byGraph[i]);
            print("DL4J trains " + network, trained.get(l).weights(), i -> byLayers[i]);
        }
    }

    private static void print(String what, float[][] expected, IntFunction<float[]> actual) {
        float difference = 0;
        for (int i = 0; i < expected.length; i++) {
            float[] row = actual.apply(i);
            for (int j = 0; j < row.length; j++) {
                difference = Math.max(difference, Math.abs(row[j] - expected[i][j]));
            }
        }
        OUT.println(difference + " " + what);
    }
}
