package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import dev.cadena.processor.declaration.FormulaDeclaration;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.graph.NetworkGraph;
import dev.cadena.processor.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes the forward program of a graph, and has the backward program derived from it. */
public final class ProgramBuilder {
    private final NetworkGraph graph;
    private final Diagnostics diagnostics;
    private final Map<String, List<Op>> forward = new LinkedHashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Value> inputs = new ArrayList<>();
    private final Map<String, Value> outputs = new HashMap<>();
    private int offset;

    public ProgramBuilder(NetworkGraph graph, Diagnostics diagnostics) {
        this.graph = graph;
        this.diagnostics = diagnostics;
    }

    /** The program; empty after an error. */
    public Optional<NetworkProgram> build() {
        for (Node node : graph.nodes()) {
            layer(node);
        }
        Node last = graph.nodes().get(graph.nodes().size() - 1);
        FunctionUse use = last.layer().loss().orElseThrow();
        Expr formula = parse(use, FormulaDeclaration.variablesOf(FormulaDeclaration.LOSS));
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Value output = outputs.get(last.name());
        Value input = inputs.get(0);
        Value target = new Value(last.name(), Value.Role.TARGET, output.size());
        Op producer = forward.get(last.name()).get(forward.get(last.name()).size() - 1);
        double weight = use.parameters().getOrDefault("weight", 1.0);
        Loss loss = LossBuilder.of(formula, weight, target, producer);
        return Optional.of(
                new NetworkProgram(graph, input, target, output, List.copyOf(parameters), differentiate(loss), loss));
    }

    private List<Section> differentiate(Loss loss) {
        Differentiation differentiation = new Differentiation(
                forward.values().stream().flatMap(List::stream).toList(),
                loss.judged(),
                loss.delta().result());
        List<Section> sections = new ArrayList<>();
        List<String> layers = new ArrayList<>(forward.keySet());
        for (int i = layers.size() - 1; i >= 0; i--) {
            List<Op> ops = forward.get(layers.get(i));
            sections.add(0, new Section(layers.get(i), ops, differentiation.through(ops)));
        }
        return List.copyOf(sections);
    }

    private void layer(Node node) {
        List<Value> read =
                node.predecessors().stream().map(p -> outputs.get(p.name())).toList();
        LayerWriter layer = new LayerWriter(graph, node, read, offset);
        Value z = node.layer().kind().by(new LayerPrograms(layer));
        if (node.isInput()) {
            inputs.add(z);
        }
        outputs.put(
                node.name(),
                node.layer().activation().map(a -> activate(layer, z, a)).orElse(z));
        if (!layer.ops().isEmpty()) {
            forward.put(node.name(), layer.ops());
        }
        parameters.addAll(layer.parameters());
        offset += layer.parameters().stream().mapToInt(Parameter::size).sum();
    }

    private Value activate(LayerWriter layer, Value z, FunctionUse use) {
        return layer.add(
                use.builtInName().equals("Softmax")
                        ? new Op.Softmax(layer.output(), z)
                        : new Op.Elementwise(
                                layer.output(),
                                parse(use, FormulaDeclaration.variablesOf(FormulaDeclaration.ACTIVATION)),
                                Map.of("x", z)));
    }

    private Expr parse(FunctionUse use, Set<String> variables) {
        try {
            return Parser.parse(use.formula(), variables, use.parameters());
        } catch (FormulaException e) {
            diagnostics.error(
                    Code.FORMULA_SYNTAX,
                    use.origin(),
                    "the formula of @" + use.name() + " does not parse: " + e.getMessage());
            return Algebra.ZERO;
        }
    }
}
