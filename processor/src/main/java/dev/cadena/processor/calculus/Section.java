package dev.cadena.processor.calculus;

import java.util.List;

/**
 * The operations that a layer stands for.
 *
 * @param layer its name
 * @param forward its forward operations, in order
 * @param backward the operations that back-propagation through them needs, in order; sections run backwards
 */
public record Section(String layer, List<Op> forward, List<Op> backward) {}
