package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
    private final Page page = Page.of("A <b>title</b>")
            .figure(LineChart.of("Loss").line("a", new double[] {1, 2}))
            .text("Weights & more", "a < b\n  c");

    @TempDir
    Path directory;

    @Test
    void nothingIsFromElsewhere() {
        String html = page.toHtml().replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
        assertThat(html)
                .doesNotContain("http:")
                .doesNotContain("https:")
                .doesNotContain("url(")
                .doesNotContain("src=")
                .doesNotContain("<script")
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'\"")
                .contains("<meta charset=\"utf-8\">");
    }

    @Test
    void textIsNothingButText() {
        assertThat(page.toHtml())
                .contains("<title>A &lt;b&gt;title&lt;/b&gt;</title>", "<h1>A &lt;b&gt;title&lt;/b&gt;</h1>")
                .contains("<h2>Weights &amp; more</h2>\n<pre>a &lt; b\n  c</pre>")
                .doesNotContain("<b>");
    }

    @Test
    void filesHoldThePage() throws IOException {
        Path file = directory.resolve("page.html");
        page.write(file);
        assertThat(Files.readString(file)).isEqualTo(page.toHtml());
    }
}
