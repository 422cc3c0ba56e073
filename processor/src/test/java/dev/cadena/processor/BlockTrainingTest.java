package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.BatchEnd;
import dev.cadena.DataException;
import dev.cadena.DivergenceException;
import dev.cadena.EarlyStopping;
import dev.cadena.EpochEnd;
import dev.cadena.Minimizer;
import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.Adam;
import dev.cadena.optimizer.Schedules;
import dev.cadena.optimizer.Sgd;
import dev.cadena.optimizer.Span;
import dev.cadena.train.GraphModel;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training on blocks that are read again each epoch, by an unrolled network (width 3) and by one with matrices (width 70). */
class BlockTrainingTest {
    private static final int ROWS = 23;
    private static final Model<float[]> UNROLLED = create(3);
    private static final Model<float[]> BUFFERED = create(70);

    private final float[][] x = new float[ROWS][2];
    private final int[] y = new int[ROWS];
    private final double[] weights = new double[ROWS];
    private final boolean[] ignored = new boolean[ROWS];
    private final Dataset all;

    BlockTrainingTest() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < ROWS; i++) {
            x[i] = new float[] {(float) random.nextDouble(), (float) random.nextDouble()};
            y[i] = random.nextInt(3);
            weights[i] = i % 3 == 0 ? 1 : random.nextDouble();
            ignored[i] = i % 5 == 2;
        }
        all = Dataset.of(x, y);
    }

    private static Model<float[]> network(int width) {
        return (width == 3 ? UNROLLED : BUFFERED).copy();
    }

    private static Model<float[]> create(int width) {
        return Networks.create(
                7,
                "",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = " + width + ") @Tanh Layer hidden();",
                "@Dropout(from = \"hidden\", rate = 0.2) Layer some();",
                "@Dense(from = \"some\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
    }

    @SuppressWarnings("unchecked")
    private static GraphModel<double[]> twoOutputs() throws ReflectiveOperationException {
        return (GraphModel<double[]>) new CompiledClasses(Compilations.compile("Net", """
                import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
                @Network(precision = Precision.DOUBLE)
                public interface Net {
                  @Input(2) Layer in();
                  @Dense(from = "in", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();
                  @Dense(from = "in", units = 1) @MeanSquaredError Layer size();
                }
                """))
                .loadClass("NetNetwork")
                .getMethod("create", long.class)
                .invoke(null, 7L);
    }

    private BlockSource blocks(Dataset data, int blockRows) {
        return source(ROWS, blockRows, rows -> data.subset(rows));
    }

    private static BlockSource source(int count, int blockRows, Function<int[], Dataset> block) {
        IntFunction<int[]> rows =
                from -> IntStream.range(from, Math.min(count, from + blockRows)).toArray();
        return BlockSource.of(count, () -> IntStream.iterate(0, i -> i < count, i -> i + blockRows)
                .mapToObj(from -> block.apply(rows.apply(from))));
    }

    /** Stochastic descent looks ahead within a block, other rules keep means, and dropout counts visits. */
    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void oneBlockOfAllRowsYieldsTheBitsOfTheDataSet(int width) {
        for (Training training : List.of(
                Training.stochastic().epochs(3),
                Training.miniBatch(5).epochs(3).optimizer(Adam.of(0.01)).labelSmoothing(0.1),
                Training.miniBatch(1000).epochs(3))) {
            Model<float[]> expected = network(width);
            Model<float[]> found = network(width);

            History whole = expected.train(all, training);
            History read = found.train(blocks(all, ROWS), training);

            assertThat(found.parameters()).isEqualTo(expected.parameters());
            assertThat(read.ends()).isEqualTo(whole.ends());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void withoutShufflingItDoesNotMatterHowBlocksAreCut(int width) {
        Dataset weighted = all.withWeights(weights);
        Training plain = Training.miniBatch(7)
                .epochs(2)
                .shuffle(false)
                .optimizer(Adam.of(0.01))
                .labelSmoothing(0.1);
        for (Dataset data : List.of(all, weighted, weighted.ignoring(Dataset.UNNAMED, ignored))) {
            for (Training training : List.of(
                    plain,
                    plain.accumulate(2),
                    plain.reduction(Reduction.SUM).threads(2),
                    Training.stochastic().epochs(2).shuffle(false).threads(3),
                    Training.stochastic().epochs(2).shuffle(false))) {
                Model<float[]> expected = network(width);
                List<BatchEnd> ends = new ArrayList<>();
                History whole = expected.train(data, training.threads(1).onBatch(ends::add));
                for (int blockRows : new int[] {1, 2, 5, 7, 8, 14, 22}) {
                    Model<float[]> found = network(width);
                    List<BatchEnd> read = new ArrayList<>();
                    History history = found.train(blocks(data, blockRows), training.onBatch(read::add));
                    assertThat(found.parameters()).as("blocks of %d", blockRows).isEqualTo(expected.parameters());
                    assertThat(history.ends()).isEqualTo(whole.ends());
                    assertThat(read).isEqualTo(ends);
                }
            }
        }
    }

    /** Some blocks without weights and marks, others with them. */
    @Test
    void blocksMayDifferInWhatTheyHave() {
        double[] mixed = weights.clone();
        Arrays.fill(mixed, 0, 8, 1);
        boolean[] marks = ignored.clone();
        Arrays.fill(marks, 0, 8, false);
        Dataset data = all.withWeights(mixed).ignoring(Dataset.UNNAMED, marks);
        BlockSource source = source(ROWS, 4, rows -> (rows[0] < 8 ? all : data).subset(rows));
        Training training = Training.miniBatch(5).epochs(2).shuffle(false);
        Model<float[]> expected = network(3);
        Model<float[]> found = network(3);

        expected.train(data, training);
        found.train(source, training);

        assertThat(found.parameters()).isEqualTo(expected.parameters());
        assertThat(found.loss(source)).isEqualTo(expected.loss(data), within(1e-6));
    }

    /** The order of what is visited, as a layer without weights of its own that count would see it. */
    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void shufflingStaysWithinABlockAndFollowsFromTheSeed(int width) {
        Training training = Training.miniBatch(4).epochs(2).seed(3);
        List<float[]> trained = new ArrayList<>();
        for (Training some : List.of(
                training, training.threads(2), training.threads(3), training.seed(4), training.shuffle(false))) {
            Model<float[]> network = network(width);
            network.train(blocks(all, 10), some);
            trained.add(network.parameters());
        }

        assertThat(trained.get(1)).isEqualTo(trained.get(0));
        assertThat(trained.get(2)).isEqualTo(trained.get(0));
        assertThat(trained.get(3)).isNotEqualTo(trained.get(0));
        assertThat(trained.get(4)).isNotEqualTo(trained.get(0));
    }

    @Test
    void everyRowIsVisitedOnceAnEpochInTheBlockThatItIsIn() {
        List<Integer> visited = new ArrayList<>();
        float[][] rows = new float[ROWS][1];
        float[] targets = new float[ROWS];
        for (int i = 0; i < ROWS; i++) {
            targets[i] = i;
        }
        Model<float[]> network = Networks.create(
                1, "", "@Input(1) Layer in();", "@Dense(from = \"in\", units = 1) @MeanAbsoluteError Layer out();");
        network.train(
                blocks(Dataset.of(rows, targets), 10),
                Training.stochastic()
                        .epochs(2)
                        .optimizer(Sgd.of(1e-30))
                        .onBatch(b -> visited.add((int) Math.round(b.loss()))));

        List<Integer> orders = new ArrayList<>();
        for (int epoch = 0; epoch < 2; epoch++) {
            for (int from = 0; from < ROWS; from += 10) {
                int to = Math.min(ROWS, from + 10);
                List<Integer> block = visited.subList(epoch * ROWS + from, epoch * ROWS + to);
                assertThat(block)
                        .containsExactlyInAnyOrderElementsOf(
                                IntStream.range(from, to).boxed().toList());
                int first = from;
                orders.add(block.stream().map(row -> row - first).toList().hashCode());
            }
        }
        assertThat(orders).doesNotHaveDuplicates();
    }

    /** One batch goes over three blocks, and the smaller one is the last. */
    @Test
    void onlyTheLastMiniBatchOfAnEpochIsSmaller() {
        List<Integer> rows = new ArrayList<>();

        network(3).train(blocks(all, 4), Training.miniBatch(9).epochs(2).onBatch(b -> rows.add(b.rows())));

        assertThat(rows).containsExactly(9, 9, 5, 9, 9, 5);
    }

    @Test
    void schedulesKnowTheUpdatesOfAnEpoch() {
        List<Double> rates = new ArrayList<>();
        Training training = Training.miniBatch(6)
                .epochs(3)
                .optimizer(Sgd.of(Schedules.step(0.1, 0.5, Span.epochs(1))))
                .onBatch(b -> rates.add(b.rate()));

        network(3).train(blocks(all, 5), training);

        assertThat(rates).containsExactly(0.1, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0.025, 0.025, 0.025, 0.025);
    }

    @Test
    void validationDataJudgeAndStop() {
        Training training = Training.miniBatch(5)
                .epochs(50)
                .earlyStopping(EarlyStopping.patience(2).restoreBest(true))
                .optimizer(Adam.of(0.5));
        Dataset other = Dataset.of(x, y).shuffled(1);
        Model<float[]> expected = network(3);
        Model<float[]> found = network(3);

        History whole = expected.train(all.validatedBy(other), training);
        History read = found.train(blocks(all, ROWS).validatedBy(other), training);

        assertThat(read.ends()).isEqualTo(whole.ends()).hasSizeLessThan(50);
        assertThat(read.ends().get(0).validationLoss()).isPresent();
        assertThat(found.parameters()).isEqualTo(expected.parameters());
    }

    @Test
    void layersAreFittedToTheFirstBlockOnce() {
        Model<float[]> network = Networks.create(
                1,
                "",
                "@Input(2) Layer in();",
                "@Standardize(from = \"in\") Layer standard();",
                "@Dense(from = \"standard\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
        Model<float[]> expected = network.copy();
        Training still = Training.miniBatch(5).shuffle(false).optimizer(Sgd.of(1e-30));

        expected.train(all.subset(IntStream.range(0, 10).toArray()), still);
        network.train(blocks(all, 10), still.epochs(2));

        assertThat(network.predict(x)).isDeepEqualTo(expected.predict(x));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 70})
    void theLossOfASourceIsThatOfItsRows(int width) {
        Model<float[]> network = network(width);
        for (Dataset data : List.of(all, all.withWeights(weights))) {
            for (int blockRows : new int[] {1, 5, 7, ROWS}) {
                assertThat(network.loss(blocks(data, blockRows))).isEqualTo(network.loss(data));
            }
        }
        Dataset some = all.withWeights(weights).ignoring(Dataset.UNNAMED, ignored);
        assertThat(network.loss(blocks(some, 7))).isEqualTo(network.loss(some), within(1e-7));
    }

    /** Of each output the mean is over its own targets, wherever they are. */
    @Test
    void theLossOfSeveralOutputsIsThatOfItsRows() throws ReflectiveOperationException {
        double[] sizes = new double[ROWS];
        Arrays.setAll(sizes, i -> weights[i] * 10);
        boolean[] first = new boolean[ROWS];
        Arrays.fill(first, 0, 9, true);
        GraphModel<double[]> network = twoOutputs();
        Dataset data = Dataset.builder()
                .input("in", x)
                .target("kind", y)
                .target("size", sizes)
                .build()
                .withWeights(weights);
        Dataset some = data.ignoring("kind", ignored).ignoring("size", first);

        assertThat(network.loss(blocks(data, 4))).isEqualTo(network.loss(data), within(1e-14));
        assertThat(network.loss(blocks(some, 4))).isEqualTo(network.loss(some), within(1e-14));
    }

    @Test
    void updatesOverAllObservationsAreRefused() {
        Minimizer minimizer = (size, memory) -> {
            throw new AssertionError("nothing is to begin");
        };
        for (Training training :
                List.of(Training.batch(), Training.miniBatch(100).optimizer(minimizer))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> network(3).train(blocks(all, 5), training))
                    .withMessageContaining("train with Training.miniBatch(size)");
        }
    }

    /** The first epoch is complete: its weights stay, the stream is closed, and the network may be trained again. */
    @Test
    void aBlockThatIsRefusedIsLocatedInTheSource() {
        float[][] bad = {{0, 0}, {1, Float.NaN}};
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        BlockSource source = BlockSource.of(10, () -> {
            int epoch = opened.getAndIncrement();
            return IntStream.range(0, 5)
                    .boxed()
                    .onClose(closed::incrementAndGet)
                    .map(i -> epoch == 1 && i == 3 ? bad : new float[][] {x[i], x[i + 1]})
                    .map(block -> Dataset.of(block, new int[] {0, 1}));
        });
        Model<float[]> network = network(3);
        List<float[]> published = new ArrayList<>();
        Training training = Training.miniBatch(4).epochs(5).onEpoch(end -> published.add(network.parameters()));

        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> network.train(source, training))
                .withMessage("observation row 1, column 1 is NaN: only finite numbers are accepted;"
                        + " row 1 of its block is row 7 of the source")
                .satisfies(e -> assertThat(List.of(e.row(), e.column())).containsExactly(7, 1));
        assertThat(published).hasSize(1);
        assertThat(network.parameters()).isEqualTo(published.get(0));
        assertThat(opened).hasValue(2);
        assertThat(closed).hasValue(2);
        network.train(all, Training.stochastic());
    }

    @Test
    void whatEndsATrainingClosesTheSource() {
        AtomicInteger open = new AtomicInteger();
        BlockSource source = new BlockSource() {
            @Override
            public long rows() {
                return ROWS;
            }

            @Override
            public Stream<Dataset> blocks() {
                open.incrementAndGet();
                return Stream.of(all).onClose(open::decrementAndGet);
            }
        };
        Model<float[]> network = network(3);

        assertThatExceptionOfType(DivergenceException.class)
                .isThrownBy(() ->
                        network.train(source, Training.miniBatch(4).epochs(90).optimizer(Sgd.of(1e38))));
        assertThat(open).hasValue(0);
        network.reset(1);
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> network.train(source, Training.miniBatch(4).onBatch(b -> {
                    throw new ArithmeticException();
                })));
        assertThat(open).hasValue(0);
        try (Trainer trainer = network.trainer(source, Training.miniBatch(4))) {
            trainer.step();
            assertThat(open).hasValue(1);
            assertThat(trainer.state().updates()).isEqualTo(1);
        }
        assertThat(open).hasValue(0);
        try (Trainer busy = network.trainer(all, Training.stochastic())) {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> network.train(source, Training.stochastic()));
            assertThat(busy.isClosed()).isFalse();
        }
        network.loss(source);
        assertThat(open).hasValue(0);
    }

    @Test
    void aSourceThatHasOtherRowsThanItSaysIsRefused() {
        for (long rows : new long[] {ROWS - 1, ROWS + 1}) {
            Model<float[]> network = network(3);
            float[] before = network.parameters();
            assertThatExceptionOfType(DataException.class)
                    .isThrownBy(
                            () -> network.train(BlockSource.of(rows, blocks(all, 5)::blocks), Training.miniBatch(4)))
                    .withMessageContaining("the source has " + rows + " rows by its own account, but its blocks have")
                    .withMessageContaining(" " + ROWS + ": each epoch must find the rows that rows() tells");
            assertThat(network.parameters()).isEqualTo(before);
        }
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> network(3).train(BlockSource.of(0, blocks(all, 5)::blocks), Training.miniBatch(4)))
                .withMessage("the source has 0 rows: at least one observation is needed");
    }

    /** Whoever holds a block holds its data set or what was copied from it; neither outlives the next block. */
    @Test
    void blocksAreNotKept() {
        List<WeakReference<float[][]>> handed = new ArrayList<>();
        AtomicInteger most = new AtomicInteger();
        BlockSource source = source(40, 4, rows -> {
            System.gc();
            int alive =
                    (int) handed.stream().filter(block -> block.get() != null).count();
            most.accumulateAndGet(alive, Math::max);
            float[][] block = new float[rows.length][2];
            handed.add(new WeakReference<>(block));
            return Dataset.of(block, new int[rows.length]);
        });

        network(70).train(source, Training.miniBatch(3).epochs(2));

        assertThat(handed).hasSize(20);
        assertThat(most.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void listenersAndConditionsAreThoseOfAnyTraining() {
        List<EpochEnd> ends = new ArrayList<>();
        Training training = Training.miniBatch(4).epochs(9).onEpoch(ends::add).stopWhen(end -> end.epoch() == 2);

        History history = network(3).train(blocks(all, 6), training);

        assertThat(history.ends()).isEqualTo(ends).hasSize(2);
        assertThat(Optional.of(ends.get(1).epochs())).contains(9);
    }
}
