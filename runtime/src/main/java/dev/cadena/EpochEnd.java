package dev.cadena;

import java.util.OptionalDouble;

/**
 * What a listener learns at the end of an epoch. The network has published the weights of this epoch: the listener may
 * predict with it, and evaluate it.
 *
 * <pre>{@code
 * Training watched = training.onEpoch(end -> System.out.println(end.epoch() + ": " + end.loss()));
 * }</pre>
 *
 * @param epoch the number of the epoch, from 1
 * @param epochs the number of epochs that {@code train} was asked for; 0 with a {@link dev.cadena.train.Trainer}, which makes as
 *     many as its caller wants
 * @param loss the training loss of this epoch, measured on each observation just before its update, and reduced as the
 *     gradient is
 * @param rate the learning rate of the last update
 * @param validationLoss the mean loss over the validation data; empty where there are none
 * @param validationAccuracy the share of the validation data whose class was found; empty where there are none, or where not exactly
 *     one output with a loss stands for a class
 */
public record EpochEnd(
        int epoch,
        int epochs,
        double loss,
        double rate,
        OptionalDouble validationLoss,
        OptionalDouble validationAccuracy) {}
