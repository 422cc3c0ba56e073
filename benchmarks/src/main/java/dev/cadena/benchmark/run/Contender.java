package dev.cadena.benchmark.run;

/** Who is measured. */
public enum Contender {
    /** With the Vector API. */
    CADENA("Cadena"),
    /** Without it. */
    CADENA_SIMD_OFF("Cadena, SIMD off"),
    /** The loops that a Java programmer would write by hand. */
    PLAIN("plain loop"),
    /** Deep Java Library with the engine of PyTorch. */
    DJL("DJL"),
    /** Deeplearning4j with its AVX-512 binaries. */
    DL4J("DL4J"),
    /** Statistical Machine Intelligence and Learning Engine. */
    SMILE("Smile"),
    /** ONNX Runtime's Java API. */
    ONNX("ONNX Runtime"),
    /** JAX with the whole loop compiled by XLA. */
    XLA("XLA"),
    /** PyTorch, from Python. */
    PYTORCH("PyTorch"),
    /** Loops with constant sizes, by gcc -O3 -march=native -ffast-math. */
    C("C"),
    /** What the machine can do at most. */
    LIMIT("limit"),
    /** A JVM that does nothing. */
    BARE_JVM("bare JVM");

    private final String label;

    Contender(String label) {
        this.label = label;
    }

    /** {@return its name for people} */
    public String label() {
        return label;
    }
}
