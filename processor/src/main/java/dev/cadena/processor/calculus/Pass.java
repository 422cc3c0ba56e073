package dev.cadena.processor.calculus;

/** The programs that a network consists of. */
public enum Pass {
    /** From the inputs to the outputs. */
    FORWARD,
    /** From the losses to the weights. */
    BACKWARD,
    /** From the losses to the inputs whose gradient is asked for. */
    TO_INPUTS
}
