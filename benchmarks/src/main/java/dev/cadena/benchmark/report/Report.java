package dev.cadena.benchmark.report;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.cadena.benchmark.run.Agreement;
import dev.cadena.benchmark.run.Contender;
import dev.cadena.benchmark.run.Key;
import dev.cadena.benchmark.run.Ledger;
import dev.cadena.benchmark.run.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The table, as text and as JSON, and the picture. */
public final class Report {
    private final List<Line> lines;
    private final Ledger ledger;
    private final Agreement agreement;
    private final Run run;

    /**
     * The circumstances.
     *
     * @param begin when it began
     * @param duration how long it took
     * @param busyBefore how many cores others kept busy just before
     * @param busyAfter how many just after
     */
    public record Run(Instant begin, Duration duration, OptionalDouble busyBefore, OptionalDouble busyAfter) {
        private static final double HARMLESS = 0.15;

        private boolean isDisturbed() {
            return Math.max(busyBefore.orElse(0), busyAfter.orElse(0)) > HARMLESS;
        }
    }

    /**
     * Judges.
     *
     * @param targets what is promised
     * @param ledger what was measured
     * @param agreement how far the results of the contenders differ
     * @param run when, how long, and what else went on
     */
    public Report(List<Target> targets, Ledger ledger, Agreement agreement, Run run) {
        this.lines = targets.stream().map(target -> target.line(ledger)).toList();
        this.ledger = ledger;
        this.agreement = agreement;
        this.run = run;
    }

    /** {@return the table} */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(Machine.describe()).append('\n');
        ledger.median(new Key(Contender.LIMIT, Work.of(Work.Kind.FMA)))
                .ifPresent(nanos -> text.append(
                        String.format(Locale.ROOT, "limit of one core: %.1f GFLOP/s%n", Units.gigaflops(nanos))));
        if (run.isDisturbed()) {
            text.append(String.format(
                    Locale.ROOT,
                    "other programs kept %.1f cores busy before, %.1f after: do not trust a single figure%n",
                    run.busyBefore().orElse(0),
                    run.busyAfter().orElse(0)));
        }
        text.append("agreement: ")
                .append(agreement
                        .failure()
                        .map(reason -> "not measured: " + reason)
                        .orElseGet(() -> String.format(
                                Locale.ROOT,
                                "%d comparisons of outputs and trained weights differ by at most %.1e: %s",
                                agreement.differences().size(),
                                agreement.worst(),
                                agreement.holds() ? Line.OK : Line.MISS)))
                .append("\n\n");
        text.append(Line.HEADER.stripTrailing()).append('\n');
        lines.forEach(line -> text.append(line.toString().stripTrailing()).append('\n'));
        text.append(String.format(
                Locale.ROOT,
                "%n%d ok, %d MISS, %d not measured, in %d s%n",
                count(Line.OK),
                count(Line.MISS),
                count("not measured"),
                run.duration().toSeconds()));
        return text.toString();
    }

    private long count(String verdict) {
        return lines.stream().filter(line -> line.verdict().startsWith(verdict)).count();
    }

    /** Writes {@code report.txt}, {@code report.json} and {@code report.svg}. */
    public void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("report.txt"), text());
        var gson = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        Files.writeString(folder.resolve("report.json"), gson.toJson(json()) + "\n");
        Files.writeString(folder.resolve("report.svg"), new BarChart(ledger).svg());
    }

    private JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("machine", Machine.describe());
        json.addProperty("begin", run.begin().toString());
        json.addProperty("seconds", run.duration().toSeconds());
        run.busyBefore().ifPresent(cores -> json.addProperty("coresBusyBefore", cores));
        run.busyAfter().ifPresent(cores -> json.addProperty("coresBusyAfter", cores));
        JsonObject differences = new JsonObject();
        agreement.differences().forEach(differences::addProperty);
        json.add("agreement", differences);
        JsonArray table = new JsonArray();
        for (Line line : lines) {
            JsonObject row = new JsonObject();
            row.addProperty("name", line.name());
            row.addProperty("ours", line.ours());
            row.addProperty("peer", line.peer());
            row.addProperty("ratio", line.ratio());
            row.addProperty("target", line.target());
            row.addProperty("verdict", line.verdict());
            table.add(row);
        }
        json.add("table", table);
        JsonArray figures = new JsonArray();
        ledger.figures().forEach((key, values) -> figures.add(figure(key, values)));
        json.add("figures", figures);
        JsonArray absences = new JsonArray();
        ledger.absences().forEach((key, reason) -> {
            JsonObject absence = work(key);
            absence.addProperty("reason", reason);
            absences.add(absence);
        });
        json.add("absences", absences);
        return json;
    }

    private static JsonObject figure(Key key, List<Double> values) {
        JsonObject figure = work(key);
        figure.addProperty("unit", Units.of(key.work().kind()));
        figure.addProperty("median", Ledger.median(values));
        JsonArray all = new JsonArray();
        values.forEach(all::add);
        figure.add("values", all);
        return figure;
    }

    private static JsonObject work(Key key) {
        JsonObject figure = new JsonObject();
        Work work = key.work();
        figure.addProperty("who", key.who().label());
        figure.addProperty("what", work.kind().name().toLowerCase(Locale.ROOT));
        if (!work.network().isEmpty()) {
            figure.addProperty("network", work.network());
        }
        figure.addProperty("size", work.size());
        figure.addProperty("threads", work.threads());
        return figure;
    }
}
