package dev.cadena.samples.xor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows what the processor writes for xor. {@code -Dcadena.golden.update=true} brings it up to date. */
class GeneratedCodeTest {
    private static final Path README = Path.of("../README.md");
    private static final Path GENERATED =
            Path.of("target/generated-sources/annotations/dev/cadena/samples/xor/XorNetwork.java");
    private static final String BEGIN = "<!-- generated: xor -->\n\n```java\n";
    private static final String END = "```\n";

    @Test
    void standsInTheReadme() throws IOException {
        String readme = text(README);
        String generated = text(GENERATED);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END, begin);
        assertThat(begin).isGreaterThan(BEGIN.length());
        if (Boolean.getBoolean("cadena.golden.update")) {
            Files.writeString(README, readme.substring(0, begin) + generated + readme.substring(end));
            return;
        }
        assertThat(readme.substring(begin, end))
                .as("README.md; -Dcadena.golden.update=true brings it up to date")
                .isEqualTo(generated);
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
