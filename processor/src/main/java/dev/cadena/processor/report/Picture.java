package dev.cadena.processor.report;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.graph.Node;
import dev.cadena.processor.notation.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The graph as a Mermaid flowchart. Its nodes have numbers for names, since Mermaid gives a meaning to some names. */
final class Picture {
    /** What Mermaid draws unless it is told otherwise. */
    private static final int MAX_EDGES = 500;

    private static final int MAX_CHARACTERS = 50_000;

    private final NetworkProgram program;
    private final Map<Node, String> names = new LinkedHashMap<>();
    private final List<String> shapes = new ArrayList<>();
    private final List<String> edges = new ArrayList<>();

    private Picture(NetworkProgram program) {
        this.program = program;
    }

    /** The text of the flowchart; empty where Mermaid would refuse it. */
    static Optional<String> of(NetworkProgram program) {
        return new Picture(program).draw();
    }

    private Optional<String> draw() {
        for (Node node : program.graph().nodes()) {
            add(node);
        }
        for (Loss loss : program.losses()) {
            add(loss);
        }
        StringBuilder text = new StringBuilder("flowchart TD\n");
        shapes.forEach(shape -> text.append("  ").append(shape).append('\n'));
        edges.forEach(edge -> text.append("  ").append(edge).append('\n'));
        style("output", "stroke-width:3px", program.graph().outputs(), text);
        style("frozen", "stroke-dasharray:5", frozen(), text);
        return edges.size() > MAX_EDGES || text.length() > MAX_CHARACTERS
                ? Optional.empty()
                : Optional.of(text.toString());
    }

    private void add(Node node) {
        String name = "n" + names.size();
        names.put(node, name);
        String label =
                "\"" + label(node.name()) + "<br/>" + label(node.layer().kind().text())
                        + node.layer()
                                .activation()
                                .map(FunctionUse::name)
                                .map(a -> label(" " + a))
                                .orElse("")
                        + "<br/>" + Shape.of(node.shape()) + "\"";
        shapes.add(name + (node.isInput() ? "([" + label + "])" : "[" + label + "]"));
        node.predecessors().forEach(p -> edges.add(names.get(p) + " --> " + name));
        Node owner = program.graph().owner(node);
        if (!owner.equals(node)) {
            edges.add(name + " -. weights .- " + names.get(owner));
        }
    }

    private void add(Loss loss) {
        Node node = program.graph().node(loss.target().layer());
        String name = names.get(node).replace('n', 'l');
        String weight = loss.weight() == 1 ? "" : "<br/>weight " + label(Printable.of(loss.weight()));
        String function = node.layer().loss().map(FunctionUse::name).orElseThrow();
        shapes.add(name + "{{\"" + label(function) + weight + "\"}}");
        edges.add(names.get(node) + " --> " + name);
    }

    private List<Node> frozen() {
        return program.graph().nodes().stream()
                .filter(node -> program.parameters().stream()
                        .anyMatch(p -> !p.trainable() && p.layer().equals(node.name())))
                .toList();
    }

    private void style(String kind, String style, List<Node> nodes, StringBuilder text) {
        if (!nodes.isEmpty()) {
            text.append("  classDef ").append(kind).append(' ').append(style).append('\n');
            text.append("  class ")
                    .append(nodes.stream().map(names::get).collect(Collectors.joining(",")))
                    .append(' ')
                    .append(kind)
                    .append('\n');
        }
    }

    /** Text between quotes: whatever Mermaid or HTML might read in it becomes an entity of Mermaid's. */
    private static String label(String text) {
        StringBuilder escaped = new StringBuilder();
        Printable.of(text).codePoints().forEach(c -> {
            if (c >= 0x80 || Character.isLetterOrDigit(c) || " .,()=".indexOf(c) >= 0) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append('#').append(c).append(';');
            }
        });
        return escaped.toString();
    }
}
