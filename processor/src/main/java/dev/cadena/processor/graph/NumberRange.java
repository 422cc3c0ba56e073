package dev.cadena.processor.graph;

/**
 * The numbers that the arithmetic of a network can hold.
 *
 * @param isDouble whether it is that of double, not of float
 */
record NumberRange(boolean isDouble) {
    /** A number as the network sees it; infinite where it cannot. */
    double rounded(double value) {
        return isDouble ? value : (float) value;
    }

    /** What a message adds to what a number must be. */
    String text() {
        return isDouble ? "" : " in the range of float";
    }
}
