package dev.cadena.processor.report;

import dev.cadena.processor.calculus.Groups;
import dev.cadena.processor.notation.Printable;
import java.util.List;
import java.util.stream.Collectors;

/** Pieces of GitHub's Markdown. */
final class Markdown {
    /** As many lines of equations stand in one block: browsers typeset several blocks sooner than one long one. */
    private static final int LINES_IN_A_BLOCK = 30;

    private Markdown() {}

    /** Any text as text: what means something to Markdown, to HTML or to mathematics becomes an entity. */
    static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        Printable.of(text).codePoints().forEach(c -> {
            if (c >= 0x80 || Character.isLetterOrDigit(c) || " ,.-()+/%?'".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("&#").append(c).append(';');
            }
        });
        return escaped.toString();
    }

    /** A Java name, or a declaration made of names and numbers, as code: it has no backtick and no vertical bar. */
    static String code(String name) {
        return "`" + Printable.of(name) + "`";
    }

    /** A row of a table. */
    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** LaTeX lines, aligned where they say. */
    static String equations(List<String> lines) {
        return Groups.of(lines, LINES_IN_A_BLOCK).stream()
                .map(block -> block.stream()
                        .collect(Collectors.joining(" \\cr\n", "$$\n\\begin{aligned}\n", "\n\\end{aligned}\n$$\n")))
                .collect(Collectors.joining("\n"));
    }
}
