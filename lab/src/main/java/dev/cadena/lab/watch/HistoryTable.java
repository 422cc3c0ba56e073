package dev.cadena.lab.watch;

import dev.cadena.EpochEnd;
import dev.cadena.lab.internal.Csv;
import dev.cadena.lab.internal.Numbers;
import dev.cadena.lab.internal.TextFile;
import dev.cadena.train.History;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * Histories of trainings as a table for other programs: a row for each epoch. Numbers are the shortest decimals that read back as the
 * same; what there is not is an empty field of CSV and {@code null} in JSON, and so are NaN and infinities in JSON, which has none.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * History history = network.train(x, labels, training);
 * HistoryTable.of(history).writeCsv(Path.of("history.csv"));
 * HistoryTable.of(history).writeJson(Path.of("history.json"));
 * }</pre>
 */
public final class HistoryTable {
    private final Map<String, List<EpochEnd>> runs;
    private final boolean isNamed;

    private HistoryTable(Map<String, List<EpochEnd>> runs, boolean isNamed) {
        this.runs = runs;
        this.isNamed = isNamed;
    }

    /**
     * {@return the table of one training: epoch, loss, rate, validation loss and validation accuracy}
     *
     * @param history what the training went through
     */
    public static HistoryTable of(History history) {
        return new HistoryTable(Map.of("", history.ends()), false);
    }

    /**
     * {@return the table of several trainings, whose names are the first column}
     *
     * @param histories what each training went through, by its name, in the order of the map
     */
    public static HistoryTable of(Map<String, History> histories) {
        Map<String, List<EpochEnd>> runs = new LinkedHashMap<>();
        histories.forEach((name, history) -> runs.put(name, history.ends()));
        return new HistoryTable(runs, true);
    }

    /** {@return the table as CSV, with a line of names before the others and quotes as RFC 4180 has them; lines end with a line feed} */
    public String toCsv() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(named("run", List.of("epoch", "loss", "rate", "validation_loss", "validation_accuracy")));
        runs.forEach((run, ends) -> ends.forEach(end -> rows.add(named(run, fields(end)))));
        return Csv.of(rows);
    }

    private List<String> named(String run, List<String> fields) {
        List<String> row = new ArrayList<>(isNamed ? List.of(run) : List.of());
        row.addAll(fields);
        return row;
    }

    private static List<String> fields(EpochEnd end) {
        return List.of(
                Integer.toString(end.epoch()),
                Numbers.shortest(end.loss()),
                Numbers.shortest(end.rate()),
                field(end.validationLoss()),
                field(end.validationAccuracy()));
    }

    private static String field(OptionalDouble value) {
        return value.isPresent() ? Numbers.shortest(value.getAsDouble()) : "";
    }

    /** {@return the table as JSON: an array with an object for each epoch} */
    public String toJson() {
        List<String> objects = new ArrayList<>();
        runs.forEach((run, ends) -> ends.forEach(end -> objects.add(object(run, end))));
        return objects.stream().collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    private String object(String run, EpochEnd end) {
        return "{" + (isNamed ? "\"run\": " + Json.string(run) + ", " : "")
                + "\"epoch\": " + end.epoch()
                + ", \"loss\": " + Json.number(end.loss())
                + ", \"rate\": " + Json.number(end.rate())
                + ", \"validationLoss\": " + Json.number(end.validationLoss().orElse(Double.NaN))
                + ", \"validationAccuracy\": "
                + Json.number(end.validationAccuracy().orElse(Double.NaN)) + "}";
    }

    /**
     * Writes the table as CSV, in UTF-8, in the place of an old file.
     *
     * @param file the file
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void writeCsv(Path file) {
        TextFile.write(file, toCsv());
    }

    /**
     * Writes the table as JSON, in UTF-8, in the place of an old file.
     *
     * @param file the file
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void writeJson(Path file) {
        TextFile.write(file, toJson());
    }
}
