package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Net;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The figures of the battery: each section is printed, and a file in {@code target/battery}. */
public final class Report {
    private static final Path FOLDER = Path.of("target", "battery");

    private Report() {}

    /** Writes a section, which no other test writes. */
    public static void section(String name, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name.replaceAll("[^A-Za-z0-9]+", "-") + ".txt"), text + "\n");
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
