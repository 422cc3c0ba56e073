package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Training;
import dev.cadena.train.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Columns that tell nothing are reported, by ten of their numbers at most. */
class ReportedColumnsTest {
    private static final Logger LOGGER = Logger.getLogger("dev.cadena");

    private final List<String> reports = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord record) {
            if (record.getLevel().equals(Level.WARNING)) {
                reports.add(record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.addHandler(handler);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(handler);
    }

    private static void train(String preparation, float[][] x) {
        Model<float[]> network = Networks.create(
                1,
                "",
                "@Input(" + x[0].length + ") Layer x();",
                preparation + " Layer scaled();",
                "@Dense(from = \"scaled\", units = 1) @MeanSquaredError Layer y();");
        network.train(x, new float[x.length], Training.batch());
    }

    /** Rows whose first columns are 1 in most of them, and whose last column is different in each. */
    private static float[][] rows(int same, float last) {
        float[][] x = new float[5][same + 1];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < same; j++) {
                x[i][j] = i == 4 ? last : 1;
            }
            x[i][same] = i;
        }
        return x;
    }

    @Test
    void asManyAsThereAre() {
        train("@Standardize(from = \"x\")", rows(1, 1));
        train("@MinMax(from = \"x\")", rows(10, 1));
        train("@Standardize(from = \"x\")", rows(12, 1));
        String same =
                " of input x %s the same value in all rows, and so one number in all predictions: leave out what tells"
                        + " nothing";
        String ten = "layer scaled: columns 0, 1, 2, 3, 4, 5, 6, 7, 8, 9";
        assertThat(reports)
                .containsExactly(
                        "layer scaled: column 0" + same.formatted("has"),
                        ten + same.formatted("have"),
                        ten + " and 2 more" + same.formatted("have"));
    }

    @Test
    void thoseThatARangeOfQuartilesDoesNotScale() {
        train("@RobustScale(from = \"x\")", rows(2, 7));
        assertThat(reports)
                .containsExactly(
                        "layer scaled: columns 0, 1 of input x have an interquartile range of 0, so that only the"
                                + " median is subtracted: @Standardize scales what is nearly always the same");
    }

    @Test
    void noneWhereAllDiffer() {
        train("@Standardize(from = \"x\")", rows(0, 1));
        train("@Impute(from = \"x\", with = Imputation.CONSTANT, value = 1)", rows(2, 1));
        assertThat(reports).isEmpty();
    }
}
