package dev.cadena.benchmark.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The widths of a chain of dense layers, from its input to its output.
 *
 * @param widths at least two
 */
public record Shape(List<Integer> widths) {
    /** Copies the list. */
    public Shape {
        widths = List.copyOf(widths);
    }

    /** {@return the shape of a name such as {@code 784-128-10}} */
    public static Shape of(String name) {
        return new Shape(Arrays.stream(name.split("-")).map(Integer::valueOf).toList());
    }

    /** {@return the number of dense layers} */
    public int layers() {
        return widths.size() - 1;
    }

    /** {@return how many numbers layer {@code i} reads, from 0} */
    public int fanIn(int i) {
        return widths.get(i);
    }

    /** {@return how many units layer {@code i} has, from 0} */
    public int units(int i) {
        return widths.get(i + 1);
    }

    /** {@return the width of an observation} */
    public int inputs() {
        return widths.get(0);
    }

    /** {@return the width of the output} */
    public int outputs() {
        return widths.get(layers());
    }

    /** {@return the number of classes that an observation may have: one output tells two} */
    public int classes() {
        return Math.max(2, outputs());
    }

    /**
     * {@return the floating-point operations that training needs for one observation} Two for each multiply-add of the forward
     * pass, of the gradient by the weights and of the way back to the hidden layers; nobody needs the gradient by the network's
     * input.
     */
    public double trainingFlop() {
        double multiplyAdds = 0;
        for (int i = 0; i < layers(); i++) {
            multiplyAdds += (i == 0 ? 2.0 : 3.0) * fanIn(i) * units(i);
        }
        return 2 * multiplyAdds;
    }

    @Override
    public String toString() {
        return widths.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
