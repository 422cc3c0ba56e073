package dev.cadena.data;

/**
 * A data set in two parts: one to learn from, one that is kept back to measure what was learnt. Immutable.
 *
 * <pre>{@code
 * Split split = Dataset.of(x, labels).split(0.8, 1);
 * network.train(split.training(), training);
 * System.out.println(network.evaluate(split.test()));
 * }</pre>
 *
 * @param training the observations to learn from
 * @param test the observations to measure by
 */
public record Split(Dataset training, Dataset test) {}
