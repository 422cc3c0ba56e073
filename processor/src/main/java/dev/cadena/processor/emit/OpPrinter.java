package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.Op;

/** Prints operations as Java statements. Weights are in {@code w}, gradients in {@code g}, the loss in {@code loss}. */
interface OpPrinter {
    /** The statements of one operation. */
    CodeBlock print(Op op);

    /** The statements that declare and compute {@code loss}. */
    CodeBlock print(Loss loss);
}
