package dev.cadena;

/**
 * Which weights a network has after {@code train} was interrupted: the training ends after the update that is under way, the
 * history tells what it went through, and the thread's interrupt flag stays set.
 *
 * <pre>{@code
 * Training training = Training.miniBatch(32).epochs(100).whenInterrupted(Interruption.LAST_UPDATE);
 * }</pre>
 */
public enum Interruption {
    /** Those of the last completed epoch, or of the best one where early stopping restores it. */
    LAST_EPOCH,
    /** Those of the last update, in the middle of an epoch. */
    LAST_UPDATE
}
