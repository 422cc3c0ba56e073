package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** HotSpot compiles no method above 8,000 bytes of bytecode; no generated one is above 6,000. */
class MethodSizeTest {
    private static final int LIMIT = 6_000;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void noMethodIsTooLargeToBeCompiled(TestCompiler compiler) throws Exception {
        Map<String, String> sources = sources();
        TestCompiler.Outcome outcome = compiler.compile(directory, sources);
        assertThat(outcome.success()).as("%s", outcome.messages()).isTrue();

        Map<String, byte[]> classes = CompiledClasses.in(outcome.classes()).bytes();

        assertThat(classes.keySet()).hasSizeGreaterThan(sources.size() * 2);
        assertThat(classes.values().stream()
                        .flatMap(bytes -> sizes(bytes).entrySet().stream())
                        .filter(method -> method.getValue() > LIMIT)
                        .map(method -> method.getKey() + ": " + method.getValue() + " bytes"))
                .isEmpty();
    }

    @Test
    void noMethodOfTheRuntimeIsEither() throws IOException {
        List<String> large = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../runtime/target/classes"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                sizes(Files.readAllBytes(file)).forEach((method, size) -> {
                    if (size > LIMIT) {
                        large.add(method + ": " + size + " bytes");
                    }
                });
            }
        }
        assertThat(large).isEmpty();
    }

    /** Networks that are large in one way each, and small ones around the size up to which all is unrolled. */
    private static Map<String, String> sources() {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String activation : List.of("", "@Gelu", "@Selu", "@Softmax")) {
            for (int units = 4; units <= 7; units++) {
                bodies.put(
                        "Small" + activation.replace("@", "") + units,
                        "@Input(6) Layer x(); @Dense(from = \"x\", units = " + units + ") " + activation
                                + " Layer h(); @Dense(from = \"h\", units = 3) @Softmax @CategoricalCrossEntropy Layer y();");
            }
        }
        bodies.put(
                "Labels",
                "@Input(2) Layer x(); @Labels({"
                        + IntStream.range(0, 2_000)
                                .mapToObj(i -> "\"label " + i + "\"")
                                .collect(Collectors.joining(","))
                        + "}) @Dense(from = \"x\", units = 2000) @Softmax @CategoricalCrossEntropy Layer y();");
        StringBuilder chain = new StringBuilder("@Input(9) Layer h0();");
        for (int i = 1; i <= 450; i++) {
            chain.append("@Dense(from = \"h" + (i - 1) + "\", units = 9) @Tanh Layer h" + i + "();\n");
        }
        bodies.put("Chain", chain + "@Dense(from = \"h450\", units = 1) @MeanSquaredError Layer y();");
        for (String merge : List.of("Add", "Maximum", "Concatenate")) {
            List<String> names = new ArrayList<>();
            StringBuilder wide = new StringBuilder("@Input(3) Layer x();");
            for (int i = 0; i < 100; i++) {
                wide.append("@Dense(from = \"x\", units = 2) Layer a" + i + "();\n");
                names.add("\"a" + i + "\"");
            }
            bodies.put(
                    merge,
                    wide + "@" + merge + "(from = {" + String.join(",", names)
                            + "}) Layer m(); @Dense(from = \"m\", units = 1) @MeanSquaredError Layer y();");
        }
        bodies.put("Readers", "@Input(3) Layer x(); @Dense(from = \"x\", units = 4) Layer h();" + heads("h", 300));
        bodies.put("Inputs", inputs(300));
        Map<String, String> sources = new LinkedHashMap<>();
        bodies.forEach((name, body) -> {
            for (String precision : name.startsWith("Small") ? List.of("FLOAT", "DOUBLE") : List.of("DOUBLE")) {
                String type = name + precision;
                sources.put(
                        type + ".java",
                        "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*;"
                                + " import dev.cadena.loss.*;\n@Network(precision = Precision." + precision
                                + ") interface " + type + " {\n" + body + "\n}\n");
            }
        });
        return sources;
    }

    /** Outputs that read one layer, each with a loss: every third by softmax. */
    private static String heads(String read, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "@Dense(from = \"" + read + "\", units = 2) "
                        + (i % 3 == 0 ? "@Softmax @CategoricalCrossEntropy" : "@MeanSquaredError") + " Layer out" + i
                        + "();\n")
                .collect(Collectors.joining());
    }

    /** Inputs, in groups that a layer joins. */
    private static String inputs(int count) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("@Input(2) Layer x" + i + "();\n");
        }
        for (int group = 0; group < count / 50; group++) {
            body.append(IntStream.range(group * 50, group * 50 + 50)
                    .mapToObj(i -> "\"x" + i + "\"")
                    .collect(Collectors.joining(",", "@Concatenate(from = {", "}) Layer c" + group + "();\n")));
        }
        return body
                + IntStream.range(0, count / 50)
                        .mapToObj(group -> "\"c" + group + "\"")
                        .collect(Collectors.joining(",", "@Concatenate(from = {", "}) Layer all();\n"))
                + "@Dense(from = \"all\", units = 1) @MeanSquaredError Layer y();";
    }

    private static Map<String, Integer> sizes(byte[] code) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        ClassReader reader = new ClassReader(code);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new CodeSizeEvaluator(Opcodes.ASM9, null) {
                            @Override
                            public void visitEnd() {
                                sizes.put(reader.getClassName() + "." + name, getMaxSize());
                            }
                        };
                    }
                },
                0);
        return sizes;
    }
}
