package dev.cadena.csv;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The fields of one column.
 *
 * @param fields a field for each row, as it stands in the file
 * @param missing which fields stand for missing values
 * @param isNumeric whether it has numbers rather than names
 */
record Column(List<String> fields, Set<String> missing, boolean isNumeric) {
    private static final String CHARACTERS_OF_NUMBERS = "0123456789+-.eE";

    Column {
        fields = List.copyOf(fields);
    }

    /** A column whose type follows from its fields: what is not missing are numbers. */
    static Column inferred(List<String> fields, Set<String> missing) {
        Column numbers = new Column(fields, missing, true);
        return numbers.firstText() < 0 ? numbers : new Column(fields, missing, false);
    }

    boolean isMissing(int row) {
        return missing.contains(fields.get(row));
    }

    int missingCount() {
        return (int) fields.stream().filter(missing::contains).count();
    }

    /** The first row that has neither a number nor a missing value; −1 if there is none. */
    int firstText() {
        for (int i = 0; i < fields.size(); i++) {
            if (!isMissing(i) && number(fields.get(i)).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The number that a field is, in decimal or scientific notation and in the range of doubles. Java's notation has more, which
     * would make numbers of names: {@code 1d}, {@code 0x1p3}, {@code NaN}.
     */
    static OptionalDouble number(String field) {
        String text = field.strip();
        for (int i = 0; i < text.length(); i++) {
            if (CHARACTERS_OF_NUMBERS.indexOf(text.charAt(i)) < 0) {
                return OptionalDouble.empty();
            }
        }
        try {
            double value = Double.parseDouble(text);
            return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
