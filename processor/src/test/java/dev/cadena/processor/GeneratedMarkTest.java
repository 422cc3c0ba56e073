package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.train.Model;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code @Generated} stands on a class where its module can read it, and nowhere else. Modules with javac only: in a module,
 * ECJ 3.40 resolves no type in a generated source.
 */
class GeneratedMarkTest {
    private static final String MARK = "@Generated(\"dev.cadena.processor.NetworkProcessor\")";
    private static final String NET = """
            package p;
            import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.loss.*;
            @Network public interface Net {
              @Input(2) Layer x();
              @Dense(from = "x", units = 1) @MeanSquaredError Layer y();
            }
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void standsInTheUnnamedModule(TestCompiler compiler) throws Exception {
        assertThat(generated(compiler, Map.of("p/Net.java", NET))).contains(MARK);
    }

    @Test
    void standsInAModuleThatRequiresJavaCompiler() throws Exception {
        assertThat(generated(TestCompiler.JAVAC, module("requires java.compiler;")))
                .contains(MARK);
    }

    @Test
    void standsWhereAnotherModuleRequiresItTransitively() throws Exception {
        assertThat(generated(TestCompiler.JAVAC, module("requires java.se;"))).contains(MARK);
    }

    @Test
    void isMissingInAModuleThatCannotReadIt() throws Exception {
        assertThat(generated(TestCompiler.JAVAC, module(""))).doesNotContain("Generated");
    }

    @Test
    void isMissingWhereAnExportedPackageWouldShowIt() throws Exception {
        assertThat(generated(TestCompiler.JAVAC, module("requires java.compiler; exports p;")))
                .doesNotContain("Generated");
    }

    private static Map<String, String> module(String directives) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("module-info.java", "module m { requires transitive dev.cadena; " + directives + " }");
        sources.put("p/Net.java", NET);
        return sources;
    }

    private String generated(TestCompiler compiler, Map<String, String> sources) throws Exception {
        List<String> strict = new ArrayList<>(
                compiler == TestCompiler.JAVAC ? List.of("-Xlint:all", "-Werror") : List.of("-failOnWarning"));
        if (sources.containsKey("module-info.java")) {
            strict.addAll(List.of("--module-path", runtime().toString()));
        }
        var outcome = compiler.compile(directory, sources, strict);
        assertThat(outcome.messages())
                .extracting(m -> m.getMessage(Locale.ROOT))
                .isEmpty();
        return outcome.generated().get("p/NetNetwork.java");
    }

    private static Path runtime() throws Exception {
        return Path.of(
                Model.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
