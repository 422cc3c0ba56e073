package dev.cadena.train;

import dev.cadena.Minimizer;

/** A search that is refused before it begins. */
record Unbegun() implements Minimizer {
    @Override
    public Run begin(int size, double[][] memory) {
        throw new AssertionError("a search begins that is not allowed");
    }
}
