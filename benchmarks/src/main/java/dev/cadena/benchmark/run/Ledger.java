package dev.cadena.benchmark.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was measured: for each key a figure a fork, or why there is none. */
public final class Ledger {
    private final Map<Key, List<Double>> figures = new LinkedHashMap<>();
    private final Map<Key, String> absences = new LinkedHashMap<>();

    /** Adds what one fork measured. */
    public void add(Key key, double figure) {
        figures.computeIfAbsent(key, k -> new ArrayList<>()).add(figure);
    }

    /** Says why a key has no figure. */
    public void absent(Key key, String reason) {
        absences.put(key, reason);
    }

    /** {@return the median over the forks} */
    public Optional<Double> median(Key key) {
        return Optional.ofNullable(figures.get(key)).map(Ledger::median);
    }

    /** {@return why a key has no figure} */
    public String reason(Key key) {
        return absences.getOrDefault(key, "nobody tried");
    }

    /** {@return all figures, in the order in which they were first measured} */
    public Map<Key, List<Double>> figures() {
        return figures;
    }

    /** {@return why keys have no figure, or fewer than there were rounds} */
    public Map<Key, String> absences() {
        return absences;
    }

    /** {@return the median of a list that is not empty} */
    public static double median(List<Double> list) {
        double[] sorted = list.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
