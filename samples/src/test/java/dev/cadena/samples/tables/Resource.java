package dev.cadena.samples.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files that both libraries share: what one of them reads, the other reads or wrote. */
final class Resource {
    private Resource() {}

    /** The lines of a file that are about a table. */
    static List<NamedCsvRecord> read(String file, String table) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(Resource.class.getResourceAsStream("/tables/" + file), file),
                        StandardCharsets.UTF_8))) {
            return reader.stream()
                    .filter(line -> line.getField("table").equals(table))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
