package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.List;

/** A loss, softmax and the names of classes belong to a layer that no other reads. */
final class LossAndSoftmaxAtOutputs implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        for (LayerDeclaration layer : declaration.layers()) {
            List<String> readers = declaration.readersOf(layer).stream()
                    .filter(r -> !r.equals(layer.name()))
                    .toList();
            if (readers.isEmpty()) {
                continue;
            }
            String read = ", but " + String.join(" and ", readers) + (readers.size() > 1 ? " read it" : " reads it");
            layer.loss()
                    .ifPresent(loss -> diagnostics.error(
                            Code.LOSS_NOT_AT_OUTPUT,
                            loss.origin(),
                            layer.name() + " has the loss " + loss.name() + read + ": move the loss to the output"));
            layer.activation()
                    .filter(a -> a.builtInName().equals("Softmax"))
                    .ifPresent(
                            softmax -> diagnostics.error(
                                    Code.SOFTMAX_NOT_AT_OUTPUT,
                                    softmax.origin(),
                                    layer.name() + " has softmax" + read
                                            + ": softmax belongs to an output; use another activation here, for example @Relu"));
            layer.labels()
                    .ifPresent(labels -> diagnostics.error(
                            Code.LABELS_MISMATCH,
                            labels.origin(),
                            layer.name() + " has @Labels" + read + ": move the labels to the output"));
        }
    }
}
