package dev.cadena.io;

import java.nio.ByteBuffer;

/** The types of components that a safetensors file may have. */
final class Dtype {
    private static final double SUBNORMAL_HALF = 0x1p-24;

    private Dtype() {}

    /** The size of a component; 0 if there is no such type. */
    static int bytes(String dtype) {
        return switch (dtype) {
            case "BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3" -> 1;
            case "U16", "I16", "F16", "BF16" -> 2;
            case "U32", "I32", "F32" -> 4;
            case "U64", "I64", "F64" -> 8;
            default -> 0;
        };
    }

    /** Whether {@link #number} reads it. */
    static boolean isNumber(String dtype) {
        return bytes(dtype) > 0 && !dtype.startsWith("F8_") && !dtype.equals("BOOL") && !dtype.equals("U64");
    }

    /** The next component of a buffer. */
    static double number(String dtype, ByteBuffer bytes) {
        return switch (dtype) {
            case "F64" -> bytes.getDouble();
            case "F32" -> bytes.getFloat();
            case "F16" -> half(bytes.getShort());
            case "BF16" -> Float.intBitsToFloat(bytes.getShort() << 16);
            case "I64" -> bytes.getLong();
            case "I32" -> bytes.getInt();
            case "U32" -> Integer.toUnsignedLong(bytes.getInt());
            case "I16" -> bytes.getShort();
            case "U16" -> Short.toUnsignedInt(bytes.getShort());
            case "I8" -> bytes.get();
            case "U8" -> Byte.toUnsignedInt(bytes.get());
            default -> throw new IllegalArgumentException("components of " + dtype + " are not read as numbers");
        };
    }

    /** IEEE 754's binary16; {@code Float.float16ToFloat} comes with JDK 20. */
    private static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double magnitude;
        if (exponent == 0) {
            magnitude = fraction * SUBNORMAL_HALF;
        } else if (exponent == 0x1f) {
            magnitude = fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        } else {
            magnitude = Math.scalb(1024.0 + fraction, exponent - 25);
        }
        return bits < 0 ? -magnitude : magnitude;
    }
}
