package dev.cadena.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.cadena.DataException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads one file into columns of fields. */
final class CsvFile {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Of so many different fields of a column one copy is kept: enough for names, and little to look up for numbers. */
    private static final int SHARED_FIELDS = 1_000;

    private final Path file;
    private final CsvOptions options;
    private final List<String> names = new ArrayList<>();
    private final List<List<String>> fields = new ArrayList<>();
    private final List<Map<String, String>> shared = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private long lastLine;

    private CsvFile(Path file, CsvOptions options) {
        this.file = file;
        this.options = options;
    }

    static CsvTable read(Path file, CsvOptions options) {
        CsvFile content = new CsvFile(file, options);
        try (BufferedReader text = Files.newBufferedReader(file, options.charset())) {
            content.read(text);
        } catch (CsvParseException e) {
            throw content.problem(e.getMessage() + ": it is damaged, or has another separator");
        } catch (UncheckedIOException e) {
            throw content.unreadable(e.getCause());
        } catch (IOException e) {
            throw content.unreadable(e);
        }
        return CsvTable.of(file.toString(), content.names, content.fields, content.lines, options);
    }

    private void read(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(options.separator())
                .trimWhitespacesAroundQuotes(options.isStripped())
                .allowUnclosedQuote(false)
                // Told here, with the names of the columns.
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                // As many fields as a line may have characters.
                .build(CsvRecordHandler.of(handler -> handler.maxFields(Integer.MAX_VALUE)), text);
        for (CsvRecord line : records) {
            lastLine = line.getStartingLineNumber();
            List<String> values = options.isStripped()
                    ? line.getFields().stream().map(String::strip).toList()
                    : line.getFields();
            boolean isHeader = names.isEmpty() && options.header() == CsvOptions.Header.FIRST_LINE;
            if (names.isEmpty()) {
                name(values);
            }
            if (!isHeader) {
                add(values);
            }
        }
        if (names.isEmpty()) {
            throw problem("it is empty");
        }
    }

    private void name(List<String> first) {
        names.addAll(
                switch (options.header()) {
                    case FIRST_LINE -> first;
                    case GIVEN -> options.names();
                    case NUMBERED ->
                        IntStream.range(0, first.size())
                                .mapToObj(String::valueOf)
                                .toList();
                });
        Map<String, Integer> columns = new HashMap<>();
        for (int c = 0; c < names.size(); c++) {
            Integer earlier = columns.putIfAbsent(names.get(c), c);
            if (earlier != null) {
                throw new DataException(
                        file + ", line " + lastLine + ": columns " + earlier + " and " + c + ", counted from 0,"
                                + " have the same name \"" + Shown.field(names.get(c))
                                + "\": give each a name of its own",
                        -1,
                        c);
            }
            fields.add(new ArrayList<>());
            shared.add(new HashMap<>());
        }
    }

    private void add(List<String> values) {
        if (values.size() != names.size()) {
            throw new DataException(
                    file + ", line " + lastLine + ": it has " + values.size() + " fields, but there are " + names.size()
                            + " columns: " + Shown.names(names),
                    lines.size(),
                    -1);
        }
        for (int c = 0; c < values.size(); c++) {
            fields.get(c).add(share(shared.get(c), values.get(c)));
        }
        lines.add(lastLine);
    }

    private static String share(Map<String, String> known, String value) {
        if (known.size() < SHARED_FIELDS) {
            known.putIfAbsent(value, value);
        }
        return known.getOrDefault(value, value);
    }

    private RuntimeException unreadable(IOException e) {
        if (e instanceof CharacterCodingException) {
            return problem("there are bytes behind line " + lastLine + " that are no characters of " + options.charset()
                    + ": name the encoding by CsvOptions.charset");
        }
        String reason = e instanceof NoSuchFileException ? "there is no such file" : e.toString();
        return new UncheckedIOException("cannot read " + file.toAbsolutePath() + ": " + reason, e);
    }

    private DataException problem(String problem) {
        return new DataException(file + ": " + problem, -1, -1);
    }
}
