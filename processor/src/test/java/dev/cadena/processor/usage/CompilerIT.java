package dev.cadena.processor.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.eclipse.jdt.internal.compiler.batch.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles by hand, as a process of its own, with the two jars and nothing else. */
class CompilerIT {
    private static final Path EXAMPLE = Path.of("src/it/example/org/example");
    private static final String RUNTIME = System.getProperty("cadena.runtime.jar");
    private static final String PROCESSOR = System.getProperty("cadena.processor.jar");

    @TempDir
    Path output;

    @Test
    void javacNeedsOneJarOnTheProcessorPath() throws Exception {
        run(compile(List.of(jdk("javac"), "-Xlint:all", "-Werror")));
        assertRuns();
    }

    @Test
    void eclipseCompilesToo() throws Exception {
        String ecj = Path.of(Main.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        run(compile(List.of(jdk("java"), "-jar", ecj, "--release", "17", "-failOnWarning")));
        assertRuns();
    }

    @Test
    void theJarsHoldNothingButCadenaAndTheLicences() throws IOException {
        for (String jar : List.of(RUNTIME, PROCESSOR)) {
            try (JarFile file = new JarFile(jar)) {
                List<String> names = file.stream().map(JarEntry::getName).toList();

                assertThat(names).contains("META-INF/LICENSE");
                assertThat(names)
                        .allMatch(name -> "dev/cadena/".startsWith(name)
                                || name.startsWith("dev/cadena/")
                                || name.startsWith("META-INF/")
                                || name.equals("module-info.class"));
            }
        }
        try (JarFile file = new JarFile(PROCESSOR)) {
            assertThat(file.getInputStream(file.getEntry("META-INF/NOTICE")))
                    .asString(StandardCharsets.UTF_8)
                    .contains(
                            "JavaPoet " + System.getProperty("cadena.javapoet.version"), "Apache License, Version 2.0");
        }
    }

    private List<String> compile(List<String> compiler) {
        List<String> command = new ArrayList<>(compiler);
        command.addAll(List.of("-cp", RUNTIME, "-processorpath", PROCESSOR, "-d", output.toString()));
        // Where it is not told, Eclipse's compiler writes generated sources to the working directory.
        command.addAll(List.of("-s", output.toString()));
        command.add(EXAMPLE.resolve("Xor.java").toString());
        command.add(EXAMPLE.resolve("Main.java").toString());
        return command;
    }

    private void assertRuns() throws Exception {
        String printed = run(List.of(jdk("java"), "-cp", output + File.pathSeparator + RUNTIME, "org.example.Main"));
        assertThat(printed).contains("learned exclusive or");
    }

    private static String jdk(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s:%n%s", command, printed).isZero();
        return printed;
    }
}
