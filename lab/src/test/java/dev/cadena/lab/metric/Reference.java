package dev.cadena.lab.metric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A generated case and its scores by scikit-learn, as {@code metrics/reference.py} writes them.
 *
 * @param kind classification or regression
 * @param name what the case is about
 * @param size the number of classes or of components
 * @param rows weight, truth and prediction of each row
 * @param plain the values of each score without weights
 * @param weighted the values of each score with weights
 */
record Reference(
        String kind,
        String name,
        int size,
        List<double[]> rows,
        Map<String, double[]> plain,
        Map<String, double[]> weighted) {
    static List<Reference> all(String kind) {
        List<Reference> cases = new ArrayList<>();
        try (InputStream in = Reference.class.getResourceAsStream("/metrics/reference.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("case")) {
                    cases.add(new Reference(
                            words[1],
                            words[2],
                            Integer.parseInt(words[3]),
                            new ArrayList<>(),
                            new LinkedHashMap<>(),
                            new LinkedHashMap<>()));
                } else {
                    cases.get(cases.size() - 1).add(words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases.stream().filter(c -> c.kind.equals(kind)).toList();
    }

    private void add(String[] words) {
        switch (words[0]) {
            case "row" -> rows.add(numbers(words, 1));
            case "plain" -> plain.put(words[1], numbers(words, 2));
            case "weighted" -> weighted.put(words[1], numbers(words, 2));
            default -> throw new AssertionError("unknown line " + String.join(" ", words));
        }
    }

    private static double[] numbers(String[] words, int from) {
        return Arrays.stream(words, from, words.length)
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    double[] weights() {
        return rows.stream().mapToDouble(r -> r[0]).toArray();
    }

    /** Some columns of all rows, where column 0 is the weight. */
    double[][] columns(int from, int to) {
        return rows.stream().map(r -> Arrays.copyOfRange(r, from, to)).toArray(double[][]::new);
    }

    int[] labels() {
        return rows.stream().mapToInt(r -> (int) r[1]).toArray();
    }

    double[][] probabilities() {
        return columns(2, rows.get(0).length);
    }

    double[][] truth() {
        return columns(1, 1 + size);
    }

    double[][] predicted() {
        return columns(1 + size, 1 + 2 * size);
    }

    @Override
    public String toString() {
        return name;
    }
}
