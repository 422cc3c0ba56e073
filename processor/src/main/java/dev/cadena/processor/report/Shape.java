package dev.cadena.processor.report;

import java.util.List;
import java.util.stream.Collectors;

/** Shapes as people write them. */
final class Shape {
    private Shape() {}

    /** {@code 8 × 8}. */
    static String of(List<Integer> shape) {
        return shape.stream().map(String::valueOf).collect(Collectors.joining(" × "));
    }
}
