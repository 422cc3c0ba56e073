package dev.cadena.processor.graph;

import dev.cadena.processor.declaration.ActivateKind;
import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.declaration.PreparationKind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The layers of a network and the edges between them. Immutable; without a cycle. */
public final class NetworkGraph {
    private final NetworkDeclaration declaration;
    private final List<Node> nodes;
    private final Map<String, Node> byName = new LinkedHashMap<>();
    private final Map<Node, Set<Node>> readers = new HashMap<>();
    private final Map<Node, Integer> offsets = new HashMap<>();
    private final Map<Node, Integer> stateOffsets = new HashMap<>();

    /**
     * Joins layers.
     *
     * @param nodes the layers in topological order, ties by name
     */
    NetworkGraph(NetworkDeclaration declaration, List<Node> nodes) {
        this.declaration = declaration;
        this.nodes = List.copyOf(nodes);
        int offset = 0;
        for (Node node : nodes) {
            byName.put(node.name(), node);
            readers.put(node, new LinkedHashSet<>());
            node.predecessors().forEach(p -> readers.get(p).add(node));
            offsets.put(node, offset);
            offset += (int) node.weights();
        }
        for (Node node : nodes) {
            stateOffsets.put(node, offset);
            offset += (int) node.state();
        }
    }

    /** The part whose sizes are in range. */
    NetworkGraph sound() {
        return new NetworkGraph(
                declaration, nodes.stream().filter(Node::isSound).toList());
    }

    /** What it was made of. */
    public NetworkDeclaration declaration() {
        return declaration;
    }

    /** The layers in topological order, ties by name. */
    public List<Node> nodes() {
        return nodes;
    }

    /** The layer of a name. */
    public Node node(String name) {
        return find(name).orElseThrow();
    }

    /** The layer of a name, if there is one. */
    Optional<Node> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The inputs. */
    public List<Node> inputs() {
        return nodes.stream().filter(Node::isInput).toList();
    }

    /** The layers whose values a prediction yields: those with a loss, and those that no other layer reads. */
    public List<Node> outputs() {
        return nodes.stream()
                .filter(n -> n.layer().loss().isPresent() || readersOf(n).isEmpty())
                .toList();
    }

    /** The layers that read a layer. */
    Set<Node> readersOf(Node node) {
        return readers.get(node);
    }

    /** The layer whose weights a layer uses: itself, or the one that it shares them with. */
    public Node owner(Node node) {
        return node.layer().kind() instanceof DenseKind dense
                        && !dense.weightsOf().isEmpty()
                ? find(dense.weightsOf()).orElse(node)
                : node;
    }

    /** Where the weights of a layer start in W. */
    public int offset(Node node) {
        return offsets.get(node);
    }

    /** Where the state of a layer starts in W with the states of all layers behind it. */
    public int stateOffset(Node node) {
        return stateOffsets.get(node);
    }

    /** Whether NaN may stand in an input: whether there is nobody who reads it without putting a number in its place. */
    public boolean acceptsNaN(Node input) {
        return !readersOf(input).isEmpty()
                && readersOf(input).stream()
                        .allMatch(r -> r.layer().kind() instanceof PreparationKind kind && kind.replacesNaN());
    }

    /** The activation that the output of a layer meets first: its own, or that of an {@code @Activate} which alone reads it. */
    public Optional<FunctionUse> activationOf(Node node) {
        if (node.layer().activation().isPresent()) {
            return node.layer().activation();
        }
        Set<Node> all = readersOf(node);
        return all.size() == 1 && all.iterator().next().layer().kind() instanceof ActivateKind
                ? all.iterator().next().layer().activation()
                : Optional.empty();
    }
}
