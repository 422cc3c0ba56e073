package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.declaration.Reads;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Names;
import java.util.List;

/** Every layer names the layers that it reads, as many as its kind takes, and each exists. */
final class EveryLayerReads implements DeclarationRule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        for (LayerDeclaration layer : declaration.layers()) {
            List<String> others = declaration.names().stream()
                    .filter(n -> !n.equals(layer.name()))
                    .toList();
            Reads reads = layer.kind().reads();
            if (layer.from().isEmpty() && reads.least() > 0) {
                diagnostics.error(Code.FROM_MISSING, layer.fromOrigin(), missing(layer, others));
            } else if (!reads.allows(layer.from().size())) {
                diagnostics.error(Code.FROM_COUNT, layer.fromOrigin(), miscounted(layer, reads));
            }
            for (String from : layer.from()) {
                if (!declaration.names().contains(from)) {
                    diagnostics.error(
                            Code.FROM_UNKNOWN,
                            layer.fromOrigin(),
                            layer.name() + " reads \"" + from + "\", but no layer has that name"
                                    + Names.nearest(from, others)
                                            .map(n -> "; did you mean \"" + n + "\"?")
                                            .orElse(choice(others)));
                }
            }
        }
    }

    private static String miscounted(LayerDeclaration layer, Reads reads) {
        int count = layer.from().size();
        String read = count > 10 ? count + " layers" : String.join(", ", layer.from());
        String what = layer.name() + " reads " + read + ", but " + layer.kind().text() + " reads ";
        if (reads.most() == 1) {
            return what + "one layer: keep one name, or join them by a layer such as @Concatenate or @Add";
        }
        if (count < reads.least()) {
            return what + (reads.most() == 2 ? "exactly" : "at least")
                    + " two layers: name another one, or remove this layer";
        }
        return reads.most() == 2
                ? what + "exactly two layers: keep two names"
                : what + "at most " + reads.most() + " layers: join some of them by a layer of their own";
    }

    private static String missing(LayerDeclaration layer, List<String> others) {
        String what = layer.name() + " does not say what it reads: ";
        if (others.isEmpty()) {
            return what + "declare another layer, for example @Input(n) Layer features(), and add from = \"features\"";
        }
        return others.size() == 1
                ? what + "add from = \"" + others.get(0) + "\""
                : what + "add from = \"…\" with one of " + String.join(", ", others);
    }

    private static String choice(List<String> others) {
        return others.isEmpty() ? "" : "; there are " + String.join(", ", others);
    }
}
