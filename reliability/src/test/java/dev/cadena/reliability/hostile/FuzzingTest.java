package dev.cadena.reliability.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.code_intelligence.jazzer.Jazzer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Fuzzes each reader in a process of its own: with 1,000 inputs where the environment variable {@code CI} is set, or for as many seconds
 * as {@code -Dcadena.fuzz.seconds} says; otherwise not at all. What is found is left in {@code target/fuzz}, as is the corpus, from which
 * a later run goes on.
 */
class FuzzingTest {
    private static final int SECONDS = Integer.getInteger("cadena.fuzz.seconds", 0);
    private static final int INPUTS = System.getenv("CI") == null || SECONDS > 0 ? 0 : 1_000;
    private static final String ONLY = System.getProperty("cadena.fuzz.only", "");
    private static final long SEED = Long.getLong("cadena.fuzz.seed", 23);
    private static final Pattern TRIED = Pattern.compile("stat::number_of_executed_units: (\\d+)");

    /** An input that takes so many seconds, where others take thousandths of one, is a find as well. */
    private static final int TIMEOUT = 60;

    @ParameterizedTest
    @FieldSource("dev.cadena.reliability.hostile.Targets#ALL")
    void findsNothing(Target<?> target) throws Exception {
        assumeTrue(SECONDS + INPUTS > 0, "fuzzing takes time: set CI, or -Dcadena.fuzz.seconds");
        assumeTrue(target.name().contains(ONLY), "-Dcadena.fuzz.only names another");
        Path directory = Path.of("target", "fuzz", target.name()).toAbsolutePath();
        Path corpus = Files.createDirectories(directory.resolve("corpus"));
        Path log = directory.resolve("log.txt");

        int exit = fuzz(target, directory, corpus, log);

        String text = Files.readString(log);
        Matcher tried = TRIED.matcher(text);
        assertThat(tried.find()).as(text).isTrue();
        System.out.println("hostile input, " + target.name() + ": " + tried.group(1)
                + " inputs tried by the fuzzer, seed " + SEED);
        assertThat(exit).as("a find is in %s: %s", directory, find(text)).isZero();
        assertThat(Integer.parseInt(tried.group(1))).isPositive().isGreaterThanOrEqualTo(INPUTS);
    }

    /** Before it, the fuzzer tells what it has instrumented. */
    private static String find(String log) {
        return log.substring(Math.max(0, log.indexOf("\n==")));
    }

    private static int fuzz(Target<?> target, Path directory, Path corpus, Path log)
            throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-D" + Fuzz.TARGET + "=" + target.name(),
                Jazzer.class.getName(),
                "--target_class=" + Fuzz.class.getName(),
                "--instrumentation_includes=dev.cadena.**:de.siegmar.**",
                "--custom_hook_includes=dev.cadena.**:de.siegmar.**",
                "--reproducer_path=" + directory,
                "-artifact_prefix=" + directory + "/",
                SECONDS > 0 ? "-max_total_time=" + SECONDS : "-runs=" + INPUTS,
                "-timeout=" + TIMEOUT,
                "-rss_limit_mb=0",
                "-seed=" + SEED,
                "-print_final_stats=1",
                corpus.toString(),
                Targets.inputs(target).toAbsolutePath().toString());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }
}
