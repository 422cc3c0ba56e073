package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cadena.Training;
import dev.cadena.lab.metric.ClassificationScores;
import dev.cadena.train.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page as a browser lays it out. */
class BrowserTest {
    private static final String POLICY =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">";

    /** Writes where things are into the document. */
    private static final String MEASURING = """
            <script>
            for (const e of document.querySelectorAll('svg, svg .curve, svg .bar, svg .cell, svg text')) {
                const b = e.getBoundingClientRect();
                e.setAttribute('data-box', [b.left, b.top, b.right, b.bottom].join(' '));
                e.setAttribute('data-stroke', getComputedStyle(e).stroke);
            }
            </script>
            """;

    private static final Pattern BOX = Pattern.compile(
            "<(svg|path|rect|text)\\b[^>]*?class=\"([^\"]*)\"[^>]*?data-box=\"([^\"]*)\" data-stroke=\"([^\"]*)\"");

    private final Optional<Browser> browser = Browser.find();

    @TempDir
    Path directory;

    /** Where an element is. */
    private record Box(
            String name, List<String> styles, double left, double top, double right, double bottom, String stroke) {
        boolean isWithin(Box outer) {
            return left >= outer.left && top >= outer.top && right <= outer.right && bottom <= outer.bottom;
        }
    }

    @BeforeEach
    void thereIsABrowser() {
        assumeThat(browser).as("Chromium: apt-get install chromium").isPresent();
    }

    private String open(String html) throws IOException, InterruptedException {
        Path page = Files.writeString(directory.resolve("page.html"), html);
        return browser.orElseThrow().open(page, directory);
    }

    private List<Box> boxes(Page page) throws IOException, InterruptedException {
        String html = page.toHtml().replace(POLICY, "").replace("</body>", MEASURING + "</body>");
        List<Box> boxes = new ArrayList<>();
        Matcher box = BOX.matcher(open(html));
        while (box.find()) {
            String[] sides = box.group(3).split(" ", -1);
            boxes.add(new Box(
                    box.group(1),
                    List.of(box.group(2).split(" ")),
                    Double.parseDouble(sides[0]),
                    Double.parseDouble(sides[1]),
                    Double.parseDouble(sides[2]),
                    Double.parseDouble(sides[3]),
                    box.group(4)));
        }
        return boxes;
    }

    private static List<Box> styled(List<Box> boxes, String style) {
        return boxes.stream().filter(b -> b.styles().contains(style)).toList();
    }

    @Test
    void curvesAreLaidOut() throws Exception {
        History history = BlobsNetwork.create(1)
                .train(
                        Blobs.data(60, 1).validatedBy(Blobs.data(30, 2)),
                        Training.miniBatch(8).epochs(9));
        List<Box> boxes = boxes(Page.of("Training").figure(Charts.losses(history)));
        List<Box> curves = styled(boxes, "curve");
        Box svg = boxes.get(0);

        assertThat(svg.name()).isEqualTo("svg");
        assertThat(svg.right() - svg.left()).isCloseTo(720, within(5.0));
        assertThat(curves).hasSize(2).allMatch(curve -> curve.isWithin(svg));
        assertThat(curves).allMatch(curve -> curve.right() - curve.left() > 500);
        double falls = curves.get(0).bottom() - curves.get(0).top();
        assertThat(falls).as("the loss falls").isBetween(100.0, 310.0);
        assertThat(curves.get(0).stroke())
                .startsWith("rgb(")
                .isNotEqualTo(curves.get(1).stroke());
        List<Box> texts = boxes.stream().filter(b -> b.name().equals("text")).toList();
        assertThat(texts).hasSizeGreaterThan(15).allMatch(text -> text.isWithin(svg));
    }

    @Test
    void numbersAtTheEdgeAreWithinThePicture() throws Exception {
        LineChart chart = LineChart.of("Numbers");
        for (double last :
                new double[] {0.0048342, -0.048343, 0.48345, -1234.5, 123456, 1.2345e-5, -1.2345e-15, 1.2345e100}) {
            chart = chart.line("to " + last, new double[] {1, last});
        }
        List<Box> boxes = boxes(Page.of("Numbers").figure(chart));
        assertThat(styled(boxes, "strong")).hasSize(8).allMatch(text -> text.isWithin(boxes.get(0)));
    }

    @Test
    void barsAndCellsAreLaidOut() throws Exception {
        List<Box> boxes = boxes(Page.of("Scores")
                .figure(Charts.confusion(
                        "Confusion",
                        ClassificationScores.of(3, new int[] {0, 1, 2, 2}, new int[] {0, 1, 2, 0})
                                .confusion()))
                .figure(Charts.histogram("Weights", Histogram.of(new double[] {0, 0.2, 0.4, 1, 1}, 5))));

        assertThat(styled(boxes, "cell")).hasSize(9).allMatch(b -> b.right() - b.left() > 50);
        List<Box> bars = styled(boxes, "bar");
        assertThat(bars).hasSize(4);
        Box last = bars.get(3);
        assertThat(last.bottom() - last.top())
                .isCloseTo(2 * (bars.get(0).bottom() - bars.get(0).top()), within(1.0));
    }

    @Test
    void scriptsDoNotRun() throws Exception {
        String html = Page.of("Quiet").text("Report", "nothing").toHtml();
        String script = "<script>document.body.setAttribute('data-ran', 'yes')</script></body>";

        assertThat(open(html.replace("</body>", script))).contains("Quiet").doesNotContain("data-ran=\"yes\"");
        assertThat(open(html.replace(POLICY, "").replace("</body>", script)))
                .as("without the policy they do")
                .contains("data-ran=\"yes\"");
    }
}
