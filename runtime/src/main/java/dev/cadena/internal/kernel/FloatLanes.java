package dev.cadena.internal.kernel;

import jdk.incubator.vector.VectorShape;

/** The lanes of {@link FloatTiles}, told by what starts without the classes of vectors, which take long. */
final class FloatLanes {
    static final int LANES = VectorShape.preferredShape().vectorBitSize() / Float.SIZE;

    private FloatLanes() {}
}
