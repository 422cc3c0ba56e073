package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DataException;
import dev.cadena.Training;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mini-batches of observations in memory, and of those that are read block by block. */
class FeedsTest {
    private static final int EPOCHS = 3;

    private final RowReader<double[]> reader = new RowReader<>(
            Vectors.DOUBLE,
            List.of(new InputPort("x", 0, 1)),
            List.of(new OutputPort("y", 0, 1, TargetKind.REAL, Decision.NONE)));
    private final AtomicInteger changed = new AtomicInteger();

    /** Row i is i, and its target −i. */
    private static Dataset rows(int from, int to) {
        double[] y = IntStream.range(from, to).mapToDouble(i -> -i).toArray();
        double[][] x = IntStream.range(from, to).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
        return Dataset.of(x, y)
                .withWeights(IntStream.range(from, to).mapToDouble(i -> i + 1).toArray());
    }

    private static Stream<Dataset> blocks(int count, int size) {
        return IntStream.iterate(0, i -> i < count, i -> i + size).mapToObj(i -> rows(i, Math.min(count, i + size)));
    }

    private Feed<double[]> memory(int count, Training training) {
        return new MemoryFeed<>(Vectors.DOUBLE, reader.examples(rows(0, count)), training);
    }

    private Feed<double[]> blocks(int count, int size, Training training) {
        return blocks(BlockSource.of(count, () -> blocks(count, size)), training);
    }

    private Feed<double[]> blocks(BlockSource source, Training training) {
        return new BlockFeed<>(source, reader, block -> changed.incrementAndGet(), training);
    }

    /** The rows of the mini-batch, each with its target and its weight. */
    private static List<Integer> batch(Feed<double[]> feed) {
        List<Integer> found = new ArrayList<>();
        Examples<double[]> examples = feed.examples();
        for (int i = feed.from(); i < feed.to(); i++) {
            int place = feed.order()[i];
            int row = (int) examples.x()[place];
            assertThat(examples.y()[examples.yAt(place)]).isEqualTo(-row);
            assertThat(examples.weights().of(place)).isEqualTo(row + 1);
            found.add(row);
        }
        assertThat(feed.total())
                .isEqualTo(found.stream().mapToInt(row -> row + 1).sum());
        return found;
    }

    private static List<List<Integer>> epoch(Feed<double[]> feed, int epoch) {
        List<List<Integer>> batches = new ArrayList<>();
        for (int b = 0; b < feed.batches(); b++) {
            feed.next(epoch);
            batches.add(batch(feed));
            assertThat(feed.isLast()).isEqualTo(b == feed.batches() - 1);
        }
        return batches;
    }

    private static List<Integer> range(int from, int to) {
        return IntStream.range(from, to).boxed().toList();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "7, 1, 1", "7, 3, 1", "7, 3, 2", "6, 3, 1", "6, 2, 1", "7, 7, 1", "7, 100, 3", "12, 2, 3"})
    void inOrderAreOneBehindTheOther(int count, int size, int accumulation) {
        Training training = Training.miniBatch(size).accumulate(accumulation).shuffle(false);
        List<Feed<double[]>> feeds = new ArrayList<>(List.of(memory(count, training)));
        for (int block : new int[] {1, 2, 3, 5, count}) {
            feeds.add(blocks(count, block, training));
        }
        int most = Math.min(count, size * accumulation);
        for (Feed<double[]> feed : feeds) {
            assertThat(feed.rows()).isEqualTo(count);
            assertThat(feed.batchSize()).isEqualTo(most);
            assertThat(feed.batches()).isEqualTo((int) Math.ceil((double) count / most));
            for (int epoch = 0; epoch < EPOCHS; epoch++) {
                List<List<Integer>> batches = epoch(feed, epoch);
                for (int b = 0; b < batches.size(); b++) {
                    assertThat(batches.get(b)).isEqualTo(range(b * most, Math.min(count, (b + 1) * most)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"23, 5, 23", "23, 5, 4", "23, 3, 7", "23, 8, 9", "20, 4, 4"})
    void shuffledAreEveryRowOnceInItsBlock(int count, int size, int block) {
        Feed<double[]> feed = blocks(count, block, Training.miniBatch(size).seed(3));
        List<List<Integer>> epochs = new ArrayList<>();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            List<Integer> visited =
                    epoch(feed, epoch).stream().flatMap(List::stream).toList();
            for (int from = 0; from < count; from += block) {
                int to = Math.min(count, from + block);
                int[] order = new int[to - from];
                Counter.shuffle(order, 3, epoch, from / block);
                int first = from;
                assertThat(visited.subList(from, to))
                        .isEqualTo(Arrays.stream(order).mapToObj(i -> first + i).toList())
                        .containsExactlyInAnyOrderElementsOf(range(from, to));
            }
            epochs.add(visited);
        }
        assertThat(epochs).doesNotHaveDuplicates().doesNotContain(range(0, count));
    }

    @Test
    void oneBlockIsInTheOrderOfThatInMemory() {
        Training training = Training.miniBatch(4).seed(8);
        Feed<double[]> memory = memory(23, training);
        Feed<double[]> block = blocks(23, 23, training);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            assertThat(epoch(block, epoch)).isEqualTo(epoch(memory, epoch));
        }
    }

    /** From the beginning of the training, and from an epoch on for which orders were drawn before. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void goOnWhereOthersWere(boolean isMemory, boolean shuffles) {
        Training training = Training.miniBatch(4).shuffle(shuffles);
        for (int epoch = 0; epoch < 2; epoch++) {
            for (int handedOut = 0; handedOut < 6; handedOut++) {
                Feed<double[]> feed = isMemory ? memory(23, training) : blocks(23, 5, training);
                List<Integer> expected = List.of();
                for (int i = 0; i <= handedOut; i++) {
                    feed.next(epoch);
                    expected = batch(feed);
                }
                Feed<double[]> other = isMemory ? memory(23, training) : blocks(23, 5, training);
                other.skip(epoch, handedOut);
                other.next(epoch);
                assertThat(batch(other)).isEqualTo(expected);
                assertThat(other.isLast()).isEqualTo(handedOut == 5);
            }
        }
    }

    @Test
    void theFirstObservationsAreThoseOfTheFirstBlock() {
        Training training = Training.miniBatch(2).shuffle(false);
        assertThat(memory(5, training).first().count()).isEqualTo(5);
        Feed<double[]> feed = blocks(5, 3, training);
        assertThat(changed).hasValue(0);
        assertThat(feed.first().x()).startsWith(0, 1, 2);
        assertThat(feed.first().count()).isEqualTo(3);
        changed.set(0);
        epoch(feed, 0);
        assertThat(changed).as("blocks that were still to come").hasValue(1);
        epoch(feed, 1);
        assertThat(changed).hasValue(1 + 2);
    }

    @Test
    void streamsAreClosed() {
        AtomicInteger open = new AtomicInteger();
        BlockSource source = BlockSource.of(5, () -> {
            open.incrementAndGet();
            return blocks(5, 2).onClose(open::decrementAndGet);
        });
        Feed<double[]> feed = blocks(source, Training.miniBatch(2).shuffle(false));
        feed.next(0);
        assertThat(open).hasValue(1);
        feed.close();
        feed.close();
        assertThat(open).hasValue(0);
        feed = blocks(source, Training.miniBatch(2));
        epoch(feed, 0);
        assertThat(open).as("after an epoch").hasValue(0);
        feed.first();
        feed.first();
        assertThat(open).as("which was begun twice").hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"6, 5, 5", "4, 5, at least 5", "9, 5, 5", "1, 5, at least 2"})
    void aSourceHasTheRowsThatItTells(int told, int found, String counted) {
        Feed<double[]> feed = blocks(BlockSource.of(told, () -> blocks(found, 2)), Training.miniBatch(3));
        assertThatThrownBy(() -> epoch(feed, 0))
                .isInstanceOf(DataException.class)
                .hasMessage("the source has " + told + (told == 1 ? " row" : " rows") + " by its own account, but its"
                        + " blocks have " + counted + ": each epoch must find the rows that rows() tells");
    }

    @Test
    void aSourceHasARow() {
        Training training = Training.miniBatch(2);
        assertThatThrownBy(() -> blocks(BlockSource.of(0, Stream::of), training))
                .isInstanceOf(DataException.class)
                .hasMessage("the source has 0 rows: at least one observation is needed");
        Feed<double[]> none = blocks(BlockSource.of(1, Stream::of), training);
        assertThatThrownBy(() -> none.next(0))
                .hasMessageContaining("has 1 row by its own account, but its blocks have 0:");
        assertThatThrownBy(none::first).isInstanceOf(DataException.class);
    }

    /** Nothing is read before. */
    @Test
    void updatesAreCounted() {
        long most = Integer.MAX_VALUE;
        BlockSource large = BlockSource.of(3 * most, Stream::of);
        assertThat(blocks(large, Training.miniBatch(3)).batches()).isEqualTo(Integer.MAX_VALUE);
        assertThat(blocks(large, Training.miniBatch(1 << 30).accumulate(4)).batchSize())
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(blocks(large, Training.miniBatch(1 << 30)).batches()).isEqualTo(6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blocks(BlockSource.of(3 * most + 1, Stream::of), Training.miniBatch(3)))
                .withMessage("an epoch of 6442450942 rows has 2147483648 updates, more than can be counted: take larger"
                        + " mini-batches");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blocks(large, Training.miniBatch(3).optimizer(new Unbegun())))
                .withMessageStartingWith("a source of blocks is never in memory as a whole");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blocks(large, Training.batch()))
                .withMessageStartingWith("a source of blocks is never in memory as a whole");
    }

    /** Of observations in memory alone, and of all that belongs to them. */
    @Test
    void aChecksumTellsObservationsApart() {
        Training training = Training.miniBatch(2);
        assertThat(blocks(5, 2, training).checksum()).isZero();
        long[] sums = {
            memory(5, training).checksum(),
            memory(4, training).checksum(),
            new MemoryFeed<>(Vectors.DOUBLE, reader.examples(rows(0, 5).shuffled(1)), training).checksum(),
            new MemoryFeed<>(
                            Vectors.DOUBLE,
                            reader.examples(rows(0, 5).withWeights(new double[] {1, 2, 3, 4, 6})),
                            training)
                    .checksum()
        };
        assertThat(Arrays.stream(sums).distinct()).hasSize(sums.length).doesNotContain(0L);
        Feed<double[]> feed = memory(5, training);
        feed.next(0);
        feed.balance();
        assertThat(feed.checksum()).isEqualTo(sums[0]);
    }
}
