package dev.cadena.samples.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsSampleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recognizesDigitsThatItHasNeverSeen(long seed, @TempDir Path output) {
        assertThat(DigitsSample.run(seed, output)).isGreaterThanOrEqualTo(0.96);
        assertThat(output.resolve("digits.png")).isNotEmptyFile();
    }

    @Test
    void printsWhatItLearnedAndEndsWithTheAccuracy(@TempDir Path output) {
        PrintStream out = System.out;
        var printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            DigitsSample.run(1, output);
        } finally {
            System.setOut(out);
        }

        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.get(lines.size() - 1)).matches("test accuracy 0\\.9[0-9]{3}");
        assertThat(lines)
                .anyMatch(line ->
                        line.matches("digit +Dense\\(units = 10\\) Softmax CategoricalCrossEntropy +\\[10] +330"))
                .anyMatch(line -> line.matches("What the loaded network takes each digit for, on 359 unseen images:"));
        assertThat(lines.stream().filter(line -> line.matches(" *[0-9]+( +[0-9]\\.[0-9]{4}){4}")))
                .as("loss and accuracy, for training and test, of each epoch")
                .hasSize(30);
    }

    @Test
    void givesTheSameWeightsEachTime(@TempDir Path first, @TempDir Path second) throws IOException {
        DigitsSample.run(4, first);
        DigitsSample.run(4, second);
        String file = "digits.safetensors";
        assertThat(Files.readAllBytes(first.resolve(file))).isEqualTo(Files.readAllBytes(second.resolve(file)));
    }
}
