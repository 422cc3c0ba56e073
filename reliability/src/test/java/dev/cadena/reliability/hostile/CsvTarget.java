package dev.cadena.reliability.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.csv.CsvTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The reader of tables. A table without quotes is what its lines say, cut at their commas; any other, written with all its fields
 * in quotes, is read as the same table again.
 */
final class CsvTarget implements Target<CsvTable> {
    private static final int LONGEST = 1 << 24;
    private static final Pattern NUMBER = Pattern.compile("\\s*[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?\\s*");

    @Override
    public String name() {
        return "csv";
    }

    @Override
    public CsvTable read(Path file) {
        return CsvTable.read(file);
    }

    /** A row of one digit takes two bytes, and a dozen of objects while it is read. */
    @Override
    public int allocatedPerByte() {
        return 256;
    }

    @Override
    public void check(byte[] input, CsvTable table) throws IOException {
        List<List<String>> lines = lines(table);
        plain(input).ifPresent(expected -> assertThat(lines).isEqualTo(expected));
        Path again = Trial.file();
        try {
            Files.writeString(again, quoted(lines));
            assertThat(lines(CsvTable.read(again))).isEqualTo(lines);
        } finally {
            Files.delete(again);
        }
        assertThat(new HashSet<>(table.columns())).hasSameSizeAs(table.columns());
        table.columns().forEach(column -> checkNumbers(table, column));
    }

    private static void checkNumbers(CsvTable table, String column) {
        List<String> texts = table.texts(column);
        boolean isNumeric = texts.stream().allMatch(text -> text.isEmpty() || isNumber(text));
        assertThat(table.isNumeric(column))
                .as("whether %s has numbers: %s", column, texts)
                .isEqualTo(isNumeric);
        if (isNumeric) {
            double[][] numbers = table.numbers(column);
            for (int i = 0; i < texts.size(); i++) {
                Double expected = texts.get(i).isEmpty()
                        ? Double.NaN
                        : Double.valueOf(texts.get(i).strip());
                assertThat(numbers[i][0]).isEqualTo(expected);
            }
        }
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches() && Double.isFinite(Double.parseDouble(text.strip()));
    }

    /** But for the documented limit of a field. */
    @Override
    public void checkRefusal(byte[] input, Exception refusal) {
        Optional<List<List<String>>> plain = plain(input);
        boolean isTable = plain.isPresent()
                && !plain.get().isEmpty()
                && plain.get().stream().map(List::size).distinct().count() == 1
                && plain.get().stream().flatMap(List::stream).allMatch(field -> field.length() < LONGEST)
                && new HashSet<>(plain.get().get(0)).size()
                        == plain.get().get(0).size();
        assertThat(isTable).as("a table is refused: %s", refusal.getMessage()).isFalse();
    }

    private static List<List<String>> lines(CsvTable table) {
        List<List<String>> columns = table.columns().stream().map(table::texts).toList();
        List<List<String>> lines = new ArrayList<>(List.of(table.columns()));
        for (int i = 0; i < table.rows(); i++) {
            int row = i;
            lines.add(columns.stream().map(column -> column.get(row)).toList());
        }
        return lines;
    }

    private static String quoted(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    /** The fields of a text without quotes. */
    private static Optional<List<List<String>>> plain(byte[] input) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(input)).toString();
            String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return content.indexOf('"') >= 0
                    ? Optional.empty()
                    : Optional.of(Stream.of(content.split("\r\n|\r|\n"))
                            .filter(line -> !line.isEmpty())
                            .map(line -> List.of(line.split(",", -1)))
                            .toList());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
