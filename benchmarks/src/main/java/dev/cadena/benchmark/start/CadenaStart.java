package dev.cadena.benchmark.start;

import dev.cadena.benchmark.network.Chain4x32x16x4Network;

/** Cadena's first prediction. */
public final class CadenaStart {
    private CadenaStart() {}

    /** Predicts once. */
    public static void main(String[] args) {
        float[] y = Chain4x32x16x4Network.create(1).predict(new float[] {0.1f, 0.2f, 0.3f, 0.4f});
        if (!(y[0] >= 0)) {
            throw new AssertionError();
        }
    }
}
