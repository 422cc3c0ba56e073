package dev.cadena;

/**
 * What a listener learns after an update.
 *
 * <pre>{@code
 * Training watched = training.onBatch(update -> System.out.println(update.batch() + ": " + update.loss()));
 * }</pre>
 *
 * @param epoch the number of the epoch, from 1
 * @param batch the number of the update within the epoch, from 1
 * @param rows the number of observations in this update
 * @param loss their loss just before the update, reduced as the gradient is
 * @param rate the learning rate of this update
 */
public record BatchEnd(int epoch, int batch, int rows, double loss, double rate) {}
