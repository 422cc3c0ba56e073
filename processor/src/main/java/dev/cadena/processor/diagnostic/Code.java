package dev.cadena.processor.diagnostic;

/** The stable codes of all messages. */
public enum Code {
    NOT_DECLARABLE,
    NOT_A_LAYER,
    LAYER_METHOD,
    SEVERAL_LAYERS,
    FUNCTION_WITHOUT_LAYER,
    SEVERAL_FUNCTIONS,
    FROM_MISSING,
    FROM_UNKNOWN,
    FROM_SEVERAL,
    CYCLE,
    NO_INPUT,
    SEVERAL_INPUTS,
    NO_LOSS,
    SEVERAL_LOSSES,
    LOSS_NOT_AT_OUTPUT,
    LOSS_PAIRING,
    SOFTMAX_NOT_AT_OUTPUT,
    NOBODY_READS,
    SIZE_OUT_OF_RANGE,
    NUMBER_OUT_OF_RANGE,
    ACTIVATION_MISSING,
    NO_WEIGHTS,
    NO_CLASSES,
    FORMULA_SYNTAX,
    NETWORK_MISSING,
    NOT_WRITTEN,
    NAME_RESERVED,
    CLASS_NAME,
    RETURN_TYPE,
    UNRESOLVED,
    LABELS_MISMATCH,
    RUNTIME_MISSING,
    RUNTIME_VERSION,
    INTERNAL;

    /** The code as it stands in a message, for example {@code cadena-from-missing}. */
    public String text() {
        return "cadena-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
