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
 * A table of observations: numeric features, and the target in the last column, which is the name of a class or a
 * number. Immutable.
 */
public final class Table {
    private final List<float[]> features;
    private final List<String> targets;

    private Table(List<float[]> features, List<String> targets) {
        this.features = List.copyOf(features);
        this.targets = List.copyOf(targets);
    }

    /**
     * Reads one of the tables that {@code DATA.md} describes.
     *
     * @param name the file's name, for example {@code iris.csv}
     */
    public static Table read(String name) {
        List<float[]> features = new ArrayList<>();
        List<String> targets = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(open(name))) {
            for (NamedCsvRecord line : reader) {
                int last = line.getFieldCount() - 1;
                float[] row = new float[last];
                for (int column = 0; column < last; column++) {
                    row[column] = Float.parseFloat(line.getField(column));
                }
                features.add(row);
                targets.add(line.getField(last));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
        return new Table(features, targets);
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
        return targets.stream().mapToInt(target -> index(target, classes)).toArray();
    }

    private static int index(String target, List<String> classes) {
        int index = classes.indexOf(target);
        if (index < 0) {
            throw new IllegalArgumentException("the class " + target + " is none of " + classes);
        }
        return index;
    }

    /** The target of each observation as a row of one number. */
    public float[][] targets() {
        return targets.stream()
                .map(target -> new float[] {Float.parseFloat(target)})
                .toArray(float[][]::new);
    }

    /** The observations at {@code rows}, in that order. */
    Table select(List<Integer> rows) {
        return new Table(
                rows.stream().map(features::get).toList(),
                rows.stream().map(targets::get).toList());
    }
}
