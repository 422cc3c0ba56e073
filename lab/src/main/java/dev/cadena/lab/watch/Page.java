package dev.cadena.lab.watch;

import dev.cadena.lab.internal.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A page of HTML with figures and reports: a single file that needs no other and runs no script. Immutable and thread-safe; each method
 * returns a changed page.
 *
 * <pre>{@code
 * History history = network.train(x, labels, training);
 * Page.of("Training")
 *         .figure(Charts.losses(history))
 *         .text("Weights", Histograms.ofWeights(network).toString())
 *         .write(Path.of("training.html"));
 * }</pre>
 */
public final class Page {
    private final String title;
    private final List<String> sections;

    private Page(String title, List<String> sections) {
        this.title = title;
        this.sections = sections;
    }

    /**
     * {@return an empty page}
     *
     * @param title its title
     */
    public static Page of(String title) {
        return new Page(Objects.requireNonNull(title, "the title of the page is null"), List.of());
    }

    /**
     * Adds a figure.
     *
     * @param figure the figure
     * @return the changed page
     */
    public Page figure(Figure figure) {
        return with("<figure>\n" + figure.toSvg() + "</figure>\n");
    }

    /**
     * Adds a report, whose columns stay aligned.
     *
     * @param heading what it shows
     * @param report the text, of any lines
     * @return the changed page
     */
    public Page text(String heading, String report) {
        return with("<section>\n<h2>" + Markup.escape(heading) + "</h2>\n<pre>" + Markup.escape(report)
                + "</pre>\n</section>\n");
    }

    private Page with(String section) {
        List<String> longer = new ArrayList<>(sections);
        longer.add(section);
        return new Page(title, List.copyOf(longer));
    }

    /** {@return the page as HTML} */
    public String toHtml() {
        // The policy has browsers refuse scripts and everything from elsewhere.
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(
                        Markup.escape(title),
                        Theme.PAGE,
                        Markup.escape(title),
                        sections.stream().collect(Collectors.joining()));
    }

    /**
     * Writes the page, in UTF-8, in the place of an old file.
     *
     * @param file the file, whose name ends in {@code .html} so that browsers know what it is
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        TextFile.write(file, toHtml());
    }
}
