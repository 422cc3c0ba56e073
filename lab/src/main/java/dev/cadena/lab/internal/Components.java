package dev.cadena.lab.internal;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

/** The components of tensors of a safetensors file, as numbers. */
public final class Components {
    private static final double SUBNORMAL_HALF = 0x1p-24;

    private Components() {}

    /**
     * {@return whether components of a type are numbers that are read}
     *
     * @param dtype the type
     */
    public static boolean areNumbers(String dtype) {
        return switch (dtype) {
            case "F64", "F32", "F16", "BF16", "I64", "I32", "U32", "I16", "U16", "I8", "U8" -> true;
            default -> false;
        };
    }

    /**
     * {@return what takes the bytes of a tensor, and hands out its numbers}
     *
     * @param dtype the type of its components
     * @param numbers takes them one by one
     */
    public static Consumer<ByteBuffer> of(String dtype, DoubleConsumer numbers) {
        return bytes -> {
            while (bytes.hasRemaining()) {
                numbers.accept(next(dtype, bytes));
            }
        };
    }

    private static double next(String dtype, ByteBuffer bytes) {
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
