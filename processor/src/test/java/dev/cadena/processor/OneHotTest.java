package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Training;
import dev.cadena.train.Model;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A network that encodes numbers of categories against one that is given vectors, with the same weights; unrolled and not. */
class OneHotTest {
    private static final int ROWS = 30;

    @ParameterizedTest
    @CsvSource({"3, FLOAT", "70, FLOAT", "3, DOUBLE", "70, DOUBLE"})
    void encodesWhatItReads(int width, String precision) {
        String layers = "@Dense(from = \"x\", units = " + width + ") @Tanh Layer hidden();"
                + "@Dense(from = \"hidden\", units = 1) @MeanSquaredError Layer out();";
        String options = "precision = Precision." + precision;
        Model<Object> expected = Networks.create(7, options, "@Input(10) Layer x();", layers);
        Model<Object> found = Networks.create(
                7, options, "@Input(2) Layer kinds(); @OneHot(from = \"kinds\", categories = 5) Layer x();", layers);
        double[][] numbers = new double[ROWS][2];
        double[][] vectors = new double[ROWS][10];
        double[] y = new double[ROWS];
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < 2; j++) {
                int k = random.nextInt(5);
                numbers[i][j] = k;
                vectors[i][5 * j + k] = 1;
            }
            y[i] = numbers[i][0] - numbers[i][1];
        }
        // What is no category is nothing.
        double[] unknown = {5, -1, 0.5, 1e30, -0.5};
        for (int i = 0; i < unknown.length; i++) {
            vectors[i][(int) numbers[i][0]] = 0;
            numbers[i][0] = unknown[i];
        }
        found.setParameters(expected.parameters());
        Training training = Training.miniBatch(7).epochs(3).threads(2);
        expected.train(vectors, y, training);
        found.train(numbers, y, training);

        assertThat(State.doubles(found.parameters())).isEqualTo(State.doubles(expected.parameters()));
        assertThat(found.loss(numbers, y)).isEqualTo(expected.loss(vectors, y));
    }
}
