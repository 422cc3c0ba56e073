package dev.cadena.lab.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cadena.DataException;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.data.LabelEncoding;
import dev.cadena.data.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreamBlocksTest {
    private static final List<String> LINES = List.of("1;0", "2;1", "3;0", "4;1", "5;0");

    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    private Stream<String> open(List<String> lines) {
        opened.incrementAndGet();
        return lines.stream().onClose(closed::incrementAndGet);
    }

    private StreamBlocks labelled(List<String> lines) {
        return StreamBlocks.of(
                () -> open(lines),
                2,
                line -> new float[] {Float.parseFloat(line.substring(0, line.indexOf(';')))},
                line -> Integer.parseInt(line.substring(line.indexOf(';') + 1)));
    }

    private static List<Integer> rows(BlockSource source) {
        try (Stream<Dataset> blocks = source.blocks()) {
            return blocks.map(Dataset::rows).toList();
        }
    }

    @Test
    void cutsAStreamIntoBlocksAndOpensItAnewEachTime() {
        StreamBlocks source = labelled(LINES);

        for (int pass = 0; pass < 2; pass++) {
            try (Stream<Dataset> blocks = source.blocks()) {
                List<Dataset> all = blocks.toList();
                assertThat(all).extracting(Dataset::rows).containsExactly(2, 2, 1);
                assertThat(all.get(1).labels()).containsExactly(0, 1);
                assertThat(all.get(1).inputs().get(Dataset.UNNAMED).at(1, 0)).isEqualTo(4);
            }
        }
        assertThat(opened).hasValue(2);
        assertThat(closed).hasValue(2);
    }

    @Test
    void countsItsRowsUnlessTheyAreKnown() {
        assertThat(labelled(LINES).rows()).isEqualTo(5);
        assertThat(List.of(opened.get(), closed.get())).containsExactly(1, 1);
        assertThat(labelled(LINES)
                        .withRows(7)
                        .validatedBy(Dataset.of(new float[1][1], new int[1]))
                        .rows())
                .isEqualTo(7);
        assertThat(opened).hasValue(1);
    }

    @Test
    void readsNoFurtherThanItIsAsked() {
        AtomicInteger read = new AtomicInteger();
        StreamBlocks source = StreamBlocks.ofRows(
                () -> Stream.iterate(1f, v -> v + 1).peek(v -> read.incrementAndGet()), 3, v -> new float[] {v}, v ->
                        new float[] {-v});

        try (Stream<Dataset> blocks = source.blocks()) {
            Dataset first = blocks.iterator().next();
            assertThat(first.targets().get(Dataset.UNNAMED)).isInstanceOf(Targets.Rows.class);
        }
        assertThat(read.get()).isLessThanOrEqualTo(4);
    }

    @Test
    void takesWhateverADataSetHas() {
        StreamBlocks source = StreamBlocks.of(() -> LINES.stream(), 4, lines -> Dataset.builder()
                .input("a", new float[lines.size()])
                .target("b", new float[lines.size()])
                .build());

        assertThat(rows(source)).containsExactly(4, 1);
    }

    @Test
    void keepsItsValidationData() {
        Dataset other = Dataset.of(new float[1][1], new int[1]);

        assertThat(labelled(LINES).validation()).isEmpty();
        assertThat(labelled(LINES).withRows(5).validatedBy(other).validation()).containsSame(other);
        assertThat(rows(labelled(LINES).validatedBy(other))).containsExactly(2, 2, 1);
        assertThatNullPointerException()
                .isThrownBy(() -> labelled(LINES).validatedBy(null))
                .withMessage("the validation data are null: leave them out for none");
    }

    @Test
    void saysWhichRowCannotBeRead() {
        DataException e =
                catchThrowableOfType(DataException.class, () -> rows(labelled(List.of("1;0", "2;1", "3;0", "four;1"))));

        assertThat(e)
                .hasMessage("row 3 of the source cannot be read: java.lang.NumberFormatException:"
                        + " For input string: \"four\"")
                .hasCauseInstanceOf(NumberFormatException.class);
        assertThat(e.row()).isEqualTo(3);
        assertThat(closed).hasValue(1);
        LabelEncoding kinds = LabelEncoding.of(List.of("0", "1"));
        StreamBlocks named = StreamBlocks.of(
                () -> open(List.of("1;0", "1;2")), 9, line -> new float[1], l -> kinds.label(l.substring(2)));
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> rows(named))
                .withMessageStartingWith("row 1 of the source cannot be read: ")
                .withMessageNotContaining("DataException");
    }

    @Test
    void passesOnWhatReadingThrows() {
        StreamBlocks source = StreamBlocks.ofRows(
                () -> open(LINES),
                2,
                line -> {
                    throw new UncheckedIOException(new IOException("gone"));
                },
                line -> new float[1]);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> rows(source))
                .withMessageContaining("gone");
    }

    @Test
    void saysThatItCannotBeOpened() {
        StreamBlocks source = StreamBlocks.of(
                () -> {
                    throw new IOException("gone");
                },
                2,
                items -> Dataset.of(new float[1][1], new int[1]));

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(source::rows)
                .withMessage("the source cannot be opened: java.io.IOException: gone");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(source::blocks);
    }

    @Test
    void aBlockHasRows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        StreamBlocks.of(() -> LINES.stream(), 0, lines -> Dataset.of(new float[1][1], new int[1])))
                .withMessage("a block has 0 observations, but must have at least 1");
    }
}
