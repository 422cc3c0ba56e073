package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.Shape;
import smile.base.mlp.Layer;
import smile.base.mlp.LayerBuilder;
import smile.base.mlp.OutputFunction;
import smile.classification.MLP;
import smile.math.TimeFunction;

/** A network of Smile, which calculates in double precision and offers no other. */
final class SmileModel {
    private SmileModel() {}

    static MLP create(Shape shape) {
        LayerBuilder[] layers = new LayerBuilder[shape.layers() + 1];
        layers[0] = Layer.input(shape.inputs());
        for (int l = 0; l < shape.layers() - 1; l++) {
            layers[l + 1] = Layer.rectifier(shape.units(l));
        }
        layers[shape.layers()] = Layer.mle(shape.outputs(), OutputFunction.SOFTMAX);
        MLP network = new MLP(layers);
        network.setLearningRate(TimeFunction.constant(Settings.RATE));
        return network;
    }

    static double[] doubles(float[] row) {
        double[] wide = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            wide[i] = row[i];
        }
        return wide;
    }
}
