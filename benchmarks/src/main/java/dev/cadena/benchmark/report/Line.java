package dev.cadena.benchmark.report;

/**
 * One line of the table.
 *
 * @param name what is compared
 * @param ours our figure
 * @param peer the other one
 * @param ratio ours by the other, in the sense of the target
 * @param target what is promised
 * @param verdict {@code ok}, {@code MISS}, {@code -} where nothing is promised, or {@code not measured: why}
 */
public record Line(String name, String ours, String peer, String ratio, String target, String verdict) {
    /** The verdict of a promise that is kept. */
    public static final String OK = "ok";

    /** The verdict of a promise that is not. */
    public static final String MISS = "MISS";

    private static final String FORMAT = "%-58s %12s %24s %8s  %-11s %s";

    /** The names of the columns. */
    public static final String HEADER = String.format(FORMAT, "", "Cadena", "peer", "ratio", "target", "");

    @Override
    public String toString() {
        return String.format(FORMAT, name, ours, peer, ratio, target, verdict);
    }
}
