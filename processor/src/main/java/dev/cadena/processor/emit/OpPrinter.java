package dev.cadena.processor.emit;

import com.palantir.javapoet.CodeBlock;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.Op;

/** Prints operations as Java statements. Weights are in {@code w}, gradients in {@code g}. */
interface OpPrinter {
    /** The statements of one operation. */
    CodeBlock print(Op op);

    /** The statements that declare and compute a loss in a variable. */
    CodeBlock print(Loss loss, String variable);
}
