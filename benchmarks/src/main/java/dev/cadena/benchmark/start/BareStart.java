package dev.cadena.benchmark.start;

/** Nothing: what a JVM costs by itself. */
public final class BareStart {
    private BareStart() {}

    /** Ends at once. */
    public static void main(String[] args) {}
}
