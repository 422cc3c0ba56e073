package dev.cadena.lab.watch;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Chromium, where it is installed, without a window. */
record Browser(Path program) {
    private static final int SECONDS = 60;

    /** The first one on the path. */
    static Optional<Browser> find() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Browser::new);
    }

    /** The document that the browser has after all scripts of the page have run. */
    String open(Path page, Path directory) throws IOException, InterruptedException {
        Path document = directory.resolve("dom.html");
        Path profile = Files.createDirectories(directory.resolve("profile"));
        List<String> command = List.of(
                program.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile,
                "--window-size=1500,2000",
                "--dump-dom",
                page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectOutput(document.toFile())
                .redirectError(directory.resolve("browser.log").toFile())
                .start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("no page after " + SECONDS + " seconds");
        }
        return Files.readString(document, StandardCharsets.UTF_8);
    }
}
