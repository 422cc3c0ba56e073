package dev.cadena.train;

import dev.cadena.Layer;
import dev.cadena.Training;
import dev.cadena.WeightSource;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import java.nio.file.Path;
import java.util.List;

/**
 * What every generated network offers, however many inputs and outputs it has; its class adds {@code create(seed)}, {@code
 * load(file)} and a view of each layer. A network with one input and one output is a {@link Model}.
 *
 * <p>Thread-safe. A network publishes its weights as a whole, at the end of each epoch: while one thread trains it, others
 * predict with the weights of the last completed epoch, and nobody waits for a lock. A training that fails leaves these
 * weights. Two trainings of one network at once, and a change of its weights during a training, are refused with an {@link
 * IllegalStateException}.
 *
 * <p>Layers such as {@link dev.cadena.layer.Dropout} draw random numbers in a training alone: in {@code predict}, {@link
 * #evaluate}, {@link #loss} and {@link #gradient} they change nothing.
 *
 * <p>{@link dev.cadena.layer.BatchNormalization} computes by the mean and variance of a mini-batch in a training, by running ones in
 * {@code predict}, {@link #evaluate} and {@link #loss}. There {@link #gradient} is that of a step of a training: it takes its rows for
 * one mini-batch.
 *
 * <p>Every method that takes observations checks them completely before anything else happens, and throws a {@link
 * dev.cadena.DataException} that names row and column. The columns of a {@link Dataset} have the names of the input layers, and
 * of the output layers with a loss, where there are several.
 *
 * <p>A network with layers that prepare raw data, such as {@link dev.cadena.layer.Standardize}, has a state besides its weights: S,
 * what these layers are fitted to. Its first training fits them to its observations, before the first update, and S is published with
 * W at the end of the first epoch; later trainings keep S. Until then it is neutral, and those layers change nothing. Its class adds
 * {@code prepare(data)}, which fits them anew, and {@code statistics()}, a copy of S. Running statistics stand in S, too: every training
 * moves them, and what it has found is published with W at the end of each epoch.
 *
 * <pre>{@code
 * GraphModel<float[]> model = network;
 * System.out.println(model.layers() + ", loss " + model.loss(Dataset.of(x, labels)));
 * }</pre>
 *
 * @param <A> {@code float[]} or {@code double[]}, by the precision that the network declares
 */
public interface GraphModel<A> {
    /**
     * Trains by gradient descent, from the present weights on.
     *
     * @param data observations with their targets
     * @param training how to train
     * @return the loss of each epoch
     * @throws dev.cadena.DivergenceException if the loss, the gradient or a weight becomes NaN or infinite
     */
    History train(Dataset data, Training training);

    /**
     * Trains by gradient descent on observations that need not fit into memory, from the present weights on. All else is as with a
     * {@link Dataset}, but:
     *
     * <ul>
     *   <li>An epoch visits the blocks in their order. Only within a block the order is new each epoch. Mini-batches go on from one
     *       block to the next, so that without {@link Training#shuffle} it does not matter to any bit how the blocks are cut.
     *   <li>Layers that prepare raw data and have not been fitted are fitted to the first block.
     *   <li>A block is checked when its turn comes. What is found then ends the training, and the network keeps the weights of the last
     *       completed epoch; {@link dev.cadena.DataException#row} is the row of the source, −1 where an {@code int} cannot hold it.
     *   <li>{@link Training#batch} and rules that need full batches are refused.
     * </ul>
     *
     * <p>One block and one mini-batch of checked numbers are in memory at a time, and while a block is read, its data set.
     *
     * @param source observations with their targets; it is closed after each epoch, also after one that fails
     * @param training how to train
     * @return the loss of each epoch
     * @throws dev.cadena.DivergenceException if the loss, the gradient or a weight becomes NaN or infinite
     * @throws IllegalArgumentException if an update is to be over all observations
     */
    History train(BlockSource source, Training training);

    /**
     * {@return a training whose loop the caller holds} The network refuses another one until it is closed.
     *
     * @param data observations with their targets
     * @param training how to train
     */
    Trainer trainer(Dataset data, Training training);

    /**
     * {@return a training as that of {@link #train(BlockSource, Training)}, whose loop the caller holds} The network refuses another
     * one until it is closed.
     *
     * @param source observations with their targets
     * @param training how to train
     */
    Trainer trainer(BlockSource source, Training training);

    /**
     * {@return the mean loss over the given rows and, where an output is a class, which classes were found} It keeps the outputs and
     * targets of the rows, from which it finds further scores when asked for them.
     *
     * @param data observations with their targets
     */
    Evaluation evaluate(Dataset data);

    /**
     * As {@link #evaluate(Dataset)}, by several threads: the one that calls, and others that end before it returns, also where
     * it fails. What is found is the same for every number of threads, to the last bit of the loss.
     *
     * @param data observations with their targets
     * @param threads the number of threads, at least 1; more than there are rows are not started
     * @return the mean loss over the given rows and, where an output is a class, which classes were found
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    Evaluation evaluate(Dataset data, int threads);

    /**
     * {@return L, the mean loss over the given rows}
     *
     * @param data observations with their targets
     */
    double loss(Dataset data);

    /**
     * {@return L, the mean loss over the rows of all blocks} An {@link Evaluation} keeps what it judges, so there is none of a source.
     *
     * @param source observations with their targets
     */
    double loss(BlockSource source);

    /**
     * {@return ∇L, the mean gradient over the given rows, in the order of {@link #parameters()}}
     *
     * @param data observations with their targets
     */
    A gradient(Dataset data);

    /** {@return a copy of W, the vector of all weights: layer by layer, each tensor dense and row-major} */
    A parameters();

    /**
     * Replaces W. The state of layers stays.
     *
     * @param parameters W
     * @throws dev.cadena.DataException if the length is wrong or a value is NaN or infinite
     */
    void setParameters(A parameters);

    /**
     * Draws new initial weights, those of {@code create(seed)}. The state of layers stays.
     *
     * @param seed the seed
     */
    void reset(long seed);

    /**
     * Saves the weights, and the state of layers, as a safetensors file: a tensor {@code <layer>.<parameter>} for each. The file is written beside the
     * target and moved into place, so that an old one is there, whole, until the new one is.
     *
     * @param file the file
     * @throws java.io.UncheckedIOException if the file cannot be written; an old one is then as it was
     */
    void save(Path file);

    /**
     * Takes weights over that others have trained, and statistics where the source has some: all of them or none.
     *
     * @param source what names tensors of this network, and has their values
     * @throws dev.cadena.DataException if there is no tensor of a name, or if its values are too few, too many or not finite
     */
    void importWeights(WeightSource source);

    /** {@return another network with the same weights and the same state, which lives on by itself} */
    GraphModel<A> copy();

    /** {@return the layers in topological order} */
    List<Layer> layers();
}
