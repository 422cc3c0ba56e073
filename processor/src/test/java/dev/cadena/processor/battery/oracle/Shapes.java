package dev.cadena.processor.battery.oracle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sizes and texts of shapes. */
public final class Shapes {
    private Shapes() {}

    /** The number of components. */
    public static int size(List<Integer> shape) {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    static int last(List<Integer> shape) {
        return shape.get(shape.size() - 1);
    }

    static List<Integer> joined(List<Integer> a, List<Integer> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    static List<Integer> single(List<List<Integer>> operands) {
        require(operands.size() == 1, "one layer is read");
        return operands.get(0);
    }

    static String braces(List<Integer> shape) {
        return shape.stream().map(String::valueOf).collect(Collectors.joining(", ", "{", "}"));
    }

    static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
