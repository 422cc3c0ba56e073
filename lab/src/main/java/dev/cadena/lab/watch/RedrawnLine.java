package dev.cadena.lab.watch;

import java.io.PrintStream;
import java.util.List;

/** A line of a terminal that is drawn over itself until it ends. */
final class RedrawnLine {
    private static final String GAP = "  ";

    private final PrintStream out;
    private final int width;
    private int drawn;

    RedrawnLine(PrintStream out, int width) {
        this.out = out;
        this.width = width;
    }

    /** Draws as many parts as fit: a longer line would be broken, and no return leads back to the beginning of a broken one. */
    void draw(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            String gap = text.isEmpty() ? "" : GAP;
            if (text.length() + gap.length() + part.length() > width) {
                break;
            }
            text.append(gap).append(part);
        }
        String rest = " ".repeat(Math.max(0, drawn - text.length()));
        out.print("\r" + text + rest);
        out.flush();
        drawn = text.length();
    }

    /** Leaves what is drawn, and begins another line. */
    void end() {
        if (drawn > 0) {
            out.println();
            out.flush();
            drawn = 0;
        }
    }
}
