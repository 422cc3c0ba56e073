package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.autodiff.samediff.TrainingConfig;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;

/** A network of DL4J's SameDiff: it trains mini-batches faster than a {@code MultiLayerNetwork} does. */
public final class SameDiffModel {
    private static final String WEIGHTS = "w";

    private final SameDiff graph = SameDiff.create();

    /** Starts from these weights. */
    public SameDiffModel(Shape shape, List<DenseWeights> weights) {
        SDVariable x = graph.placeHolder("x", DataType.FLOAT, -1, shape.inputs());
        SDVariable y = graph.placeHolder("y", DataType.FLOAT, -1, shape.outputs());
        SDVariable h = x;
        for (int l = 0; l < weights.size(); l++) {
            SDVariable w = graph.var(WEIGHTS + l, Nd4j.create(weights.get(l).weights()));
            SDVariable b = graph.var("b" + l, Nd4j.create(weights.get(l).biases()));
            h = graph.nn.linear(h, w, b);
            if (l < weights.size() - 1) {
                h = graph.nn.relu(h, 0);
            }
        }
        graph.loss.softmaxCrossEntropy("loss", y, h, null);
        graph.setLossVariables("loss");
        graph.setTrainingConfig(new TrainingConfig.Builder()
                .updater(new Sgd(Settings.RATE))
                .dataSetFeatureMapping("x")
                .dataSetLabelMapping("y")
                .minimize("loss")
                .build());
    }

    /** {@return rows and their classes, at least two} */
    public static DataSet batch(Samples samples, int classes) {
        return new DataSet(Nd4j.create(samples.rows()), Nd4j.create(samples.oneHot(classes)));
    }

    /** Updates the weights. */
    public void step(DataSet batch) {
        graph.fit(batch);
    }

    /** {@return the weights of a layer, a row for each number that it reads} */
    public float[][] weights(int layer) {
        return graph.getVariable(WEIGHTS + layer).getArr().toFloatMatrix();
    }
}
