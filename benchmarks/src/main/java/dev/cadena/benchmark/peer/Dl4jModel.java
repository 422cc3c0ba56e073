package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Shape;
import java.util.List;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A network of Deeplearning4j: a {@code MultiLayerNetwork} with workspaces and without listeners. */
public final class Dl4jModel {
    private final MultiLayerNetwork network;

    /** Starts from these weights. */
    public Dl4jModel(Shape shape, List<DenseWeights> weights) {
        var list = new NeuralNetConfiguration.Builder()
                .updater(new Sgd(Settings.RATE))
                .trainingWorkspaceMode(WorkspaceMode.ENABLED)
                .inferenceWorkspaceMode(WorkspaceMode.ENABLED)
                .list();
        int last = shape.layers() - 1;
        for (int l = 0; l < last; l++) {
            list.layer(new DenseLayer.Builder()
                    .nIn(shape.fanIn(l))
                    .nOut(shape.units(l))
                    .activation(Activation.RELU)
                    .build());
        }
        list.layer(new OutputLayer.Builder(LossFunction.MCXENT)
                .nIn(shape.fanIn(last))
                .nOut(shape.units(last))
                .activation(Activation.SOFTMAX)
                .build());
        network = new MultiLayerNetwork(list.build());
        network.init();
        for (int l = 0; l < weights.size(); l++) {
            network.getLayer(l).getParam("W").assign(Nd4j.create(weights.get(l).weights()));
            network.getLayer(l).getParam("b").assign(Nd4j.create(weights.get(l).biases()));
        }
    }

    /** Updates the weights. */
    public void step(DataSet batch) {
        network.fit(batch.getFeatures(), batch.getLabels());
    }

    /** {@return the probabilities of rows} */
    public INDArray predict(INDArray rows) {
        return network.output(rows);
    }

    /** {@return the weights of a layer, a row for each number that it reads} */
    public float[][] weights(int layer) {
        return network.getLayer(layer).getParam("W").toFloatMatrix();
    }
}
