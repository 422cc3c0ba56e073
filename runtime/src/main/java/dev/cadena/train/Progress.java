package dev.cadena.train;

import dev.cadena.EpochEnd;
import java.util.List;

/**
 * How far a training has come, between two updates.
 *
 * @param batch the number of updates in the epoch that is under way
 * @param lossSum the sum of the losses in that epoch
 * @param weightSum the total weight of its observations so far
 * @param nanos for how long the training has run
 * @param ends of the completed epochs
 * @param bestEpoch the epoch whose weights are {@code best}, from 1; 0 for none
 * @param weights W and S, as the training has them
 * @param published W and S, as the network has them
 * @param best W and S of the best epoch; empty for none
 * @param memory what the optimizer remembers, in the order of W and S
 * @param search what a search remembers
 * @param <A> {@code float[]} or {@code double[]}
 */
record Progress<A>(
        int batch,
        double lossSum,
        double weightSum,
        long nanos,
        List<EpochEnd> ends,
        int bestEpoch,
        A weights,
        A published,
        A best,
        List<A> memory,
        List<double[]> search) {}
