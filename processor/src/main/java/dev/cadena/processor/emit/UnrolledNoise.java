package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.cadena.processor.calculus.Draws;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.declaration.Decimal;
import java.util.HashMap;
import java.util.Map;

/** Prints what draws random numbers for a small network. */
final class UnrolledNoise {
    private final Locals locals;
    private final NumberType type;
    private final boolean isTraining;
    private final Map<Draws, String> draws = new HashMap<>();

    /**
     * Prints one method.
     *
     * @param isTraining whether it takes {@code noise} and {@code visit}; in any other nothing is computed
     */
    UnrolledNoise(Locals locals, NumberType type, boolean isTraining) {
        this.locals = locals;
        this.type = type;
        this.isTraining = isTraining;
    }

    void print(Op.Noisy op, CodeBlock.Builder code) {
        if (isTraining) {
            boolean isMask = op instanceof Op.Dropout;
            String drawn = drawn(op, code);
            for (int i = 0; i < op.result().size(); i++) {
                String sign = isMask ? "*" : "+";
                locals.declare(op.result(), i, CodeBlock.of("$L $L $L$L", locals.at(op.x(), i), sign, drawn, i), code);
            }
        } else {
            for (int i = 0; i < op.result().size(); i++) {
                locals.alias(op.result(), i, locals.at(op.x(), i), code);
            }
        }
    }

    /** The locals that hold what a layer draws, which are declared once, for the ways forth and back. */
    private String drawn(Op.Noisy op, CodeBlock.Builder code) {
        String known = draws.get(op.draws());
        if (known != null) {
            return known;
        }
        String layer = op.draws().layer();
        String key = locals.names().of(layer + "Key");
        String drawn = locals.names().prefix(layer + (op instanceof Op.Dropout ? "Mask" : "Noise"));
        code.addStatement(
                "$T $L = noise.key($L, visit)", TypeName.LONG, key, op.draws().number());
        for (int i = 0; i < op.result().size(); i++) {
            String call = op instanceof Op.Dropout dropout
                    ? call("mask", key, i, dropout.rate())
                    : call("normal", key, i, ((Op.GaussianNoise) op).deviation());
            code.addStatement("$T $L$L = $L", type.scalar(), drawn, i, type.rounded(call));
        }
        draws.put(op.draws(), drawn);
        return drawn;
    }

    private static String call(String method, String key, int i, double strength) {
        return "noise." + method + "(" + key + ", " + i + ", " + Decimal.of(strength) + ")";
    }
}
