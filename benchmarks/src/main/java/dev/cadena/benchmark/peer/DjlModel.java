package dev.cadena.benchmark.peer;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.core.Linear;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.cadena.benchmark.network.DenseWeights;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** A network of DJL with the engine of PyTorch. What a step or a prediction allocates is freed with the scope that it opens. */
public final class DjlModel implements AutoCloseable {
    private final Model model;
    private final NDManager manager;
    private final ParameterStore parameters;
    private Trainer trainer;

    /** Starts from these weights. */
    public DjlModel(Shape shape, List<DenseWeights> weights) {
        model = Model.newInstance("chain", Device.cpu(), "PyTorch");
        SequentialBlock block = new SequentialBlock();
        for (int l = 0; l < shape.layers(); l++) {
            block.add(Linear.builder().setUnits(shape.units(l)).build());
            if (l < shape.layers() - 1) {
                block.add(Activation::relu);
            }
        }
        model.setBlock(block);
        manager = model.getNDManager().newSubManager();
        block.initialize(model.getNDManager(), DataType.FLOAT32, new ai.djl.ndarray.types.Shape(1, shape.inputs()));
        parameters = new ParameterStore(manager, false);
        List<Parameter> list = block.getParameters().values();
        for (int l = 0; l < weights.size(); l++) {
            list.get(2 * l).getArray().set(FloatBuffer.wrap(weights.get(l).flatByUnit()));
            list.get(2 * l + 1).getArray().set(FloatBuffer.wrap(weights.get(l).biases()));
        }
    }

    /** {@return one row} */
    public NDArray row(float[] x) {
        return manager.create(x, new ai.djl.ndarray.types.Shape(1, x.length));
    }

    /** {@return rows and their classes} */
    public Batch batch(Samples samples) {
        int count = samples.rows().length;
        return new Batch(
                manager.create(samples.flat(), new ai.djl.ndarray.types.Shape(count, samples.rows()[0].length)),
                manager.create(samples.labels(), new ai.djl.ndarray.types.Shape(count, 1))
                        .toType(DataType.INT64, false));
    }

    /** Prepares for {@link #step}. */
    public void train(int batchSize, int width) {
        Optimizer sgd = Optimizer.sgd()
                .setLearningRateTracker(Tracker.fixed((float) Settings.RATE))
                .build();
        trainer = model.newTrainer(new DefaultTrainingConfig(Loss.softmaxCrossEntropyLoss())
                .optOptimizer(sgd)
                .optDevices(new Device[] {Device.cpu()}));
        trainer.initialize(new ai.djl.ndarray.types.Shape(batchSize, width));
    }

    /** Updates the weights. */
    public void step(Batch batch) {
        try (NDManager scope = manager.newSubManager()) {
            batch.x.tempAttach(scope);
            batch.y.tempAttach(scope);
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDList output = trainer.forward(new NDList(batch.x));
                collector.backward(trainer.getLoss().evaluate(new NDList(batch.y), output));
            }
            trainer.step();
        }
    }

    /** {@return the probabilities} */
    public float[] predict(NDArray x) {
        try (NDManager scope = manager.newSubManager()) {
            x.tempAttach(scope);
            return model.getBlock()
                    .forward(parameters, new NDList(x), false)
                    .singletonOrThrow()
                    .softmax(-1)
                    .toFloatArray();
        }
    }

    /** {@return the weights of all layers, each as DJL has them: a row for each unit, then the biases} */
    public List<float[]> weights() {
        List<float[]> all = new ArrayList<>();
        model.getBlock()
                .getParameters()
                .values()
                .forEach(p -> all.add(p.getArray().toFloatArray()));
        return all;
    }

    @Override
    public void close() {
        manager.close();
        if (trainer != null) {
            trainer.close();
        }
        model.close();
    }

    /**
     * Rows that are prepared.
     *
     * @param x the observations
     * @param y their classes
     */
    public record Batch(NDArray x, NDArray y) {}
}
