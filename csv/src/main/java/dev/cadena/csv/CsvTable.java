package dev.cadena.csv;

import dev.cadena.DataException;
import dev.cadena.data.Dataset;
import dev.cadena.data.LabelEncoding;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table from a CSV file: columns with names, of numbers or of names of classes. Immutable and thread-safe.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.read(Path.of("iris.csv"));
 * LabelEncoding species = table.categories("species");
 * Dataset data = table.dataset(List.of("petal_length", "petal_width"), "species", species);
 * }</pre>
 *
 * <p>A column is numeric where the options say so, or say nothing and all its fields that are not missing are decimal numbers
 * such as {@code -1}, {@code .5} or {@code 6.02e23}. Blank lines are skipped. A field has at most 16 million characters, and a
 * line 64 million; a file that is read takes memory in proportion to its size. A number that is missing is NaN, which networks
 * refuse, unless they impute it; {@link #missing()} tells how many there are.
 *
 * <p>What is wrong with a table is a {@link DataException}. Its message has the file, the line, which counts from 1, and the
 * column by name; its {@code row()} and {@code column()} are indices into the table, which count from 0.
 */
public final class CsvTable {
    private final String file;
    private final LabelEncoding names;
    private final List<Column> columns;
    private final long[] lines;

    private CsvTable(String file, LabelEncoding names, List<Column> columns, long[] lines) {
        this.file = file;
        this.names = names;
        this.columns = columns;
        this.lines = lines;
    }

    /** Finds the types of the columns. */
    static CsvTable of(
            String file, List<String> names, List<List<String>> fields, List<Long> lines, CsvOptions options) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            columns.add(
                    options.categorical().contains(names.get(c))
                            ? new Column(fields.get(c), options.missing(), false)
                            : Column.inferred(fields.get(c), options.missing()));
        }
        CsvTable table = new CsvTable(
                file,
                LabelEncoding.of(names),
                columns,
                lines.stream().mapToLong(line -> line).toArray());
        options.categorical().forEach(table::index);
        for (String name : options.numeric()) {
            int c = table.index(name);
            if (!columns.get(c).isNumeric()) {
                throw table.noNumber(columns.get(c).firstText(), c);
            }
        }
        return table;
    }

    /**
     * {@return the table in a file as most programs write it: see {@link CsvOptions#defaults()}}
     *
     * @param file the file
     * @throws DataException if the file is no such table
     * @throws UncheckedIOException if the file cannot be read
     */
    public static CsvTable read(Path file) {
        return read(file, CsvOptions.defaults());
    }

    /**
     * {@return the table in a file}
     *
     * @param file the file
     * @param options how it is written
     * @throws DataException if the file is no such table, or lacks a column that the options name
     * @throws UncheckedIOException if the file cannot be read
     */
    public static CsvTable read(Path file, CsvOptions options) {
        Objects.requireNonNull(file, "the file is null");
        Objects.requireNonNull(options, "the options are null");
        return CsvFile.read(file, options);
    }

    /** {@return the number of rows, without the names of the columns} */
    public int rows() {
        return lines.length;
    }

    /** {@return the names of the columns, in the order of the file} */
    public List<String> columns() {
        return names.names();
    }

    /**
     * {@return whether a column has numbers, rather than names}
     *
     * @param column its name
     * @throws DataException if there is no such column
     */
    public boolean isNumeric(String column) {
        return columns.get(index(column)).isNumeric();
    }

    /** {@return how many values are missing in each column, also where none is, in the order of the file} */
    public Map<String, Integer> missing() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int c = 0; c < columns.size(); c++) {
            counts.put(columns().get(c), columns.get(c).missingCount());
        }
        return counts;
    }

    /**
     * {@return the table without the rows in which a value is missing in any of some columns}
     *
     * @param some the names of the columns; none means all
     * @throws DataException if there is no such column
     */
    public CsvTable withoutMissing(String... some) {
        List<Column> complete = some.length == 0
                ? columns
                : Arrays.stream(some).map(this::column).toList();
        int[] kept = IntStream.range(0, rows())
                .filter(row -> complete.stream().noneMatch(column -> column.isMissing(row)))
                .toArray();
        List<Column> shorter = columns.stream()
                .map(column -> new Column(
                        Arrays.stream(kept).mapToObj(column.fields()::get).toList(),
                        column.missing(),
                        column.isNumeric()))
                .toList();
        return new CsvTable(
                file,
                names,
                shorter,
                Arrays.stream(kept).mapToLong(row -> lines[row]).toArray());
    }

    /**
     * {@return columns of numbers: a row for each row of the table, as wide as there are names, with NaN for what is missing}
     *
     * @param some the names of the columns, at least one
     * @throws DataException if there is no such column, or if a field is no number
     */
    public double[][] numbers(String... some) {
        if (some.length == 0) {
            throw new IllegalArgumentException("no column is named: name at least one");
        }
        double[][] rows = new double[rows()][some.length];
        for (int j = 0; j < some.length; j++) {
            int c = index(some[j]);
            Column column = columns.get(c);
            for (int i = 0; i < rows.length; i++) {
                int row = i;
                rows[i][j] = column.isMissing(i)
                        ? Double.NaN
                        : Column.number(column.fields().get(i)).orElseThrow(() -> noNumber(row, c));
            }
        }
        return rows;
    }

    /**
     * {@return as {@link #numbers}, rounded to floats, which the predictions of most networks take}
     *
     * @param some the names of the columns, at least one
     * @throws DataException as {@link #numbers}, or if a number exceeds the range of float
     */
    public float[][] floats(String... some) {
        double[][] numbers = numbers(some);
        float[][] rows = new float[numbers.length][some.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < some.length; j++) {
                rows[i][j] = (float) numbers[i][j];
                if (Float.isInfinite(rows[i][j])) {
                    throw problem(
                            i, index(some[j]), numbers[i][j] + " exceeds the range of float: use numbers instead");
                }
            }
        }
        return rows;
    }

    /**
     * {@return the fields of a column as they stand in the file, a missing one too}
     *
     * @param column its name
     * @throws DataException if there is no such column
     */
    public List<String> texts(String column) {
        return column(column).fields();
    }

    /**
     * {@return the encoding of the names that occur in a column, without those of missing values} The names are sorted: those of
     * a numeric column by their values, others by their UTF-16 code units.
     *
     * @param column its name
     * @throws DataException if there is no such column, or if all its values are missing
     */
    public LabelEncoding categories(String column) {
        int c = index(column);
        Column values = columns.get(c);
        Comparator<String> byText = Comparator.naturalOrder();
        Comparator<String> order = values.isNumeric()
                ? Comparator.<String>comparingDouble(
                                field -> Column.number(field).orElseThrow())
                        .thenComparing(byText)
                : byText;
        List<String> found = values.fields().stream()
                .filter(field -> !values.missing().contains(field))
                .distinct()
                .sorted(order)
                .toList();
        if (found.isEmpty()) {
            throw new DataException(file + ": column \"" + column + "\" has no values", -1, c);
        }
        return LabelEncoding.of(found);
    }

    /**
     * {@return the class label of each row}
     *
     * @param column the name of the column that has the classes
     * @param encoding the classes, as those of the training data
     * @throws DataException if there is no such column, or if a class is missing or unknown
     */
    public int[] labels(String column, LabelEncoding encoding) {
        int c = index(column);
        return IntStream.range(0, rows()).map(row -> label(row, c, encoding)).toArray();
    }

    private int label(int row, int c, LabelEncoding encoding) {
        checkPresent(row, c);
        try {
            return encoding.label(columns.get(c).fields().get(row));
        } catch (DataException e) {
            throw problem(row, c, e.getMessage());
        }
    }

    /**
     * {@return a data set for a network with one input and one output} Where the target is numeric, it is a column of numbers,
     * for a regression. Otherwise it is the labels of its {@link #categories}: take these once from the training data, and use
     * {@link #dataset(List, String, LabelEncoding)}, where there is more data than this table. For other networks hand
     * {@link #numbers} and {@link #labels} to {@link Dataset#builder()}.
     *
     * @param inputs the names of the columns that the network reads, which are numeric
     * @param target the name of the column that it is to find
     * @throws DataException if there is no such column, if a field of an input is no number, or if a target is missing
     */
    public Dataset dataset(List<String> inputs, String target) {
        int c = index(target);
        if (!columns.get(c).isNumeric()) {
            return dataset(inputs, target, categories(target));
        }
        for (int row = 0; row < rows(); row++) {
            checkPresent(row, c);
        }
        return Dataset.of(numbers(inputs.toArray(String[]::new)), numbers(target));
    }

    /**
     * {@return a data set for a network with one input and one output that stands for a class}
     *
     * @param inputs the names of the columns that the network reads, which are numeric
     * @param target the name of the column that has the classes
     * @param encoding the classes, as those of the training data
     * @throws DataException if there is no such column, if a field of an input is no number, or if a class is missing or unknown
     */
    public Dataset dataset(List<String> inputs, String target, LabelEncoding encoding) {
        return Dataset.of(numbers(inputs.toArray(String[]::new)), labels(target, encoding));
    }

    private Column column(String name) {
        return columns.get(index(name));
    }

    private int index(String name) {
        try {
            return names.label(name);
        } catch (DataException e) {
            throw new DataException(file + ": column " + e.getMessage(), -1, -1);
        }
    }

    private void checkPresent(int row, int c) {
        if (columns.get(c).isMissing(row)) {
            throw problem(row, c, "the value is missing: leave such rows out by withoutMissing");
        }
    }

    private DataException noNumber(int row, int c) {
        return problem(
                row,
                c,
                "\"" + Shown.field(columns.get(c).fields().get(row))
                        + "\" is no number: correct it, name it by CsvOptions.missing if it stands for a missing one,"
                        + " or take the categories of the column");
    }

    private DataException problem(int row, int c, String problem) {
        return new DataException(
                file + ", line " + lines[row] + ", column \""
                        + Shown.field(columns().get(c)) + "\": " + problem,
                row,
                c);
    }

    /** {@return a summary: the file, the number of rows, and of each column the type and how many values are missing} */
    @Override
    public String toString() {
        Stream<String> summaries = IntStream.range(0, columns.size()).mapToObj(c -> {
            int missing = columns.get(c).missingCount();
            return columns().get(c) + " " + (columns.get(c).isNumeric() ? "numeric" : "categorical")
                    + (missing == 0 ? "" : ", " + missing + " missing");
        });
        return file + ": " + rows() + " rows; " + String.join("; ", summaries.toList());
    }
}
