package dev.cadena.lab.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void fieldsAreQuotedWhereTheyHaveTo() {
        String csv = Csv.of(List.of(List.of("a", "b,c", "d\"e\""), List.of("", "two\nlines", "a b")));

        assertThat(csv).isEqualTo("a,\"b,c\",\"d\"\"e\"\"\"\n,\"two\nlines\",a b\n");
    }
}
