package dev.cadena.benchmark.run;

import dev.cadena.benchmark.network.Samples;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JVM of each contender: its class path, its options, its environment. */
public final class Jvm {
    private static final String VECTORS = "jdk.incubator.vector";

    private final Path folder;
    private final Optional<Path> mnist;
    private final Path work;

    /**
     * Forks JVMs.
     *
     * @param folder of the jar and its libraries
     * @param mnist the folder of the images
     * @param work takes scripts
     */
    Jvm(Path folder, Optional<Path> mnist, Path work) {
        this.folder = folder;
        this.mnist = mnist;
        this.work = work;
    }

    /** {@return the JVM that runs this} */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@return a command that runs Java with so many threads for the native libraries that read the environment} */
    String javaWithThreads(int threads) throws IOException {
        Path script = work.resolve("java-" + threads);
        if (!Files.exists(script)) {
            Files.writeString(
                    script,
                    "#!/bin/sh\nexec env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE OMP_NUM_THREADS=" + threads
                            + " OPENBLAS_NUM_THREADS=" + threads + " '" + java() + "' \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        }
        return script.toString();
    }

    /** {@return everything; for Smile with the native libraries that it was built for in front} */
    String classPath(Contender who) throws IOException {
        List<String> entries = new ArrayList<>();
        if (who == Contender.SMILE) {
            try (Stream<Path> jars = Files.list(folder.resolve("lib-smile"))) {
                jars.map(Path::toString).sorted().forEach(entries::add);
            }
        }
        entries.add(jar("benchmarks.jar").toString());
        return String.join(File.pathSeparator, entries);
    }

    /** {@return a jar beside this one} */
    Path jar(String name) {
        return folder.resolve(name);
    }

    /** {@return the one library whose file name begins so} */
    Path library(String name) throws IOException {
        try (Stream<Path> jars = Files.list(folder.resolve("lib"))) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith(name))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no library " + name + " in " + folder.resolve("lib")));
        }
    }

    /** {@return the options of a contender's JVM} */
    List<String> options(Contender who, int threads) {
        List<String> options = new ArrayList<>();
        switch (who) {
            case CADENA, LIMIT -> options.addAll(List.of("--add-modules", VECTORS));
            case CADENA_SIMD_OFF -> options.add("-Dcadena.simd=off");
            case DJL ->
                options.addAll(List.of(
                        "-Dai.djl.offline=true",
                        "-Dai.djl.pytorch.num_threads=" + threads,
                        "-Dai.djl.pytorch.num_interop_threads=1"));
            default -> {}
        }
        mnist.ifPresent(images -> options.add("-D" + Samples.MNIST + "=" + images));
        return options;
    }
}
