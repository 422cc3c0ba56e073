package dev.cadena.spi;

import dev.cadena.DataException;
import dev.cadena.internal.Counts;
import java.util.List;

/**
 * The values of several inputs, or of several outputs, of one observation: what the nested classes {@code Inputs} and {@code
 * Outputs} of a generated class hold. Its methods allocate nothing, except {@link #get(int)} and for exceptions. Confined to
 * one thread.
 *
 * @param <A> {@code float[]} or {@code double[]}
 */
public final class Slots<A> {
    private final Vectors<A> vectors;
    private final List<Port> ports;
    private final A values;
    private final boolean[] isSet;
    private int missing;

    /**
     * Creates slots of zeros, of which none has been set.
     *
     * @param vectors what to do with the arrays
     * @param ports the inputs, or the outputs, of a program
     */
    public Slots(Vectors<A> vectors, List<? extends Port> ports) {
        this.vectors = vectors;
        this.ports = List.copyOf(ports);
        this.values = vectors.allocate(Port.width(ports));
        this.isSet = new boolean[ports.size()];
        this.missing = ports.size();
    }

    /**
     * Sets the values of one port.
     *
     * @param port its index
     * @param source an array with its values, which are copied
     * @throws DataException if there are none or not as many as the port takes, or if one is not finite
     */
    public void set(int port, A source) {
        check(port, source);
        if (NotFinite.first(vectors, ports.get(port), source) >= 0) {
            throw NotFinite.refusal(vectors, ports.get(port), source, name(port), -1);
        }
        System.arraycopy(source, 0, values, ports.get(port).offset(), vectors.length(source));
        if (!isSet[port]) {
            isSet[port] = true;
            missing--;
        }
    }

    /**
     * {@return a copy of the values of one port}
     *
     * @param port its index
     */
    public A get(int port) {
        A copy = vectors.allocate(ports.get(port).size());
        get(port, copy);
        return copy;
    }

    /**
     * Copies the values of one port.
     *
     * @param port its index
     * @param into takes its values
     * @throws DataException if it is null or has another length
     */
    public void get(int port, A into) {
        check(port, into);
        System.arraycopy(values, ports.get(port).offset(), into, 0, vectors.length(into));
    }

    /** {@return the values of all ports one after the other: the array itself, for generated code} */
    public A values() {
        return values;
    }

    /**
     * {@return the values of all ports one after the other: the array itself, for generated code}
     *
     * @throws DataException if one has not been set yet
     */
    public A complete() {
        if (missing > 0) {
            throw incomplete();
        }
        return values;
    }

    /**
     * {@return the class that an output stands for}
     *
     * @param port its index
     * @throws DataException if a component is NaN
     * @throws IllegalStateException if it stands for no class, or is no output
     */
    public int classify(int port) {
        if (ports.get(port) instanceof OutputPort output) {
            return output.classify(vectors, values, 0, -1);
        }
        throw new IllegalStateException(name(port) + " stands for no class");
    }

    private void check(int port, A array) {
        if (array == null) {
            throw new DataException("the array for " + name(port) + " is null", -1, -1);
        }
        int size = ports.get(port).size();
        if (vectors.length(array) != size) {
            throw new DataException(
                    "the array for " + name(port) + " has " + Counts.of(vectors.length(array), "value")
                            + ", but the layer has " + size,
                    -1,
                    -1);
        }
    }

    private DataException incomplete() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < isSet.length; i++) {
            if (!isSet[i]) {
                names.append(names.isEmpty() ? "" : ", ").append(name(i));
            }
        }
        return new DataException("no values have been set for " + names + ": set those of every one", -1, -1);
    }

    private String name(int port) {
        return (ports.get(port) instanceof InputPort ? "input " : "output ")
                + ports.get(port).layer();
    }
}
