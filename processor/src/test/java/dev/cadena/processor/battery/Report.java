package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Net;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The figures of the battery, section by section, printed and written to {@code target/battery-report.txt}. */
public final class Report {
    private static final Path FILE = Path.of("target", "battery-report.txt");
    private static final Map<String, String> SECTIONS = new TreeMap<>();

    private Report() {}

    /** Adds or replaces a section. */
    public static synchronized void section(String name, String text) {
        SECTIONS.put(name, text);
        StringBuilder all = new StringBuilder();
        SECTIONS.forEach((n, t) -> all.append(n).append(": ").append(t).append('\n'));
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("battery, " + name + ": " + text);
    }

    /** Counts what was compared. */
    static final class Tally {
        private int networks;
        private long gradients;
        private double worstRelative;
        private double worstOfDoubleBound;
        private double worstOfFloatBound;

        void network() {
            networks++;
        }

        void gradients(int count) {
            gradients += count;
        }

        void relativeError(double error) {
            worstRelative = Math.max(worstRelative, error);
        }

        void value(Net net, double shareOfBound) {
            if (net.isDouble()) {
                worstOfDoubleBound = Math.max(worstOfDoubleBound, shareOfBound);
            } else {
                worstOfFloatBound = Math.max(worstOfFloatBound, shareOfBound);
            }
        }

        int networks() {
            return networks;
        }

        /** How much of the bounds of rounding was used. */
        String shares() {
            return String.format(Locale.ROOT, "%.2f in double, %.2f in float", worstOfDoubleBound, worstOfFloatBound);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d networks, %d components of gradients; largest error in double %.1e of its tensor's largest"
                            + " component; largest share of the rounding bound %s",
                    networks,
                    gradients,
                    worstRelative,
                    shares());
        }
    }
}
