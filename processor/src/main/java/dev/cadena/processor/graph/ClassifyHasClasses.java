package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.ApiMethod.Provision;
import dev.cadena.processor.declaration.ImplementedMethod;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;

/** A user who declares {@code classify} needs an output that is a class. */
final class ClassifyHasClasses implements Rule {
    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        if (graph.outputs().size() != 1) {
            return;
        }
        Node output = graph.outputs().get(0);
        if (OutputMeaning.of(output).decision() != OutputMeaning.Decision.NONE) {
            return;
        }
        for (ImplementedMethod implemented : graph.declaration().implemented()) {
            if (implemented.method().provision() == Provision.DECLARED_FOR_CLASSES) {
                diagnostics.error(
                        Code.NO_CLASSES,
                        implemented.origin(),
                        implemented.method() + " is not generated for this network, since its output is no class: use"
                                + " predict, or give " + output.name()
                                + " an output that is one, such as Softmax with CategoricalCrossEntropy");
            }
        }
    }
}
