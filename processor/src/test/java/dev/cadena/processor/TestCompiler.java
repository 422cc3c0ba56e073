package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that users have, each run with the processor on files in a directory of its own. */
public enum TestCompiler {
    JAVAC {
        @Override
        JavaCompiler tool() {
            return ToolProvider.getSystemJavaCompiler();
        }
    },
    ECJ {
        @Override
        JavaCompiler tool() {
            return new EclipseCompiler();
        }
    };

    abstract JavaCompiler tool();

    /**
     * Compiles sources.
     *
     * @param directory an empty directory
     * @param sources the texts by file name
     * @param before processors that run besides the network's
     */
    public Outcome compile(Path directory, Map<String, String> sources, Processor... before) throws IOException {
        return compile(directory, sources, List.of(), before);
    }

    /** As above, with further options of the compiler. */
    public Outcome compile(Path directory, Map<String, String> sources, List<String> further, Processor... before)
            throws IOException {
        List<Processor> processors = new ArrayList<>(List.of(before));
        processors.add(new NetworkProcessor());
        return run(directory, sources, further, processors);
    }

    /** As above, with these processors alone. */
    Outcome run(Path directory, Map<String, String> sources, List<String> further, List<Processor> processors)
            throws IOException {
        Path in = Files.createDirectories(directory.resolve("in"));
        Path generated = Files.createDirectories(directory.resolve("generated"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (var source : sources.entrySet()) {
            Path file = in.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        List<String> options =
                new ArrayList<>(List.of("-d", classes.toString(), "-s", generated.toString(), "-encoding", "UTF-8"));
        if (!further.contains("--release")) {
            options.addAll(List.of("--release", "17"));
        }
        if (!further.contains("-classpath")) {
            options.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        }
        options.addAll(further);
        JavaCompiler tool = tool();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        StringWriter text = new StringWriter();
        boolean success;
        try (StandardJavaFileManager manager =
                tool.getStandardFileManager(messages, Locale.ROOT, StandardCharsets.UTF_8)) {
            var task = tool.getTask(text, manager, messages, options, null, manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(processors);
            success = task.call();
        }
        assertThat(text.toString().lines().filter(line -> !line.contains("[cadena-")))
                .as("what escaped from the compiler")
                .noneMatch(line -> line.contains("Exception"));
        return new Outcome(success, messages.getDiagnostics(), read(generated), classes);
    }

    private static Map<String, String> read(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }

    /**
     * What came of a compilation.
     *
     * @param success whether the compiler reported no error
     * @param messages all that the compiler and the processors reported
     * @param generated the generated sources by file name
     * @param classes the directory of the class files
     */
    public record Outcome(
            boolean success,
            List<javax.tools.Diagnostic<? extends JavaFileObject>> messages,
            Map<String, String> generated,
            Path classes) {
        /** The messages of Cadena's processor. */
        public List<javax.tools.Diagnostic<? extends JavaFileObject>> ofCadena() {
            return messages.stream()
                    .filter(m -> m.getMessage(Locale.ROOT).contains("[cadena-"))
                    .toList();
        }
    }
}
