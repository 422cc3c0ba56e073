package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Value;
import java.util.stream.IntStream;

/** Prints normalization for a small network. The way back uses the divisors of the way forth. */
final class UnrolledNormalization {
    private final Locals locals;
    private final NumberType type;

    UnrolledNormalization(Locals locals, NumberType type) {
        this.locals = locals;
        this.type = type;
    }

    void print(Op.Normalization op, CodeBlock.Builder code) {
        String p = locals.prefix(op.result());
        int n = op.length();
        for (int row = 0; row < op.rows(); row++) {
            int at = row * n;
            code.addStatement("$T $LMean$L = ($L) / $L", type.scalar(), p, row, sum(op.x(), at, n), n);
            CodeBlock squares = CodeBlock.of("");
            for (int k = 0; k < n; k++) {
                String centered = p + "Centered" + (at + k);
                code.addStatement("$T $L = $L - $LMean$L", type.scalar(), centered, locals.at(op.x(), at + k), p, row);
                squares = UnrolledPrinter.multiplyAdd(centered, centered, squares);
            }
            code.addStatement("$T $LSquares$L = $L", type.scalar(), p, row, squares);
            String root = type.rounded("$T.sqrt($LSquares$L / $L + $L)");
            code.addStatement(
                    "$T $LInverse$L = 1 / $L",
                    type.scalar(),
                    p,
                    row,
                    CodeBlock.of(root, Math.class, p, row, n, type.typedLiteral(op.epsilon())));
            for (int k = 0; k < n; k++) {
                CodeBlock product = CodeBlock.of("$LCentered$L * $LInverse$L", p, at + k, p, row);
                locals.declare(op.result(), at + k, product, code);
            }
        }
    }

    void print(Op.NormalizationJacobianProduct op, CodeBlock.Builder code) {
        Value normalized = op.normalization().result();
        String p = locals.prefix(normalized);
        String d = locals.prefix(op.d());
        int n = op.normalization().length();
        for (int row = 0; row < op.normalization().rows(); row++) {
            int at = row * n;
            code.addStatement("$T $LMean$L = ($L) / $L", type.scalar(), d, row, sum(op.d(), at, n), n);
            CodeBlock products = CodeBlock.of("");
            for (int k = at; k < at + n; k++) {
                products = UnrolledPrinter.multiplyAdd(locals.at(op.d(), k), locals.at(normalized, k), products);
            }
            code.addStatement("$T $LSlope$L = ($L) / $L", type.scalar(), d, row, products, n);
            for (int k = at; k < at + n; k++) {
                CodeBlock product = CodeBlock.of(
                        "($L - $LMean$L - $L * $LSlope$L) * $LInverse$L",
                        locals.at(op.d(), k),
                        d,
                        row,
                        locals.at(normalized, k),
                        d,
                        row,
                        p,
                        row);
                locals.declare(op.result(), k, product, code);
            }
        }
    }

    private CodeBlock sum(Value value, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(k -> CodeBlock.of("$L", locals.at(value, k)))
                .collect(CodeBlock.joining("$W+ "));
    }
}
