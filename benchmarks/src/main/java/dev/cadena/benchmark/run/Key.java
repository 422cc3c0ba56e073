package dev.cadena.benchmark.run;

/**
 * One thing to measure.
 *
 * @param who does it
 * @param work what is done
 */
public record Key(Contender who, Work work) {}
