package dev.cadena.lab.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cadena.BatchEnd;
import dev.cadena.EarlyStopping;
import dev.cadena.EpochEnd;
import dev.cadena.Reduction;
import dev.cadena.Training;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final long SECOND = 1_000_000_000;
    private static final String END = System.lineSeparator();

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Progress progress = Progress.to(new PrintStream(bytes, true, UTF_8), 100)
            .clock(() -> this.now)
            .width(120);
    private long now = 5 * SECOND;

    private String drawn() {
        String text = bytes.toString(UTF_8);
        bytes.reset();
        return text;
    }

    private static void batch(Training training, int epoch, int batch, int rows, double loss) {
        BatchEnd end = new BatchEnd(epoch, batch, rows, loss, 0.00125);
        training.batchListeners().forEach(listener -> listener.accept(end));
    }

    private static void epoch(Training training, int epoch, int epochs, double loss) {
        EpochEnd end = new EpochEnd(epoch, epochs, loss, 0.00125, OptionalDouble.of(0.25), OptionalDouble.of(0.5));
        training.epochListeners().forEach(listener -> listener.accept(end));
    }

    @Test
    void redrawsInItsPlace() {
        Training training = progress.watching(Training.miniBatch(40).epochs(2));
        batch(training, 1, 1, 40, 1);
        assertThat(drawn()).isEqualTo("\repoch 1/2  1/3  loss 1.000  rate 0.00125");
        now += SECOND / 2;
        batch(training, 1, 2, 40, 2);
        assertThat(drawn()).isEqualTo("\repoch 1/2  2/3  loss 1.500  0:02 left  80/s  rate 0.00125");
        now += SECOND / 20;
        batch(training, 1, 3, 20, 1.5);
        assertThat(drawn()).as("too early").isEmpty();
        now += SECOND / 2;
        epoch(training, 1, 2, 1.25);
        assertThat(drawn())
                .isEqualTo(
                        "\repoch 1/2  3/3  loss 1.250  val 0.2500  acc 0.5000  0:02 left  57.1/s  rate 0.00125" + END);
    }

    @Test
    void coversALongerLine() {
        Training training = progress.interval(Duration.ZERO).watching(Training.batch());
        batch(training, 1, 1, 100, 1e-7 / 3);
        drawn();
        batch(training, 1, 1, 100, 1);
        assertThat(drawn()).isEqualTo("\repoch 1/1  1/1  loss 1.000  rate 0.00125    ");
    }

    @Test
    void linesStayOnceASecondAndAtTheEnd() {
        Training training = progress.watching(Training.batch().epochs(4));
        for (int epoch = 1; epoch <= 4; epoch++) {
            batch(training, epoch, 1, 100, 1);
            now += SECOND * 6 / 10;
            epoch(training, epoch, 4, 1);
        }
        String[] lines = drawn().split(END, -1);
        assertThat(lines).hasSize(3);
        assertThat(lines[0]).contains("\repoch 1/4", "\repoch 2/4").doesNotContain("epoch 3/4");
        assertThat(lines[1]).contains("\repoch 3/4", "\repoch 4/4").contains("took 0:03");
        assertThat(lines[2]).isEmpty();
    }

    @Test
    void closingEndsALine() {
        Progress closed = progress.interval(Duration.ZERO);
        closed.close();
        assertThat(drawn()).isEmpty();
        Training training = closed.watching(Training.batch().epochs(4));
        batch(training, 1, 1, 100, 1);
        drawn();
        closed.close();
        closed.close();
        assertThat(drawn()).isEqualTo(END);
    }

    @Test
    void whatDoesNotFitIsLeftOut() {
        Training training = progress.width(28).watching(Training.batch());
        batch(training, 1, 1, 100, 1);
        assertThat(drawn()).isEqualTo("\repoch 1/1  1/1  loss 1.000");
    }

    @Test
    void sumsAreSums() {
        Training training =
                progress.interval(Duration.ZERO).watching(Training.miniBatch(50).reduction(Reduction.SUM));
        batch(training, 1, 1, 50, 10);
        batch(training, 1, 2, 50, 20);
        assertThat(drawn()).endsWith("loss 30.00  rate 0.00125");
    }

    @Test
    void aTrainerHasNoLastEpoch() {
        Training training = progress.interval(Duration.ZERO).watching(Training.batch());
        batch(training, 1, 1, 100, 1);
        now += SECOND;
        epoch(training, 1, 0, 1);
        batch(training, 2, 1, 100, 1);
        assertThat(drawn()).endsWith("\repoch 2  1/1  loss 1.000  val 0.2500  acc 0.5000  100/s  rate 0.00125");
    }

    @Test
    void theLastEpochEndsTheLineAtOnce() {
        Training training = progress.watching(Training.batch());
        batch(training, 1, 1, 100, 1);
        drawn();
        epoch(training, 1, 1, 2);
        assertThat(drawn()).isEqualTo("\repoch 1/1  1/1  loss 2.000  val 0.2500  acc 0.5000  rate 0.00125" + END);
    }

    @Test
    void anotherTrainingBeginsAnew() {
        Training training = progress.watching(Training.miniBatch(50));
        batch(training, 1, 1, 50, 1);
        batch(training, 1, 2, 50, 1);
        epoch(training, 1, 1, 1);
        now += 10 * SECOND;
        drawn();
        batch(training, 1, 1, 50, 2);
        assertThat(drawn()).isEqualTo("\repoch 1/1  1/2  loss 2.000  rate 0.00125");
        now += SECOND;
        batch(training, 1, 2, 50, 2);
        assertThat(drawn()).contains("took 0:01", "  50/s  ");
    }

    @Test
    void longTimesHaveHours() {
        Training training = progress.watching(Training.batch().epochs(1000));
        batch(training, 1, 1, 100, 1);
        now += 10 * SECOND;
        batch(training, 2, 1, 100, 1);
        assertThat(drawn()).contains("2:46:20 left", "10/s");
    }

    @Test
    void drawsARealTraining() {
        try (Progress line = progress) {
            BlobsNetwork.create(1)
                    .train(
                            Blobs.data(100, 1).validatedBy(Blobs.data(30, 2)),
                            line.watching(Training.miniBatch(32)
                                    .epochs(50)
                                    .earlyStopping(EarlyStopping.patience(1).minimalChange(10))));
        }
        assertThat(drawn()).startsWith("\repoch 1/50  1/4  loss ").endsWith(END);
    }

    @Test
    void quietWithoutATerminal() {
        Training training = Training.batch();
        assertThat(Progress.to(Optional.empty(), 3).watching(training)).isSameAs(training);
    }

    @Test
    void settingsAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Progress.toConsole(0))
                .withMessage("the number of observations is 0, but must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> progress.width(0))
                .withMessageContaining("the width is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> progress.interval(Duration.ofMillis(-1)))
                .withMessageContaining("must not be negative");
    }
}
