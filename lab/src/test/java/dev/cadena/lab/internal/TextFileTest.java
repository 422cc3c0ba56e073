package dev.cadena.lab.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
    @TempDir
    Path directory;

    @Test
    void textIsUtf8AndReplacesAnOldOne() throws IOException {
        Path file = directory.resolve("a.txt");
        TextFile.write(file, "what was longer before");
        TextFile.write(file, "é…");

        assertThat(Files.readAllBytes(file)).isEqualTo("é…".getBytes(UTF_8));
    }

    @Test
    void messagesSayWhatToDo() {
        assertThatThrownBy(() -> TextFile.write(directory, ""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("it is a folder: name a file in it");
        assertThatThrownBy(() -> TextFile.write(directory.resolve("none/a.txt"), ""))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("there is no folder " + directory.resolve("none"));
    }
}
