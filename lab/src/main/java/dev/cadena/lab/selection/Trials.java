package dev.cadena.lab.selection;

import dev.cadena.lab.internal.Csv;
import dev.cadena.lab.internal.Numbers;
import dev.cadena.lab.internal.Text;
import dev.cadena.lab.internal.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * What a {@link Search} found, the best first. {@code toString()} prints a table. Immutable; thread-safe if the values of settings are.
 *
 * <pre>{@code
 * Trials trials = Search.grid(Space.empty().values("batch", 8, 32)).minimize(settings -> settings.integer("batch"));
 * System.out.println(trials);
 * trials.writeCsv(Path.of("trials.csv"));
 * }</pre>
 */
public final class Trials {
    private final List<String> names;
    private final List<Trial> ranked;

    /** Of trials in any order. */
    Trials(List<String> names, List<Trial> trials, boolean isHighestBest) {
        this.names = names;
        double sign = isHighestBest ? -1 : 1;
        this.ranked = trials.stream()
                .sorted(Comparator.comparing((Trial trial) -> trial.score().isEmpty())
                        .thenComparingDouble(trial -> sign * trial.score().orElse(0))
                        .thenComparingInt(trial -> trial.settings().trial()))
                .toList();
    }

    /** {@return all trials, the best first and those that failed last, equal ones by their numbers} */
    public List<Trial> ranked() {
        return ranked;
    }

    /**
     * {@return the best trial}
     *
     * @throws IllegalStateException if all of them failed
     */
    public Trial best() {
        Trial first = ranked.get(0);
        if (first.score().isEmpty()) {
            throw new IllegalStateException("all trials failed, the first one because "
                    + first.failure().orElse("it has no score") + ": search another space");
        }
        return first;
    }

    /** {@return the table as CSV, the best first: trial, score, seed, each parameter, and why it failed; lines end with a line feed} */
    public String toCsv() {
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of("trial", "score", "seed"));
        headings.addAll(names);
        headings.add("failure");
        rows.add(headings);
        for (Trial trial : ranked) {
            List<String> row = cells(trial, Numbers::shortest);
            row.add(2, Long.toString(trial.settings().seed()));
            row.add(trial.failure().orElse(""));
            rows.add(row);
        }
        return Csv.of(rows);
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

    /** {@return a line for each trial, the best first, and why some failed below them} */
    @Override
    public String toString() {
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of("trial", "score"));
        headings.addAll(names);
        rows.add(headings);
        StringBuilder failures = new StringBuilder();
        for (Trial trial : ranked) {
            List<String> cells = cells(trial, value -> Numbers.rounded(value, 5));
            if (trial.failure().isPresent()) {
                cells.set(1, "failed");
                failures.append("trial " + trial.settings().trial() + ": "
                        + trial.failure().get() + "\n");
            }
            rows.add(cells);
        }
        return Text.align(rows) + failures;
    }

    private static List<String> cells(Trial trial, DoubleFunction<String> number) {
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(trial.settings().trial()));
        cells.add(trial.score().isPresent() ? number.apply(trial.score().getAsDouble()) : "");
        for (Object value : trial.settings().values().values()) {
            cells.add(value instanceof Double d ? number.apply(d) : value.toString());
        }
        return cells;
    }
}
