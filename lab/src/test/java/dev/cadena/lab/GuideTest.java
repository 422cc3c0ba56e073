package dev.cadena.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the guides runs, and that of the Javadoc compiles. */
class GuideTest {
    private static final Path ROOT = Path.of("..");
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* \\}</pre>", Pattern.DOTALL);

    private static final Pattern LAYER = Pattern.compile("(?m)Layer \\w+\\(\\);$");

    private static final String IMPORTS = """
            package org.example;
            import dev.cadena.*;
            import dev.cadena.activation.*;
            import dev.cadena.data.*;
            import dev.cadena.lab.checkpoint.*;
            import dev.cadena.lab.data.*;
            import dev.cadena.lab.metric.*;
            import dev.cadena.lab.optimizer.*;
            import dev.cadena.lab.selection.*;
            import dev.cadena.lab.watch.*;
            import dev.cadena.lab.weights.*;
            import dev.cadena.layer.*;
            import dev.cadena.loss.*;
            import dev.cadena.metric.*;
            import dev.cadena.optimizer.*;
            import dev.cadena.train.*;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.List;
            import java.util.Map;
            import java.util.Optional;
            import java.util.TreeMap;
            import java.util.function.Supplier;
            import java.util.stream.IntStream;
            """;

    private static final String NETWORK = IMPORTS + """
            @Network
            public interface Guide {
                @Input(2) Layer in();
                @Dense(from = "in", units = 8) @Tanh Layer hidden();
                @Dense(from = "hidden", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();
            }
            """;

    private static final String DATA = """
                static final float[][] x = rows(90, 0), otherX = rows(30, 5);
                static final int[] labels = labels(x), y = labels, otherLabels = labels(otherX), otherY = otherLabels;

                static float[][] rows(int count, int first) {
                    float[][] rows = new float[count][];
                    for (int i = 0; i < count; i++) {
                        rows[i] = new float[] {(first + i * 7) % 10 / 10f, (first + i * 3) % 11 / 11f};
                    }
                    return rows;
                }

                static int[] labels(float[][] rows) {
                    int[] labels = new int[rows.length];
                    for (int i = 0; i < rows.length; i++) {
                        labels[i] = rows[i][0] > 0.6f ? 2 : rows[i][1] > 0.5f ? 1 : 0;
                    }
                    return labels;
                }
            """;

    @TempDir
    Path directory;

    @Test
    void guidesRun() throws Exception {
        List<String> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve("docs/training.md")));
        while (block.find()) {
            blocks.add(block.group(1));
        }
        assertThat(blocks).hasSizeGreaterThan(8);
        Map<String, String> units = new LinkedHashMap<>();
        units.put("Guide.java", NETWORK);
        for (int i = 0; i < blocks.size(); i++) {
            units.put(
                    "Block" + i + ".java",
                    IMPORTS + "public class Block" + i + " {\n" + DATA
                            + "public static void run() throws Exception {\nGuideNetwork network = GuideNetwork.create(1);\n"
                            + blocks.get(i) + "}\n}\n");
        }
        URL[] classes = {compile(units).toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, getClass().getClassLoader())) {
            for (int i = 0; i < blocks.size(); i++) {
                Method run = loader.loadClass("org.example.Block" + i).getMethod("run");
                assertThatCode(() -> run.invoke(null)).as(blocks.get(i)).doesNotThrowAnyException();
            }
        }
    }

    /** With what the examples leave out: a network, its data and settings. */
    @Test
    void javadocCompiles() throws IOException {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("Guide.java", NETWORK);
        for (String module : List.of("runtime", "lab")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/main/java"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    addExamples(Files.readString(file), units);
                }
            }
        }
        assertThat(units).hasSizeGreaterThan(15);
        compile(units);
    }

    private static void addExamples(String file, Map<String, String> units) {
        Matcher block = JAVADOC.matcher(file);
        while (block.find()) {
            String code = block.group(1).replaceAll("(?m)^ *\\* ?", "");
            String name = "Example" + units.size();
            List<String> parameters =
                    List.of("GuideNetwork network", "Training training", "float[][] images", "float[] ages");
            units.put(name + ".java", IMPORTS + unit(name, code, parameters));
        }
    }

    /** The directory of the classes, those of networks too. */
    private Path compile(Map<String, String> units) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (var unit : units.entrySet()) {
            sources.add(Files.writeString(directory.resolve(unit.getKey()), unit.getValue()));
        }
        Path classes = Files.createDirectories(directory.resolve("classes"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(messages, Locale.ROOT, UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-encoding",
                    "UTF-8",
                    "--release",
                    "17",
                    "-classpath",
                    CLASS_PATH,
                    "-processorpath",
                    CLASS_PATH);
            var task = javac.getTask(null, files, messages, options, null, files.getJavaFileObjectsFromPaths(sources));
            assertThat(task.call()).as("%s", messages.getDiagnostics()).isTrue();
        }
        return classes;
    }

    /** Layers are those of a network, types stand alone, and all else is within a method. */
    private static String unit(String name, String code, List<String> parameters) {
        if (LAYER.matcher(code).find() && !code.contains("interface ")) {
            return "interface " + name + " {\n" + code + "\n}\n";
        }
        String body = code.contains("@interface")
                ? code
                : "void run(" + withoutDeclared(parameters, code) + ") throws Exception {\n" + code + "\n}";
        return "class " + name + " {\n" + DATA + body + "\n}\n";
    }

    private static String withoutDeclared(List<String> parameters, String code) {
        List<String> left = new ArrayList<>();
        for (String parameter : parameters) {
            if (!code.contains(parameter + " =")) {
                left.add(parameter);
            }
        }
        return String.join(", ", left);
    }
}
