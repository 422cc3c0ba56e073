package dev.cadena.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.Training;
import dev.cadena.metric.Evaluation;
import dev.cadena.processor.TestCompiler;
import dev.cadena.processor.declaration.ReservedNames;
import dev.cadena.train.History;
import dev.cadena.train.Trainer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README shows compiles, and it names all that there is. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern UNIT = Pattern.compile("```java\n(package org.example;.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("public (?:final )?(?:@?interface|class) (\\w+)");

    private static final Pattern CODE = Pattern.compile("`(\\w+)`");

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void itsCodeCompiles(TestCompiler compiler) throws IOException {
        Map<String, String> units = new LinkedHashMap<>();
        Matcher unit = UNIT.matcher(readme());
        while (unit.find()) {
            Matcher type = TYPE.matcher(unit.group(1));
            assertThat(type.find()).isTrue();
            units.put(type.group(1) + ".java", unit.group(1));
        }
        assertThat(units).containsKeys("Xor.java", "Main.java");
        var outcome = compiler.compile(directory, units);
        assertThat(outcome.success()).as("%s", outcome.messages()).isTrue();
        assertThat(outcome.generated()).containsKey("org/example/XorNetwork.java");
    }

    /** Each in the table of its kind: an example of its use elsewhere does not count. */
    @ParameterizedTest
    @CsvSource({"layer, Layers", "activation, Activations", "loss, Losses"})
    void itsTablesNameEveryAnnotation(String kind, String section) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("runtime/src/main/java/dev/cadena/" + kind))) {
            List<String> names = files.filter(ReadmeTest::isAnnotation)
                    .map(f -> "`@" + f.getFileName().toString().replace(".java", ""))
                    .toList();
            assertThat(names).hasSizeGreaterThan(3);
            String rows = section(section)
                    .lines()
                    .filter(line -> line.startsWith("|"))
                    .map(line -> line.substring(0, line.indexOf('|', 1)))
                    .collect(Collectors.joining("\n"));
            assertThat(rows).contains(names);
        }
    }

    @Test
    void itListsTheTypesOfTheMainPackage() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("runtime/src/main/java/dev/cadena"))) {
            List<String> types = files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".java") && !name.equals("package-info.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
            assertThat(types).hasSizeGreaterThan(10);
            Matcher list = Pattern.compile("\\*\\*Packages\\.\\*\\* `dev.cadena` has (.*?);", Pattern.DOTALL)
                    .matcher(readme());
            assertThat(list.find()).isTrue();
            assertThat(CODE.matcher(list.group(1)).results().map(code -> code.group(1)))
                    .containsExactlyInAnyOrderElementsOf(types);
        }
    }

    @Test
    void itNamesWhatATrainingOffers() throws IOException {
        List<String> names = Stream.of(
                        methods(Training.class).filter(m -> m.getReturnType() == Training.class),
                        methods(History.class),
                        methods(Evaluation.class)
                                .filter(m -> m.getParameterCount() == 0
                                        && !m.getName().equals("outputs")),
                        methods(Trainer.class).filter(m -> !m.getName().equals("close")))
                .flatMap(methods -> methods)
                .map(m -> m.getName() + "(")
                .filter(name -> !name.equals("toString("))
                .distinct()
                .toList();
        assertThat(names).hasSizeGreaterThan(10);
        assertThat(readme()).contains(names).contains("`EpochEnd`", "`BatchEnd`");
    }

    private static Stream<Method> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).filter(m -> Modifier.isPublic(m.getModifiers()));
    }

    @Test
    void itListsTheReservedNames() throws IOException {
        Matcher list = Pattern.compile("Reserved names, which no layer may have: (.*)\\.\n")
                .matcher(readme());
        assertThat(list.find()).isTrue();
        assertThat(list.group(1).replace("`", "").split(", ")).containsExactlyElementsOf(ReservedNames.all());
    }

    private static boolean isAnnotation(Path file) {
        String name = file.getFileName().toString();
        try {
            return !name.endsWith("Formula.java") && Files.readString(file).contains("public @interface");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String section(String title) throws IOException {
        Matcher section = Pattern.compile("\n## " + title + "\n(.*?)\n## ", Pattern.DOTALL)
                .matcher(readme());
        assertThat(section.find()).as(title).isTrue();
        return section.group(1);
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md")).replace("\r\n", "\n");
    }
}
