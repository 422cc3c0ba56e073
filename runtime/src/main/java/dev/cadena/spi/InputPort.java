package dev.cadena.spi;

/**
 * Where an input layer stands in an observation, which holds the values of all inputs one after the other.
 *
 * @param layer the name of the layer
 * @param offset the index of its first component
 * @param size the number of its components
 */
public record InputPort(String layer, int offset, int size) implements Port {}
