package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class LineChartTest {
    private final LineChart chart = LineChart.of("Loss").axes("epoch", "loss");

    @TempDir
    Path directory;

    private static List<String> curves(Figure figure) {
        return Xml.of(figure).elements("path", "curve").stream()
                .map(e -> e.getAttribute("d"))
                .toList();
    }

    /** The points of a path, as x and y in turn. */
    private static double[] points(String path) {
        return Arrays.stream(path.substring(1).split("[ML ]"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    @Test
    void pointsStandWhereTheAxesSay() {
        double[] points =
                points(curves(chart.line("a", new double[] {1, 0, 0.5})).get(0));

        assertThat(points).hasSize(6);
        assertThat(points[2] - points[0]).isEqualTo(points[4] - points[2]).isPositive();
        assertThat(points[1]).as("1 is above 0.5").isLessThan(points[5]);
        assertThat(points[5]).as("0.5 is above 0").isLessThan(points[3]);
        assertThat(points[5] * 2).isEqualTo(points[1] + points[3]);
    }

    @Test
    void wideRangesAreLogarithmicWhereNothingElseIsSaid() {
        double[] falling = {100, 10, 1};
        double[] logarithmic = points(curves(chart.line("a", falling)).get(0));
        assertThat(logarithmic[3] * 2).isEqualTo(logarithmic[1] + logarithmic[5]);

        LineChart linear = chart.scales(Scale.LINEAR, Scale.LINEAR).line("a", falling);
        double[] points = points(curves(linear).get(0));
        assertThat(points[3] * 2).isGreaterThan(points[1] + points[5] + 100);
        assertThat(points(curves(chart.line("a", new double[] {100, 10, 0})).get(0))[3] * 2)
                .as("0 has no place on a logarithmic axis")
                .isGreaterThan(300);
    }

    @Test
    void logarithmicAxesLeaveOutWhatHasNoPlace() {
        LineChart both = chart.scales(Scale.LOGARITHMIC, Scale.LOGARITHMIC);
        double[] x = {0.01, 0.1, 1, 10};
        String path = curves(both.line("a", x, new double[] {1, 0, -1, 2})).get(0);
        assertThat(path.chars().filter(c -> c == 'M').count()).as(path).isEqualTo(2);
        assertThat(path).doesNotContain("L");
        assertThat(curves(both.line("a", x, new double[] {0, 0, 0, 0}))).containsExactly("");
    }

    @Test
    void numbersThatAreNotFiniteLeaveGaps() {
        String path = curves(chart.line("a", new double[] {1, 2, Double.NaN, 3, Double.POSITIVE_INFINITY, 1}))
                .get(0);
        assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(3);
        assertThat(path.chars().filter(c -> c == 'L').count()).isEqualTo(1);
        assertThat(path).doesNotContain("N").doesNotContain("I");
    }

    @Test
    void chartsWithoutNumbersAreFrames() {
        assertThat(curves(chart)).isEmpty();
        assertThat(curves(chart.line("a", new double[0]))).containsExactly("");
        assertThat(Xml.of(chart.line("a", new double[] {3})).elements("circle", "halo"))
                .hasSize(1);
    }

    @Test
    void manyPointsKeepTheirExtremes() {
        double[] y = new double[100_000];
        y[54_321] = 1;
        y[65_432] = -1;
        String path = curves(chart.line("a", y)).get(0);

        assertThat(path.length()).isLessThan(50_000);
        double[] points = points(path);
        double top = Double.POSITIVE_INFINITY;
        double bottom = 0;
        for (int i = 1; i < points.length; i += 2) {
            top = Math.min(top, points[i]);
            bottom = Math.max(bottom, points[i]);
        }
        assertThat(top + bottom).isEqualTo(2 * points[1]);
        assertThat(bottom - top).isEqualTo(300);
    }

    @Test
    void severalCurvesHaveALegend() {
        LineChart one = chart.line("first", new double[] {1, 2});
        assertThat(Xml.of(one).texts()).doesNotContain("first");
        LineChart two = one.dashed("second", new double[] {1, 2}, new double[] {2, 3})
                .line("third", new double[] {3, 4})
                .reference("target", new double[] {1, 2}, new double[] {0, 0});
        Xml xml = Xml.of(two);

        assertThat(xml.texts()).contains("first", "second", "third", "target", "epoch", "loss", "Loss");
        assertThat(xml.elements("path", "c0")).hasSize(2);
        assertThat(xml.elements("path", "c1")).hasSize(1);
        assertThat(xml.elements("line", "dashed")).hasSize(1);
        assertThat(xml.elements("path", "reference")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1})
    void lastNumbersDoNotCoverEachOther(double around) {
        LineChart close = chart.reference("range", new double[] {1, 1}, new double[] {0, 1});
        for (int i = 0; i < 5; i++) {
            close = close.line("c" + i, new double[] {0.5, around + 0.001 * (around < 1 ? i : -i)});
        }
        Xml xml = Xml.of(close);
        double[] places = sorted(xml.elements("text", "strong"), "y");
        double[] grid = sorted(xml.elements("line", "grid"), "y1");
        assertThat(places).hasSize(5);
        assertThat(places[0]).isGreaterThan(grid[0]);
        assertThat(places[4]).isLessThan(grid[grid.length - 1] + 5);
        for (int i = 1; i < places.length; i++) {
            assertThat(places[i] - places[i - 1]).isGreaterThan(15);
        }
        assertThat(places[4] - places[0]).as("no further apart than need be").isLessThan(70);
    }

    private static double[] sorted(List<Element> elements, String attribute) {
        return elements.stream()
                .mapToDouble(e -> Double.parseDouble(e.getAttribute(attribute)))
                .sorted()
                .toArray();
    }

    @Test
    void textIsNothingButText() {
        String evil = "</text><script>alert(\"1\")</script>&\u0000'";
        String svg = LineChart.of(evil)
                .axes(evil, evil)
                .line(evil, new double[] {1, 2})
                .dots(evil, new double[] {1}, new double[] {1})
                .toSvg();
        assertThat(svg)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(&quot;1&quot;)")
                .contains("&amp;\ufffd&#39;");
        assertThat(Xml.of(LineChart.of(evil)).texts()).contains(evil.replace('\u0000', '\ufffd'));
    }

    @Test
    void pointersShowNumbers() {
        LineChart late = chart.line("a", new double[] {12345, 12346}, new double[] {1, 0.123456});
        assertThat(Xml.of(late).elements("circle", "hit").get(0).getTextContent())
                .isEqualTo("a, epoch 12345: 1");
        assertThat(Xml.of(late).elements("circle", "halo").get(0).getTextContent())
                .isEqualTo("a, epoch 12346: 0.1235");
    }

    @Test
    void arraysAreCopied() {
        double[] y = {1, 2};
        LineChart copied = chart.line("a", y);
        String before = copied.toSvg();
        y[0] = 5;
        assertThat(copied.toSvg()).isEqualTo(before);
    }

    @Test
    void filesHoldTheDocument() throws IOException {
        Path file = directory.resolve("chart.svg");
        chart.writeSvg(file);
        assertThat(Files.readString(file)).isEqualTo(chart.toSvg());
        assertThat(chart.title()).isEqualTo("Loss");
    }

    @Test
    void wrongUsesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.line("a", new double[2], new double[3]))
                .withMessage("the curve \"a\" has 2 x but 3 y: pass equally many of both");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> chart.dashed("a", new double[1], new double[1]))
                .withMessageContaining("add the other one first");
    }
}
