package dev.cadena.processor.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.TestCompiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Vectors are used where HotSpot compiles them and nobody objects; who could have them is told so, once, by the first training. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimdGateTest {
    private static final List<String> MODULE = List.of("--add-modules", "jdk.incubator.vector");

    private Path classes;

    @BeforeAll
    void compile(@TempDir Path directory) throws IOException {
        var outcome = TestCompiler.JAVAC.compile(directory, Map.of("Net.java", """
                import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.loss.*;
                @Network
                public interface Net {
                  @Input(1) Layer in();
                  @Dense(from = "in", units = 1) @MeanSquaredError Layer out();
                }
                """));
        assertThat(outcome.success()).as("%s", outcome.messages()).isTrue();
        classes = outcome.classes();
    }

    static Stream<Arguments> machines() {
        return Stream.of(
                Arguments.of(List.of(), false, true),
                Arguments.of(MODULE, true, false),
                Arguments.of(with("-Dcadena.simd=off"), false, false),
                Arguments.of(List.of("-Dcadena.simd=off"), false, false),
                Arguments.of(List.of("-Dcadena.simd=on"), false, false),
                Arguments.of(with("-Xint"), false, false),
                Arguments.of(with("-Xint", "-Dcadena.simd=on"), true, false),
                Arguments.of(List.of("-Xint"), false, false),
                Arguments.of(with("-XX:TieredStopAtLevel=1"), false, false));
    }

    private static List<String> with(String... options) {
        List<String> all = new ArrayList<>(MODULE);
        all.addAll(List.of(options));
        return all;
    }

    @ParameterizedTest
    @MethodSource("machines")
    void isOpen(List<String> options, boolean isOn, boolean advises) throws IOException, InterruptedException {
        List<String> lines = Jvm.run(options, classes, SimdStates.class, "NetNetwork");

        assertThat(lines).contains("SIMD: " + isOn);
        int created = lines.indexOf("created");
        List<String> told = lines.stream()
                .filter(line -> line.contains("--add-modules jdk.incubator.vector"))
                .toList();
        assertThat(told).hasSize(advises ? 1 : 0);
        assertThat(told.stream().allMatch(line -> lines.indexOf(line) > created))
                .isTrue();
    }

    @Test
    void nothingIsLoadedOfAnUnusedModule() throws IOException, InterruptedException {
        List<String> lines = Jvm.run(
                List.of("-Xlog:class+load:stdout", "-Dcadena.simd=off"), classes, SimdStates.class, "NetNetwork");

        assertThat(lines).noneMatch(line -> line.contains("jdk.incubator"));
    }
}
