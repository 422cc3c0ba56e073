package dev.cadena;

/**
 * What a listener learns at the end of an epoch. The network has published the weights of this epoch: the listener may
 * predict with it, and evaluate it.
 *
 * @param epoch the number of the epoch, from 1
 * @param epochs the number of epochs that {@code train} was asked for; 0 with a {@link dev.cadena.train.Trainer}, which makes as
 *     many as its caller wants
 * @param loss the training loss of this epoch, measured on each observation just before its update, and reduced as the
 *     gradient is
 */
public record EpochEnd(int epoch, int epochs, double loss) {}
