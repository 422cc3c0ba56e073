package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.Layer;
import dev.cadena.LoadOption;
import dev.cadena.Training;
import dev.cadena.WeightSource;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.internal.Counts;
import dev.cadena.io.ModelFile;
import dev.cadena.metric.Evaluation;
import dev.cadena.spi.Batch;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.NotFinite;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Preparation;
import dev.cadena.spi.Program;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The published weights of one network, and everything about them that does not depend on its shape. Generated classes
 * delegate to it; not for direct use. Thread-safe.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class Engine<A> {
    private static final String NO_SETTINGS = "the training settings are null: pass for example Training.batch()";

    private static final String NO_SOURCE = "the source of observations is null";

    private final Program<A> program;
    private final Vectors<A> vectors;
    private final List<InputPort> inputs;
    private final List<OutputPort> outputs;
    private final List<Layer> layers;
    private final Runner<A> runner;
    private final AtomicReference<A> published;
    private final Optional<BatchRunner<A>> batches;
    private final AtomicBoolean training = new AtomicBoolean();

    private Engine(Program<A> program, Vectors<A> vectors, Runner<A> runner, A weights) {
        this.program = program;
        this.vectors = vectors;
        this.layers = program.layers();
        this.inputs = program.inputs();
        this.outputs = program.outputs();
        this.runner = runner;
        this.batches = runner instanceof BatchRunner<A> b ? Optional.of(b) : Optional.empty();
        this.published = new AtomicReference<>(weights);
    }

    /**
     * Creates a network with initial weights drawn from a seed.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param program the arithmetic of the network
     * @param vectors what to do with the arrays
     * @param seed the seed
     * @return the network
     */
    public static <A> Engine<A> create(Program<A> program, Vectors<A> vectors, long seed) {
        Runner<A> runner = Runner.of(program, vectors);
        A weights = InitialWeights.draw(program.layers(), runner.layout(), vectors, seed);
        return new Engine<>(program, vectors, runner, weights);
    }

    /**
     * Creates a network with the weights of a file.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param program the arithmetic of the network
     * @param vectors what to do with the arrays
     * @param file the file
     * @param options what is let pass
     * @return the network
     * @throws dev.cadena.ModelFileException if the file is damaged, or holds another network
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static <A> Engine<A> load(Program<A> program, Vectors<A> vectors, Path file, LoadOption... options) {
        return loaded(program, vectors, ModelFile.load(file, program.layers(), vectors, Set.copyOf(List.of(options))));
    }

    /**
     * Creates a network with the weights of a stream, which is read to its end and not closed.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param program the arithmetic of the network
     * @param vectors what to do with the arrays
     * @param in the bytes of a file
     * @param options what is let pass
     * @return the network
     * @throws dev.cadena.ModelFileException if the bytes are damaged, or hold another network
     * @throws java.io.UncheckedIOException if they cannot be read
     */
    public static <A> Engine<A> load(Program<A> program, Vectors<A> vectors, InputStream in, LoadOption... options) {
        return loaded(
                program,
                vectors,
                ModelFile.load("the stream", in, program.layers(), vectors, Set.copyOf(List.of(options))));
    }

    /**
     * Creates a network with the weights of a resource.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param program the arithmetic of the network
     * @param vectors what to do with the arrays
     * @param name the name of the resource
     * @param resource opens it: null if there is none
     * @param options what is let pass
     * @return the network
     * @throws dev.cadena.ModelFileException if the resource is damaged, or holds another network
     * @throws java.io.UncheckedIOException if there is no such resource, or if it cannot be read
     */
    public static <A> Engine<A> loadResource(
            Program<A> program,
            Vectors<A> vectors,
            String name,
            Function<String, InputStream> resource,
            LoadOption... options) {
        return loaded(
                program,
                vectors,
                ModelFile.loadResource(name, resource, program.layers(), vectors, Set.copyOf(List.of(options))));
    }

    private static <A> Engine<A> loaded(Program<A> program, Vectors<A> vectors, A weights) {
        Runner<A> runner = Runner.of(program, vectors);
        return new Engine<>(program, vectors, runner, runner.layout().pack(weights));
    }

    /**
     * Saves the published weights.
     *
     * @param file the file
     * @throws java.io.UncheckedIOException if the file cannot be written; an old one is then as it was
     */
    public void save(Path file) {
        ModelFile.save(file, layers, vectors, runner.layout().unpack(weights()));
    }

    /** {@return another network with the same weights} */
    public Engine<A> copy() {
        return new Engine<>(program, vectors, runner, weights());
    }

    /** {@return the layers in topological order} */
    public List<Layer> layers() {
        return layers;
    }

    /** {@return the published weights, as the arithmetic of the network wants them; nobody may change them} */
    public A weights() {
        return published.getAcquire();
    }

    /** {@return a copy of W, the vector of all weights} */
    public A parameters() {
        return runner.layout().weights(weights());
    }

    /** {@return a copy of S, the vector of what layers are fitted to, and of running statistics} */
    public A statistics() {
        return runner.layout().state(weights());
    }

    /**
     * Replaces W.
     *
     * @param values W
     * @throws DataException if there are no values or not as many as weights, or if one is not finite
     */
    public void setParameters(A values) {
        if (values == null) {
            throw new DataException("the weights are null", -1, -1);
        }
        int parameterCount = runner.layout().count();
        if (vectors.length(values) != parameterCount) {
            throw new DataException(
                    Counts.there(vectors.length(values)) + " " + Counts.of(vectors.length(values), "value")
                            + ", but the network has " + Counts.of(parameterCount, "weight"),
                    -1,
                    -1);
        }
        // A copy is checked: the caller may go on to write to the original.
        A copy = vectors.copy(values);
        int bad = vectors.firstNonFinite(copy);
        if (bad >= 0) {
            throw new DataException(
                    "weight " + bad + " is " + vectors.get(copy, bad) + ": only finite numbers are accepted", -1, bad);
        }
        exclusively(() -> replaceWeights(copy));
    }

    /**
     * Takes weights and statistics over.
     *
     * @param source what has them
     * @throws DataException if there is no tensor of a name, or if its values are too few, too many or not finite
     */
    public void importWeights(WeightSource source) {
        Objects.requireNonNull(source, "the source of weights is null");
        Map<String, double[]> values = source.tensors(layers);
        exclusively(() -> {
            A dense = runner.layout().unpack(weights());
            new WeightImport<>(layers, vectors, dense).take(values);
            published.setRelease(runner.layout().pack(dense));
        });
    }

    /**
     * Draws new initial weights. What layers are fitted to stays; running statistics begin anew.
     *
     * @param seed the seed
     */
    public void reset(long seed) {
        Layout<A> layout = runner.layout();
        A drawn = InitialWeights.draw(layers, layout, vectors, seed);
        exclusively(() -> publish(layout.weights(drawn), restarted(layout.state(drawn))));
    }

    /** Publishes W with the state that is published already. */
    private void replaceWeights(A dense) {
        publish(dense, runner.layout().state(weights()));
    }

    private void publish(A dense, A state) {
        published.setRelease(runner.layout().pack(dense, state));
    }

    /** The state of new weights: what layers are fitted to stays, and what runs with the weights is neutral again. */
    private A restarted(A neutral) {
        A before = runner.layout().state(weights());
        Set<String> fitted =
                program.preparations().stream().map(Preparation::layer).collect(Collectors.toSet());
        for (Layer layer : layers) {
            for (Layer.Parameter tensor : fitted.contains(layer.name()) ? layer.state() : List.<Layer.Parameter>of()) {
                System.arraycopy(before, tensor.offset(), neutral, tensor.offset(), tensor.size());
            }
        }
        return neutral;
    }

    /**
     * Fits the state of all layers that prepare raw data, also where they have been fitted, and publishes it.
     *
     * @param data observations with their targets
     * @throws DataException if the data are not such that the network takes, or if a state cannot be found
     */
    public void prepare(Dataset data) {
        Examples<A> examples = examples(data);
        exclusively(() -> published.setRelease(fitted(examples, true)));
    }

    /** A copy of the published weights, with their state fitted: all of it, or what has not been fitted yet. */
    private A fitted(Examples<A> examples, boolean again) {
        A weights = weights();
        if (program.preparations().isEmpty()) {
            return vectors.copy(weights);
        }
        Layout<A> layout = runner.layout();
        A state = new Fitting<>(program, vectors, examples, layout.state(weights)).fit(again);
        return layout.pack(layout.weights(weights), state);
    }

    /**
     * {@return memory for a prediction, which nobody else uses until it is released}
     *
     * @param x the observation that is read
     */
    public Batch<A> acquire(A x) {
        return batches.orElseThrow().acquire(x);
    }

    /**
     * Copies the outputs of a prediction, and gives its memory back.
     *
     * @param batch what {@link #acquire} returned
     * @param out takes the outputs
     */
    public void release(Batch<A> batch, A out) {
        batches.orElseThrow().release(batch, out);
    }

    /**
     * {@return what is wrong with the arguments of a prediction of a network with one input and one output}
     *
     * @param x the observation
     * @param into takes the output
     */
    public DataException misfit(A x, A into) {
        return inputProblem(x, "the observation", -1).orElseGet(() -> misfitOutput(into));
    }

    /**
     * {@return what is wrong with the observation of a network with one input}
     *
     * @param x the observation
     */
    public DataException misfitInput(A x) {
        return inputProblem(x, "the observation", -1).orElseThrow();
    }

    /**
     * {@return what is wrong with the array for the output of a network with one output}
     *
     * @param into takes the output
     */
    public DataException misfitOutput(A into) {
        String problem = problem(
                into, "the array for the output", "yields", outputs.get(0).size());
        return new DataException(problem, -1, -1);
    }

    /**
     * {@return that an argument of a prediction is null}
     *
     * @param what what it is
     */
    public DataException missing(String what) {
        return new DataException(what + " is null", -1, -1);
    }

    /**
     * Checks the observations for predictions of a network with several inputs.
     *
     * @param rows the observations
     * @throws DataException if they or one of them is null
     */
    public void checkPresent(List<?> rows) {
        if (rows == null) {
            throw new DataException("the observations are null", -1, -1);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) == null) {
                throw new DataException("observation row " + i + " is null", i, -1);
            }
        }
    }

    /**
     * Checks the observations for predictions of a network with one input.
     *
     * @param rows the observations, a row each
     * @throws DataException if they or one of them is null, or if one has the wrong width or a number that is not finite
     */
    public void check(A[] rows) {
        if (rows == null) {
            throw new DataException("the observations are null", -1, -1);
        }
        for (int i = 0; i < rows.length; i++) {
            Optional<DataException> problem = inputProblem(rows[i], "observation row " + i, i);
            if (problem.isPresent()) {
                throw problem.get();
            }
        }
    }

    /**
     * Predicts for checked observations, all by the weights of one epoch, also while another thread trains.
     *
     * @param x the observations, each with the values of all inputs
     * @param out takes the outputs of each
     * @param threads the number of threads
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public void predict(A[] x, A[] out, int threads) {
        A weights = weights();
        Shares.run(x.length, threads, (from, to) -> runner.forward(weights, x, from, to, out));
    }

    private Optional<DataException> inputProblem(A x, String what, int row) {
        String problem = problem(x, what, "takes", inputs.get(0).size());
        if (!problem.isEmpty()) {
            return Optional.of(new DataException(problem, row, -1));
        }
        return NotFinite.first(vectors, inputs.get(0), x) < 0
                ? Optional.empty()
                : Optional.of(NotFinite.refusal(vectors, inputs.get(0), x, what, row));
    }

    private String problem(A array, String what, String does, int length) {
        if (array == null) {
            return what + " is null";
        }
        return vectors.length(array) == length
                ? ""
                : what + " has " + Counts.of(vectors.length(array), "value") + ", but the network " + does + " "
                        + length;
    }

    /**
     * Trains, publishing the weights at the end of each epoch.
     *
     * @param data observations with their targets
     * @param settings how to train
     * @return the loss of each epoch
     */
    public History train(Dataset data, Training settings) {
        Objects.requireNonNull(settings, NO_SETTINGS);
        try (Trainer trainer = trainer(data, settings, settings.epochs())) {
            return trainer.run(settings.epochs());
        }
    }

    /**
     * Trains, publishing the weights at the end of each epoch.
     *
     * @param source observations with their targets
     * @param settings how to train
     * @return the loss of each epoch
     */
    public History train(BlockSource source, Training settings) {
        Objects.requireNonNull(settings, NO_SETTINGS);
        try (Trainer trainer = trainer(source, settings, settings.epochs())) {
            return trainer.run(settings.epochs());
        }
    }

    /**
     * Prepares a training whose loop the caller holds.
     *
     * @param source observations with their targets
     * @param settings how to train
     * @return the training
     */
    public Trainer trainer(BlockSource source, Training settings) {
        Objects.requireNonNull(settings, NO_SETTINGS);
        return trainer(source, settings, 0);
    }

    private Trainer trainer(BlockSource source, Training settings, int epochs) {
        Objects.requireNonNull(source, NO_SOURCE);
        Feed<A> feed = new BlockFeed<>(source, reader(), block -> smooth(block, settings.labelSmoothing()), settings);
        return trainer(feed, source.validation(), settings, epochs);
    }

    /**
     * Prepares a training whose loop the caller holds.
     *
     * @param data observations with their targets
     * @param settings how to train
     * @return the training
     */
    public Trainer trainer(Dataset data, Training settings) {
        Objects.requireNonNull(settings, NO_SETTINGS);
        return trainer(data, settings, 0);
    }

    private Trainer trainer(Dataset data, Training settings, int epochs) {
        Examples<A> examples = examples(data);
        smooth(examples, settings.labelSmoothing());
        return trainer(new MemoryFeed<>(vectors, examples, settings), data.validation(), settings, epochs);
    }

    private Trainer trainer(Feed<A> feed, Optional<Dataset> judge, Training settings, int epochs) {
        Optional<Loop.Validation> validation = judge.map(other -> validation(examples(other), settings.threads()));
        SimdNotice.give();
        if (!training.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "this network is being trained already: wait for it or close its Trainer, or train a copy()");
        }
        boolean begun = false;
        try {
            Loop<A> loop = new Loop<>(
                    program,
                    runner,
                    vectors,
                    feed,
                    settings,
                    epochs,
                    weights(),
                    () -> fitted(feed.first(), false),
                    published::setRelease,
                    validation);
            begun = true;
            return new Trainer(loop, training);
        } finally {
            // No memory for the working weights, a state that cannot be found, or a first block that is refused.
            if (!begun) {
                training.set(false);
                feed.close();
            }
        }
    }

    private Loop.Validation validation(Examples<A> examples, int threads) {
        return new Loop.Validation() {
            @Override
            public Evaluation evaluate() {
                return evaluator().evaluate(weights(), examples, threads);
            }

            @Override
            public long checksum() {
                return examples.checksum(vectors);
            }
        };
    }

    private void smooth(Examples<A> examples, double epsilon) {
        for (OutputPort port : outputs) {
            boolean isDistribution = port.targets() == TargetKind.DISTRIBUTION;
            if (epsilon == 0 || !isDistribution && port.targets() != TargetKind.PROBABILITY) {
                continue;
            }
            double share = epsilon / (isDistribution ? port.size() : 2);
            for (int i = 0; i < examples.count(); i++) {
                for (int k = 0; k < port.size(); k++) {
                    int at = examples.yAt(i) + port.offset() + k;
                    vectors.set(examples.y(), at, (1 - epsilon) * vectors.get(examples.y(), at) + share);
                }
            }
        }
    }

    /**
     * {@return the mean loss over rows}
     *
     * @param data observations with their targets
     */
    public double loss(Dataset data) {
        return evaluator().loss(weights(), examples(data), 1);
    }

    /**
     * {@return the mean loss over all rows of a source}
     *
     * @param source observations with their targets
     */
    public double loss(BlockSource source) {
        Objects.requireNonNull(source, NO_SOURCE);
        RowReader<A> reader = reader();
        try (OpenBlocks<A> blocks = new OpenBlocks<>(source, reader, reader.none())) {
            return evaluator().loss(weights(), blocks);
        }
    }

    /**
     * {@return the mean gradient over rows; 0 if they have no weight}
     *
     * @param data observations with their targets
     */
    public A gradient(Dataset data) {
        Examples<A> examples = examples(data);
        double total = examples.balance();
        A gradient = runner.layout().weights(runner.gradient(weights(), examples));
        for (int i = 0; i < runner.layout().count() && total > 0; i++) {
            vectors.set(gradient, i, vectors.get(gradient, i) / total);
        }
        return gradient;
    }

    /**
     * {@return for each row, ∂L by one of the inputs, which the network declares with {@code gradient = true}: of the loss of that row
     * alone, not divided by the number of rows}
     *
     * @param port the index of the input
     * @param data observations with their targets
     */
    public A[] inputGradient(int port, Dataset data) {
        Examples<A> examples = examples(data);
        InputPort input = inputs.get(port);
        A whole = runner.inputGradient(weights(), examples);
        A[] gradients = vectors.allocateRows(examples.count());
        for (int i = 0; i < gradients.length; i++) {
            gradients[i] = vectors.allocate(input.size());
            System.arraycopy(whole, i * examples.inputs() + input.offset(), gradients[i], 0, input.size());
        }
        return gradients;
    }

    /**
     * {@return the mean loss over rows and, where an output stands for a class, how often which class was found}
     *
     * @param data observations with their targets
     */
    public Evaluation evaluate(Dataset data) {
        return evaluate(data, 1);
    }

    /**
     * {@return the mean loss over rows and, where an output stands for a class, how often which class was found}
     *
     * @param data observations with their targets
     * @param threads the number of threads
     * @throws IllegalArgumentException if {@code threads} is below 1
     */
    public Evaluation evaluate(Dataset data, int threads) {
        return evaluator().evaluate(weights(), examples(data), threads);
    }

    private Evaluator<A> evaluator() {
        return new Evaluator<>(runner, vectors, outputs, layers);
    }

    /**
     * {@return the class of an observation, for a network with one output}
     *
     * @param yielded what the network yields for it
     */
    public int classify(A yielded) {
        return outputs.get(0).classify(vectors, yielded, 0, -1);
    }

    /**
     * {@return the classes of observations, for a network with one output}
     *
     * @param yielded what the network yields for each
     */
    public int[] classify(A[] yielded) {
        OutputPort port = outputs.get(0);
        int[] classes = new int[yielded.length];
        for (int i = 0; i < classes.length; i++) {
            classes[i] = port.classify(vectors, yielded[i], 0, i);
        }
        return classes;
    }

    private Examples<A> examples(Dataset data) {
        return reader().examples(data);
    }

    private RowReader<A> reader() {
        return new RowReader<>(vectors, inputs, outputs);
    }

    private void exclusively(Runnable change) {
        if (!training.compareAndSet(false, true)) {
            throw new IllegalStateException(
                    "this network is being trained: wait for it or close its Trainer, or change a copy()");
        }
        try {
            change.run();
        } finally {
            training.set(false);
        }
    }
}
