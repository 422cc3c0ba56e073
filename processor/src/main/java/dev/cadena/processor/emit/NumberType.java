package dev.cadena.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.cadena.processor.declaration.Decimal;

/**
 * The names of one precision in generated code.
 *
 * @param scalar {@code float} or {@code double}
 * @param kernels the products of matrices and vectors
 * @param math the elementary functions
 */
record NumberType(TypeName scalar, ClassName kernels, ClassName math) {
    private static final String SPI = "dev.cadena.spi";

    static NumberType of(boolean isDouble) {
        String prefix = isDouble ? "Double" : "Float";
        return new NumberType(
                isDouble ? TypeName.DOUBLE : TypeName.FLOAT,
                ClassName.get(SPI, prefix + "Kernels"),
                ClassName.get(SPI, prefix + "Math"));
    }

    ArrayTypeName array() {
        return ArrayTypeName.of(scalar);
    }

    boolean isDouble() {
        return scalar.equals(TypeName.DOUBLE);
    }

    /** An expression of type double as one of this type. */
    String rounded(String expression) {
        return isDouble() ? expression : "(float) " + expression;
    }

    /** A number as a literal of this type; an int literal where that means the same. */
    CodeBlock literal(double value) {
        if (isShortInteger(value)) {
            return CodeBlock.of("$L", (int) value);
        }
        return typedLiteral(value);
    }

    private static boolean isShortInteger(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1 << 20;
    }

    /** A number as an expression that has this type by itself; beyond the range of floats, infinity. */
    CodeBlock typedLiteral(double value) {
        double rounded = isDouble() ? value : (float) value;
        if (!Double.isFinite(rounded)) {
            String name = Double.isNaN(rounded) ? "NaN" : (value > 0 ? "POSITIVE" : "NEGATIVE") + "_INFINITY";
            // By $T, since the user may have a type of that name.
            return CodeBlock.of("$T.$L", scalar.box(), name);
        }
        if (isDouble()) {
            return CodeBlock.of("$L", Decimal.of(value));
        }
        return CodeBlock.of("$Lf", isShortInteger(value) ? Integer.toString((int) value) : Decimal.of((float) value));
    }
}
