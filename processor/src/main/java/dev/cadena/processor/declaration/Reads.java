package dev.cadena.processor.declaration;

/**
 * How many layers a kind of layer reads.
 *
 * @param least the smallest number
 * @param most the largest number
 */
public record Reads(int least, int most) {
    /** An input reads no layer. */
    static final Reads NONE = new Reads(0, 0);

    /** Most layers read one. */
    static final Reads ONE = new Reads(1, 1);

    /** What is not symmetric in its operands reads two. */
    static final Reads TWO = new Reads(2, 2);

    /** A merge reads two or more; so many that a method which works through them stays below 6,000 bytes of bytecode. */
    static final Reads SEVERAL = new Reads(2, 100);

    /** Whether a number of layers is allowed. */
    public boolean allows(int count) {
        return count >= least && count <= most;
    }
}
