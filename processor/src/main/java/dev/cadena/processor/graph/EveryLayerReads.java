package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.declaration.Reads;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Names;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
                List<String> possible = new ArrayList<>(others);
                possible.removeAll(followers(layer.name(), declaration));
                diagnostics.error(Code.FROM_MISSING, layer.fromOrigin(), missing(layer, possible));
            } else if (!reads.allows(layer.from().size())) {
                diagnostics.error(Code.FROM_COUNT, layer.fromOrigin(), miscounted(layer, reads));
            }
            for (String from : layer.from()) {
                if (!declaration.names().contains(from)) {
                    diagnostics.error(
                            Code.FROM_UNKNOWN,
                            layer.fromOrigin(),
                            layer.name() + " reads \"" + from + "\", but no layer has that name"
                                    + Names.nearestOrAll(from, others));
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

    /** The layers that read a layer, directly or not: if it read one of them, there would be a cycle. */
    private static Set<String> followers(String name, NetworkDeclaration declaration) {
        Set<String> followers = new HashSet<>();
        Deque<String> at = new ArrayDeque<>(List.of(name));
        while (!at.isEmpty()) {
            String read = at.remove();
            for (LayerDeclaration layer : declaration.layers()) {
                if (layer.from().contains(read) && followers.add(layer.name())) {
                    at.add(layer.name());
                }
            }
        }
        return followers;
    }

    private static String missing(LayerDeclaration layer, List<String> possible) {
        String what = layer.name() + " does not say what it reads: ";
        int least = layer.kind().reads().least();
        if (possible.isEmpty()) {
            return what + "declare another layer, for example @Input(n) Layer features(), and add from = \"features\"";
        }
        if (possible.size() < least) {
            return what + "declare another layer beside " + possible.get(0) + ", and add from = {\"" + possible.get(0)
                    + "\", \"…\"}";
        }
        if (least > 1) {
            return what + "add from = {\"…\", \"…\"} with "
                    + (layer.kind().reads().most() == least ? "" : "at least ") + least + " of "
                    + String.join(", ", possible);
        }
        return possible.size() == 1
                ? what + "add from = \"" + possible.get(0) + "\""
                : what + "add from = \"…\" with one of " + String.join(", ", possible);
    }
}
