package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Names;
import java.util.List;
import java.util.Optional;

/** A layer that uses another's weights names one that has weights of its own, as many and in the same shape. */
final class WeightsAreShareable implements DeclarationRule, Rule {
    @Override
    public void check(NetworkDeclaration declaration, Diagnostics diagnostics) {
        for (LayerDeclaration layer : declaration.layers()) {
            if (layer.kind() instanceof DenseKind dense && !dense.weightsOf().isEmpty()) {
                problem(layer, dense, declaration)
                        .ifPresent(problem -> diagnostics.error(
                                Code.WEIGHTS_OF,
                                dense.weightsOfOrigin(),
                                layer.name() + " uses the weights of \"" + dense.weightsOf() + "\", " + problem));
            }
        }
    }

    private static Optional<String> problem(LayerDeclaration layer, DenseKind dense, NetworkDeclaration declaration) {
        if (dense.weightsOf().equals(layer.name())) {
            return Optional.of("which is itself: remove weightsOf");
        }
        if (!declaration.names().contains(dense.weightsOf())) {
            List<String> others = declaration.names().stream()
                    .filter(n -> !n.equals(layer.name()))
                    .toList();
            return Optional.of("but no layer has that name" + Names.didYouMean(dense.weightsOf(), others));
        }
        Optional<LayerDeclaration> owner = declaration.layers().stream()
                .filter(l -> l.name().equals(dense.weightsOf()))
                .findFirst();
        if (owner.isEmpty()) {
            return Optional.empty(); // It could not be read, which is reported.
        }
        if (!(owner.get().kind() instanceof DenseKind shared)) {
            return Optional.of("which is " + owner.get().kind().text() + ": name a @Dense layer");
        }
        if (!shared.weightsOf().isEmpty()) {
            return Optional.of("which has none of its own: name \"" + shared.weightsOf() + "\", whose weights it uses");
        }
        if (shared.units() != dense.units() || shared.bias() != dense.bias()) {
            return Optional.of("which has " + units(shared) + ", but has itself " + units(dense) + ": make them equal");
        }
        if (!dense.trainable() && shared.trainable()) {
            return Optional.of("which training changes: set trainable = false on \"" + dense.weightsOf()
                    + "\", which has the weights");
        }
        return Optional.empty();
    }

    private static String units(DenseKind dense) {
        return dense.units() + (dense.units() == 1 ? " unit " : " units ") + (dense.bias() ? "with" : "without")
                + " biases";
    }

    @Override
    public void check(NetworkGraph graph, Diagnostics diagnostics) {
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof DenseKind dense
                    && !dense.weightsOf().isEmpty()) {
                graph.find(dense.weightsOf())
                        .filter(owner -> owner.layer().kind() instanceof DenseKind)
                        .ifPresent(owner -> checkFanIn(node, dense, owner, diagnostics));
            }
        }
    }

    private static void checkFanIn(Node node, DenseKind dense, Node owner, Diagnostics diagnostics) {
        Node read = node.predecessors().get(0);
        Node ownersRead = owner.predecessors().get(0);
        if (Extent.size(read.shape()) != Extent.size(ownersRead.shape())) {
            diagnostics.error(
                    Code.WEIGHTS_OF,
                    dense.weightsOfOrigin(),
                    node.name() + " uses the weights of \"" + owner.name() + "\", which reads " + ownersRead.name()
                            + " of shape "
                            + ownersRead.shape() + ", but reads itself " + read.name() + " of shape " + read.shape()
                            + ": weights can be shared where the layers that are read have the same size");
        }
    }
}
