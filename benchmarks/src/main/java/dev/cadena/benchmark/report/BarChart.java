package dev.cadena.benchmark.report;

import dev.cadena.benchmark.network.Shape;
import dev.cadena.benchmark.run.Contender;
import dev.cadena.benchmark.run.Key;
import dev.cadena.benchmark.run.Ledger;
import dev.cadena.benchmark.run.Work;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Observations a second as bars on a logarithmic scale: a group for each training and each prediction, ours first. */
final class BarChart {
    private static final Map<Contender, String> COLOURS = Map.of(
            Contender.CADENA, "#0b6e4f",
            Contender.CADENA_SIMD_OFF, "#6bbf9c",
            Contender.PLAIN, "#b8a35a",
            Contender.DJL, "#c8553d",
            Contender.DL4J, "#8d6b94",
            Contender.SMILE, "#d69fb0",
            Contender.ONNX, "#588b8b",
            Contender.XLA, "#2f4b7c",
            Contender.PYTORCH, "#ee964b",
            Contender.C, "#777777");
    private static final int WIDTH = 900;
    private static final int LEFT = 150;
    private static final int RIGHT = 130;
    private static final int BAR = 14;
    private static final int GAP = 26;
    private static final int TOP = 34;
    private static final int LEGEND = 14;

    /** The decades of the scale: 1,000 to 100 million a second. */
    private static final int FIRST_DECADE = 3;

    private static final int LAST_DECADE = 8;

    private static final Key LIMIT = new Key(Contender.LIMIT, Work.of(Work.Kind.FMA));

    private final Ledger ledger;
    private final StringBuilder body = new StringBuilder();
    private int y = TOP;

    BarChart(Ledger ledger) {
        this.ledger = ledger;
    }

    String svg() {
        List<Work> works = ledger.figures().keySet().stream()
                .filter(key -> key.who() == Contender.CADENA)
                .map(Key::work)
                .filter(this::isShown)
                .sorted(Comparator.comparing(Work::kind)
                        .thenComparing(work -> Shape.of(work.network()).trainingFlop())
                        .thenComparing(Work::size)
                        .thenComparing(Work::threads))
                .toList();
        text(LEFT - 24, LEGEND, "end", "observations a second");
        line(WIDTH - RIGHT + 30, LEGEND - 10, LEGEND + 2, "#d00000");
        text(WIDTH - RIGHT + 36, LEGEND, "start", "limit of one core");
        works.forEach(this::group);
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n"
                                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>%n",
                        WIDTH,
                        y)
                + scale() + body + "</svg>\n";
    }

    /** A bar alone compares nothing. */
    private boolean isShown(Work work) {
        boolean timed = work.kind() == Work.Kind.TRAINING || work.kind() == Work.Kind.PREDICTION;
        return timed && bars(work) > 1;
    }

    private int bars(Work work) {
        return (int) ledger.figures().keySet().stream()
                .filter(key -> key.work().equals(work))
                .count();
    }

    private void group(Work work) {
        String title = work.kind() == Work.Kind.PREDICTION
                ? "prediction of " + work.network()
                : "training " + work.network() + ", batch " + work.size()
                        + (work.threads() > 1 ? ", " + work.threads() + " threads" : "");
        text(LEFT, y + BAR - 3, "start", "<tspan font-weight=\"bold\">" + title + "</tspan>");
        y += BAR + 4;
        if (work.kind() == Work.Kind.TRAINING && work.threads() == 1) {
            ledger.median(LIMIT).ifPresent(nanos -> limit(work, Units.gigaflops(nanos), bars(work)));
        }
        for (Contender who : Contender.values()) {
            Optional<Double> nanos = ledger.median(new Key(who, work));
            nanos.ifPresent(value -> bar(who, Units.perSecond(work, value)));
        }
        y += GAP;
    }

    private void limit(Work work, double gigaflops, int bars) {
        int x = x(1e9 * gigaflops / Shape.of(work.network()).trainingFlop());
        line(x, y - 3, y + bars * BAR + 1, "#d00000");
    }

    private void line(int x, int from, int to, String colour) {
        body.append(String.format(
                Locale.ROOT,
                "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"%s\" stroke-width=\"2\"/>%n",
                x,
                from,
                x,
                to,
                colour));
    }

    private void bar(Contender who, double perSecond) {
        int end = Math.max(LEFT + 1, x(perSecond));
        body.append(String.format(
                Locale.ROOT,
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n",
                LEFT,
                y,
                end - LEFT,
                BAR - 2,
                COLOURS.getOrDefault(who, "#000000")));
        text(LEFT - 6, y + BAR - 4, "end", who.label());
        text(end + 5, y + BAR - 4, "start", String.format(Locale.ROOT, "%,.0f", perSecond));
        y += BAR;
    }

    private String scale() {
        StringBuilder lines = new StringBuilder();
        for (int decade = FIRST_DECADE; decade <= LAST_DECADE; decade++) {
            int x = x(Math.pow(10, decade));
            lines.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#dddddd\"/>%n"
                            + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">10<tspan dy=\"-4\" font-size=\"8\">%d</tspan></text>%n",
                    x,
                    TOP - 14,
                    x,
                    y - GAP / 2,
                    x,
                    LEGEND,
                    decade));
        }
        return lines.toString();
    }

    private static int x(double perSecond) {
        double part = (Math.log10(perSecond) - FIRST_DECADE) / (LAST_DECADE - FIRST_DECADE);
        return (int) Math.round(LEFT + part * (WIDTH - LEFT - RIGHT));
    }

    private void text(int x, int baseline, String anchor, String text) {
        body.append(String.format(
                Locale.ROOT,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\">%s</text>%n",
                x,
                baseline,
                anchor,
                text));
    }
}
