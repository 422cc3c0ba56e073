package dev.cadena.samples.data;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of observations: numeric features, and in the last columns the targets, which are the name of a class or
 * numbers. Immutable.
 */
public final class Table {
    private final List<float[]> features;
    private final List<List<String>> targets;

    private Table(List<float[]> features, List<List<String>> targets) {
        this.features = List.copyOf(features);
        this.targets = List.copyOf(targets);
    }

    /**
     * Reads one of the tables that {@code DATA.md} describes and that have one target.
     *
     * @param name the file's name, for example {@code iris.csv}
     */
    public static Table read(String name) {
        return read(name, 1);
    }

    /**
     * Reads one of the tables that {@code DATA.md} describes.
     *
     * @param name the file's name, for example {@code linnerud.csv}
     * @param columns how many of the last columns are targets
     */
    public static Table read(String name, int columns) {
        List<float[]> features = new ArrayList<>();
        List<List<String>> targets = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(open(name))) {
            for (NamedCsvRecord line : reader) {
                int first = line.getFieldCount() - columns;
                features.add(numbers(line.getFields().subList(0, first)));
                targets.add(List.copyOf(line.getFields().subList(first, line.getFieldCount())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new Table(features, targets);
    }

    private static float[] numbers(List<String> fields) {
        float[] row = new float[fields.size()];
        for (int column = 0; column < row.length; column++) {
            row[column] = Float.parseFloat(fields.get(column));
        }
        return row;
    }

    private static InputStreamReader open(String name) {
        InputStream stream = Table.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalArgumentException(
                    "there is no table " + name + " in package " + Table.class.getPackageName());
        }
        return new InputStreamReader(stream, StandardCharsets.UTF_8);
    }

    /** The number of observations. */
    public int size() {
        return targets.size();
    }

    /** The features of each observation, as a copy. */
    public float[][] features() {
        return features.stream().map(float[]::clone).toArray(float[][]::new);
    }

    /**
     * The class of each observation as an index into {@code classes}.
     *
     * @param classes the names of the classes; an output layer knows them as its labels
     * @throws IllegalArgumentException if an observation belongs to none of them
     */
    public int[] labels(List<String> classes) {
        return targets.stream().mapToInt(row -> index(row.get(0), classes)).toArray();
    }

    private static int index(String target, List<String> classes) {
        int index = classes.indexOf(target);
        if (index < 0) {
            throw new IllegalArgumentException("the class " + target + " is none of " + classes);
        }
        return index;
    }

    /** The targets of each observation as a row of numbers. */
    public float[][] targets() {
        return targets.stream().map(Table::numbers).toArray(float[][]::new);
    }

    /** The observations at {@code rows}, in that order. */
    Table select(List<Integer> rows) {
        return new Table(
                rows.stream().map(features::get).toList(),
                rows.stream().map(targets::get).toList());
    }
}
