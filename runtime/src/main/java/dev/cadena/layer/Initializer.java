package dev.cadena.layer;

/**
 * Where the initial weights of a layer come from. in and out are its fan-in and fan-out. Biases start at 0.
 *
 * <pre>{@code
 * @Dense(from = "in", units = 16, initializer = Initializer.HE_NORMAL)
 * @Tanh
 * Layer hidden();
 * }</pre>
 */
public enum Initializer {
    /** He normal before the ReLU family, LeCun normal before SELU, Glorot uniform otherwise. */
    AUTO,
    /** Uniform between ±√(6 / (in + out)) (Glorot and Bengio 2010). */
    GLOROT_UNIFORM,
    /** Normal with deviation √(2 / (in + out)) (Glorot and Bengio 2010). */
    GLOROT_NORMAL,
    /** Uniform between ±√(6 / in) (He et al. 2015). */
    HE_UNIFORM,
    /** Normal with deviation √(2 / in) (He et al. 2015). */
    HE_NORMAL,
    /** Uniform between ±√(3 / in) (LeCun et al. 1998). */
    LECUN_UNIFORM,
    /** Normal with deviation √(1 / in) (LeCun et al. 1998). */
    LECUN_NORMAL,
    /** All zero: sensible for a single layer only, since units that start equal stay equal. */
    ZEROS
}
