package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.LayerKind;
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
        Node first = graph.nodes().get(0);
        FunctionUse use = last.layer().loss().orElseThrow();
        Expr formula = parse(use, Set.of("y", "p"));
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Value output = outputs.get(last.name());
        Value input = outputs.get(first.name());
        Value target = new Value("target", output.size());
        Op producer = forward.get(last.name()).get(forward.get(last.name()).size() - 1);
        double weight = use.parameters().getOrDefault("weight", 1.0);
        Loss loss = LossBuilder.of(formula, weight, target, producer);
        return Optional.of(new NetworkProgram(
                graph, input, target, output, List.copyOf(parameters), differentiate(input, loss), loss));
    }

    private List<Section> differentiate(Value input, Loss loss) {
        Differentiation differentiation =
                new Differentiation(input, loss.judged(), loss.delta().result());
        List<Section> sections = new ArrayList<>();
        List<String> layers = new ArrayList<>(forward.keySet());
        for (int i = layers.size() - 1; i >= 0; i--) {
            List<Op> ops = List.copyOf(forward.get(layers.get(i)));
            sections.add(0, new Section(layers.get(i), ops, differentiation.through(ops)));
        }
        return List.copyOf(sections);
    }

    private void layer(Node node) {
        String name = node.name();
        if (node.layer().kind() instanceof LayerKind.InputKind) {
            outputs.put(name, new Value(name, node.size()));
            return;
        }
        LayerKind.DenseKind dense = (LayerKind.DenseKind) node.layer().kind();
        Value x = outputs.get(node.predecessors().get(0).name());
        Optional<FunctionUse> activation = node.layer().activation();
        Parameter weights = weights(name, x.size(), dense, activation);
        Optional<Parameter> bias = Optional.empty();
        parameters.add(weights);
        offset += weights.size();
        if (dense.bias()) {
            Parameter b = new Parameter(name, "biases", offset, 1, dense.units(), "ZEROS", 0);
            bias = Optional.of(b);
            parameters.add(b);
            offset += b.size();
        }
        Value z = new Value(activation.isPresent() ? name + "Z" : name, node.size());
        add(name, new Op.Affine(z, x, weights, bias));
        outputs.put(name, activation.map(a -> activate(name, z, a)).orElse(z));
    }

    private Value activate(String name, Value z, FunctionUse use) {
        Value result = new Value(name, z.size());
        if (use.name().equals("Softmax")) {
            add(name, new Op.Softmax(result, z));
        } else {
            add(name, new Op.Elementwise(result, parse(use, Set.of("x")), Map.of("x", z)));
        }
        return result;
    }

    private void add(String layer, Op op) {
        forward.computeIfAbsent(layer, l -> new ArrayList<>()).add(op);
    }

    private Parameter weights(String layer, int in, LayerKind.DenseKind dense, Optional<FunctionUse> activation) {
        int out = dense.units();
        String initializer = dense.initializer();
        if (initializer.equals("AUTO")) {
            initializer = switch (activation.map(FunctionUse::name).orElse("")) {
                case "Relu", "LeakyRelu", "Elu", "Gelu", "GeluTanh", "Silu", "Softplus" -> "HE_NORMAL";
                case "Selu" -> "LECUN_NORMAL";
                default -> "GLOROT_UNIFORM";
            };
        }
        double scale =
                switch (initializer) {
                    case "GLOROT_UNIFORM" -> Math.sqrt(6.0 / (in + out));
                    case "GLOROT_NORMAL" -> Math.sqrt(2.0 / (in + out));
                    case "HE_UNIFORM" -> Math.sqrt(6.0 / in);
                    case "HE_NORMAL" -> Math.sqrt(2.0 / in);
                    case "LECUN_UNIFORM" -> Math.sqrt(3.0 / in);
                    case "LECUN_NORMAL" -> Math.sqrt(1.0 / in);
                    default -> 0;
                };
        String distribution =
                initializer.endsWith("NORMAL") ? "NORMAL" : initializer.equals("ZEROS") ? "ZEROS" : "UNIFORM";
        return new Parameter(layer, "weights", offset, in, out, distribution, scale);
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
