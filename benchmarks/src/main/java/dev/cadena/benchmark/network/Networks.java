package dev.cadena.benchmark.network;

import dev.cadena.train.Model;

/** The networks that Cadena wrote. */
public final class Networks {
    private static final long SEED = 1;

    private Networks() {}

    /** {@return the network of a name such as {@code 784-128-10}, always with the same weights} */
    public static Model<float[]> create(String name) {
        return switch (name) {
            case "2-4-1" -> Chain2x4x1Network.create(SEED);
            case "4-8-3" -> Chain4x8x3Network.create(SEED);
            case "4-32-16-4" -> Chain4x32x16x4Network.create(SEED);
            case "16-64-64-10" -> Chain16x64x64x10Network.create(SEED);
            case "784-128-10" -> Chain784x128x10Network.create(SEED);
            case "784-512-256-10" -> Chain784x512x256x10Network.create(SEED);
            default -> throw new IllegalArgumentException("there is no network " + name);
        };
    }
}
