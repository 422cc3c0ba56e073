package dev.cadena.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * How a CSV file is written: immutable settings, each method returning changed ones. By {@link #defaults()}, fields are separated
 * by commas and may be quoted by {@code "}, the first line has the names of the columns, an empty field is a missing value, and
 * the characters are UTF-8.
 *
 * <pre>{@code
 * CsvOptions options = CsvOptions.defaults().separator(';').missing("", "NA", "?").categorical("postcode");
 * }</pre>
 */
public final class CsvOptions {
    private static final CsvOptions DEFAULTS = new CsvOptions(
            ',', Header.FIRST_LINE, List.of(), Set.of(""), Set.of(), Set.of(), false, StandardCharsets.UTF_8);

    private final char separator;
    private final Header header;
    private final List<String> names;
    private final Set<String> missing;
    private final Set<String> numeric;
    private final Set<String> categorical;
    private final boolean stripped;
    private final Charset charset;

    private CsvOptions(
            char separator,
            Header header,
            List<String> names,
            Set<String> missing,
            Set<String> numeric,
            Set<String> categorical,
            boolean stripped,
            Charset charset) {
        this.separator = separator;
        this.header = header;
        this.names = names;
        this.missing = missing;
        this.numeric = numeric;
        this.categorical = categorical;
        this.stripped = stripped;
        this.charset = charset;
        for (String column : numeric) {
            if (categorical.contains(column)) {
                throw new IllegalArgumentException(
                        "column \"" + column + "\" is said to be numeric and categorical: choose one");
            }
        }
    }

    /** Where the names of the columns come from. */
    enum Header {
        FIRST_LINE,
        GIVEN,
        NUMBERED
    }

    /** {@return the settings for a file as most programs write it} */
    public static CsvOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets what stands between two fields.
     *
     * @param separator for example {@code ';'} or {@code '\t'}
     * @return the changed settings
     * @throws IllegalArgumentException if it is a quotation mark or the end of a line
     */
    public CsvOptions separator(char separator) {
        if (separator == '"' || separator == '\n' || separator == '\r') {
            throw new IllegalArgumentException(
                    "the separator is " + (separator == '"' ? "a quotation mark" : "a line end")
                            + ", which has a meaning of its own: choose another");
        }
        return new CsvOptions(separator, header, names, missing, numeric, categorical, stripped, charset);
    }

    /**
     * Sets that the file has no line of names: its columns are called "0", "1", "2" and so on.
     *
     * @return the changed settings
     */
    public CsvOptions withoutHeader() {
        return new CsvOptions(separator, Header.NUMBERED, List.of(), missing, numeric, categorical, stripped, charset);
    }

    /**
     * Sets that the file has no line of names, and names its columns.
     *
     * @param names the name of each column, all different
     * @return the changed settings
     */
    public CsvOptions names(String... names) {
        return new CsvOptions(
                separator, Header.GIVEN, List.of(names), missing, numeric, categorical, stripped, charset);
    }

    /**
     * Sets which fields stand for missing values: exactly these. Nothing is missing if there are none.
     *
     * @param tokens for example {@code "", "NA", "?"}
     * @return the changed settings
     */
    public CsvOptions missing(String... tokens) {
        return new CsvOptions(separator, header, names, set(tokens), numeric, categorical, stripped, charset);
    }

    /**
     * Sets which columns have numbers alone, so that reading the file fails at anything else in them. The type of a column that
     * is neither in this nor in {@link #categorical} follows from its fields.
     *
     * @param columns names of columns
     * @return the changed settings
     * @throws IllegalArgumentException if one is said to be categorical
     */
    public CsvOptions numeric(String... columns) {
        return new CsvOptions(separator, header, names, missing, set(columns), categorical, stripped, charset);
    }

    /**
     * Sets which columns have names, though these may look like numbers: postcodes, or the numbers of classes.
     *
     * @param columns names of columns
     * @return the changed settings
     * @throws IllegalArgumentException if one is said to be numeric
     */
    public CsvOptions categorical(String... columns) {
        return new CsvOptions(separator, header, names, missing, numeric, set(columns), stripped, charset);
    }

    /**
     * Sets that blanks around fields, also around quoted ones, are no part of them. Around numbers they never are.
     *
     * @return the changed settings
     */
    public CsvOptions stripped() {
        return new CsvOptions(separator, header, names, missing, numeric, categorical, true, charset);
    }

    /**
     * Sets the encoding of the characters.
     *
     * @param charset for example {@link StandardCharsets#ISO_8859_1}
     * @return the changed settings
     */
    public CsvOptions charset(Charset charset) {
        Objects.requireNonNull(charset, "the charset is null");
        return new CsvOptions(separator, header, names, missing, numeric, categorical, stripped, charset);
    }

    private static Set<String> set(String... values) {
        return Set.copyOf(new HashSet<>(List.of(values)));
    }

    char separator() {
        return separator;
    }

    Header header() {
        return header;
    }

    List<String> names() {
        return names;
    }

    Set<String> missing() {
        return missing;
    }

    Set<String> numeric() {
        return numeric;
    }

    Set<String> categorical() {
        return categorical;
    }

    boolean isStripped() {
        return stripped;
    }

    Charset charset() {
        return charset;
    }
}
