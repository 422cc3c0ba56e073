package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Numbers;

/** Elements of one SVG document, from those behind to those in front. */
final class Svg {
    private final StringBuilder elements = new StringBuilder();

    /** Text that begins, ends or is centred at a point: {@code start}, {@code end}, {@code middle}. */
    Svg text(double x, double y, String anchor, String styles, String text) {
        return line("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>"
                .formatted(number(x), number(y), anchor, styles, Markup.escape(text)));
    }

    Svg line(double x1, double y1, double x2, double y2, String styles) {
        return line("<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>"
                .formatted(number(x1), number(y1), number(x2), number(y2), styles));
    }

    /** A rectangle with a text that a pointer shows. */
    Svg rectangle(double x, double y, double width, double height, String styles, double opacity, String hint) {
        return line(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"1.5\" class=\"%s\" fill-opacity=\"%s\">%s</rect>"
                        .formatted(
                                number(x),
                                number(y),
                                number(width),
                                number(height),
                                styles,
                                Numbers.rounded(opacity, 3),
                                hint(hint)));
    }

    /** A dot with a text that a pointer shows. */
    Svg dot(double x, double y, double radius, String styles, String hint) {
        return line("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\">%s</circle>"
                .formatted(number(x), number(y), number(radius), styles, hint(hint)));
    }

    /** A path, by its commands. */
    Svg path(String commands, String styles, String hint) {
        return line("<path d=\"%s\" class=\"%s\">%s</path>".formatted(commands, styles, hint(hint)));
    }

    private static String hint(String text) {
        return text.isEmpty() ? "" : "<title>" + Markup.escape(text) + "</title>";
    }

    private Svg line(String element) {
        elements.append(element).append('\n');
        return this;
    }

    /** A tenth of a pixel is enough for a path. */
    static String number(double pixels) {
        return Numbers.shortest(Math.rint(pixels * 10) / 10);
    }

    /** The document. */
    String document(double width, double height, String title) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="cadena" role="img" aria-label="%s" width="%s" height="%s" viewBox="0 0 %s %s">
                <title>%s</title>
                <style>
                %s</style>
                <rect x="0" y="0" width="100%%" height="100%%" rx="8" class="paper"/>
                %s</svg>
                """.formatted(
                        Markup.escape(title),
                        number(width),
                        number(height),
                        number(width),
                        number(height),
                        Markup.escape(title),
                        Theme.SVG,
                        elements);
    }
}
