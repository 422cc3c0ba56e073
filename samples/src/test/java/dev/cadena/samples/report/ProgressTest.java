package dev.cadena.samples.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.samples.digits.DigitsSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {
    @TempDir
    Path output;

    /** What {@link #opensNoTerminal} runs. */
    public static void main(String[] args) {
        Progress progress = Progress.on(System.err, "training", 2);
        progress.step("loss 0.5000");
        progress.close();
    }

    @Test
    void drawsABar() {
        var printed = new ByteArrayOutputStream();

        try (var progress = Progress.on(new PrintStream(printed, true, StandardCharsets.UTF_8), "training", 2)) {
            progress.step("loss 0.5000");
            progress.step("loss 0.2500");
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\rtraining 100%", "2/2", "loss 0.2500");
    }

    /** A terminal is opened by native code, of which Java warns since 24 and which it will refuse one day. */
    @Test
    void opensNoTerminal() throws Exception {
        List<String> printed = run("out", "-verbose:class", ProgressTest.class.getName());

        assertThat(printed).anyMatch(line -> line.contains("me.tongfei.progressbar.ProgressBar "));
        assertThat(printed)
                .filteredOn(line -> line.contains("org.jline.terminal"))
                .isEmpty();
    }

    @Test
    void printsNothingWhereThereIsNoTerminal() throws Exception {
        // Without the property, the first training says that it could be faster.
        assertThat(run("err", "-Dcadena.simd=off", DigitsSample.class.getName()))
                .isEmpty();
    }

    /** The library keeps a daemon thread, for which exec:java would wait 15 seconds. */
    @Test
    void mavenDoesNotWaitForItsThread() throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");

        assertThat(XPathFactory.newInstance()
                        .newXPath()
                        .evaluate("//plugin[artifactId='exec-maven-plugin']//cleanupDaemonThreads", pom))
                .isEqualTo("false");
    }

    /** Runs a program in a Java of its own, and returns one of its two streams. */
    private List<String> run(String stream, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dsamples.output=" + output,
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.resolve("out").toFile())
                .redirectError(output.resolve("err").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        return Files.readAllLines(output.resolve(stream));
    }
}
