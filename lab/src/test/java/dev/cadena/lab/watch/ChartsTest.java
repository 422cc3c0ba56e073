package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.lab.metric.CalibrationBin;
import dev.cadena.lab.metric.ClassificationScores;
import dev.cadena.lab.metric.ConfusionMatrix;
import dev.cadena.lab.selection.RateCurve;
import dev.cadena.train.History;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ChartsTest {
    private static final Dataset DATA = Blobs.data(60, 1);

    private static History history(Dataset data) {
        return BlobsNetwork.create(1).train(data, Training.miniBatch(8).epochs(5));
    }

    private static int curves(Figure figure) {
        return Xml.of(figure).elements("path", "curve").size();
    }

    @Test
    void historiesHaveTheCurvesThatThereAre() {
        History plain = history(DATA);
        History judged = history(DATA.validatedBy(Blobs.data(30, 2)));
        Map<String, History> both = new LinkedHashMap<>();
        both.put("plain", plain);
        both.put("judged", judged);

        assertThat(curves(Charts.losses(plain))).isEqualTo(1);
        assertThat(Xml.of(Charts.losses(judged)).texts()).contains("training", "validation");
        Xml xml = Xml.of(Charts.losses(both));
        assertThat(xml.texts()).contains("plain, training", "judged, training", "judged, validation");
        assertThat(xml.elements("path", "c1")).as("one colour for one training").hasSize(2);
        assertThat(curves(Charts.accuracies(plain))).isZero();
        assertThat(curves(Charts.accuracies(both))).isEqualTo(1);
        assertThat(curves(Charts.learningRates(plain))).isEqualTo(1);
    }

    @Test
    void rangeTestsHaveALogarithmicAxis() {
        RateCurve curve = new RateCurve(
                List.of(new RateCurve.Point(0.001, 1), new RateCurve.Point(0.01, 0.9), new RateCurve.Point(0.1, 0.3)));
        Xml xml = Xml.of(Charts.rates(curve));

        assertThat(xml.texts()).contains("0.001", "0.01", "0.1", "falls fastest at 0.1");
        assertThat(curves(Charts.rates(new RateCurve(List.of())))).isEqualTo(1);
    }

    @Test
    void calibrationStandsBesideTheDiagonal() {
        Figure figure =
                Charts.calibration("odd", List.of(new CalibrationBin(0.2, 0.1, 5), new CalibrationBin(0.9, 0.8, 5)));
        assertThat(Xml.of(figure).elements("path", "reference")).hasSize(1);
        assertThat(Xml.of(figure).elements("circle", "halo")).hasSize(2);
    }

    @Test
    void confusionIsColouredByShares() {
        ConfusionMatrix matrix = ClassificationScores.of(2, new int[] {0, 0, 0, 0, 1}, new int[] {0, 0, 0, 1, 1})
                .withLabels(List.of("no", "a name that is longer than its cell"))
                .confusion();
        Xml xml = Xml.of(Charts.confusion("Confusion", matrix));

        assertThat(xml.elements("rect", "cell").stream().map(e -> e.getAttribute("fill-opacity")))
                .containsExactly("0.765", "0.295", "0.06", "1");
        assertThat(xml.texts()).contains("no", "a name that is …", "1", "3", "0");
        assertThat(xml.elements("rect", "cell").get(1).getTextContent())
                .isEqualTo("no taken for a name that is …: 1, 25%");
    }

    @Test
    void manyClassesHaveSmallCells() {
        int[] classes = new int[50];
        ConfusionMatrix matrix = ClassificationScores.of(50, classes, classes).confusion();
        Xml xml = Xml.of(Charts.confusion("Confusion", matrix));
        assertThat(xml.elements("rect", "cell")).hasSize(2500);
        assertThat(xml.texts()).hasSize(2);
    }

    @Test
    void barsAreAsHighAsTheirCounts() {
        Figure figure = Charts.histogram("Weights", Histogram.of(new double[] {0, 0, 0.1, 1, 1, 1, 1, 1, 1}, 4));
        List<Element> bars = Xml.of(figure).elements("rect", "bar");
        assertThat(bars).hasSize(2);
        assertThat(Double.parseDouble(bars.get(1).getAttribute("height")))
                .isEqualTo(2 * Double.parseDouble(bars.get(0).getAttribute("height")));
        assertThat(bars.get(0).getTextContent()).isEqualTo("0 to 0.25: 3 values");
        Figure one = Charts.histogram("One", Histogram.of(new double[] {2, 2}, 4));
        assertThat(Xml.of(one).elements("rect", "bar").get(0).getTextContent()).isEqualTo("2: 2 values");
        Figure none = Charts.histogram("None", Histogram.of(new double[0], 4));
        assertThat(Xml.of(none).elements("rect", "bar")).isEmpty();
    }
}
