package dev.cadena.reliability.hostile;

import dev.cadena.CadenaException;
import java.nio.file.Path;

/**
 * A reader of untrusted input, with what it promises. Another reader is another such class, a line in {@link Targets}, and a
 * folder of inputs.
 *
 * @param <T> what it reads
 */
interface Target<T> {
    /** The name of the folder of its inputs. */
    String name();

    /** What is written to the file that is read, of an input. */
    default byte[] file(byte[] input) {
        return input;
    }

    /** Reads a file as a user would. */
    T read(Path file) throws Exception;

    /** Whether the documentation of the reader says that it may throw this. */
    default boolean isDocumented(Exception refusal) {
        return refusal instanceof CadenaException;
    }

    /** How many bytes the reader may allocate for each byte of its input, in all, whether or not they are soon free again. */
    int allocatedPerByte();

    /** The size of an input, where it is more than that of the file: that of what a compressed one holds. */
    default long size(byte[] input) {
        return input.length;
    }

    /** Compares what was read with what other code says of the input. */
    void check(byte[] input, T read) throws Exception;

    /** Checks that the input deserves that it was refused, as far as other code can tell. */
    default void checkRefusal(byte[] input, Exception refusal) {}
}
