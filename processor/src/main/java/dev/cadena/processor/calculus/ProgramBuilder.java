package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import dev.cadena.processor.declaration.DestandardizeKind;
import dev.cadena.processor.declaration.FormulaDeclaration;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.graph.NetworkGraph;
import dev.cadena.processor.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes the forward program of a graph, and has the backward program derived from it. */
public final class ProgramBuilder {
    private final NetworkGraph graph;
    private final Diagnostics diagnostics;
    private final Map<String, List<Op>> forward = new LinkedHashMap<>();
    private final Map<Op, Value> known = new HashMap<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Parameter> state = new ArrayList<>();
    private final List<Value> inputs = new ArrayList<>();
    private final Map<String, Value> outputs = new HashMap<>();
    private final List<Alias> aliases = new ArrayList<>();

    public ProgramBuilder(NetworkGraph graph, Diagnostics diagnostics) {
        this.graph = graph;
        this.diagnostics = diagnostics;
    }

    /** The program; empty after an error. */
    public Optional<NetworkProgram> build() {
        graph.nodes().forEach(this::layer);
        List<Value> targets = graph.outputs().stream()
                .map(node -> new Value(node.name(), Value.Role.TARGET, node.size()))
                .toList();
        List<Value> rowWeights = graph.outputs().stream()
                .map(node -> new Value(node.name(), Value.Role.ROW_WEIGHT, 1))
                .toList();
        List<Loss> losses = losses(targets, rowWeights);
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        Sections.Derived derived = new Sections(forward, losses).differentiated(inputsWithGradient());
        aliases.addAll(derived.aliases());
        return Optional.of(new NetworkProgram(
                graph,
                List.copyOf(inputs),
                graph.outputs().stream().map(node -> outputs.get(node.name())).toList(),
                targets,
                rowWeights,
                List.copyOf(parameters),
                List.copyOf(state),
                derived.sections(),
                losses,
                List.copyOf(aliases)));
    }

    private List<Loss> losses(List<Value> targets, List<Value> rowWeights) {
        Map<Value, Op> producers = new HashMap<>();
        forward.values().forEach(ops -> ops.forEach(op -> producers.put(op.result(), op)));
        List<Loss> losses = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Node node = graph.outputs().get(i);
            Value target = targets.get(i);
            Value rowWeight = rowWeights.get(i);
            node.layer().loss().ifPresent(use -> {
                use.trained().keySet().forEach(member -> refuseTrained(use, member));
                Set<String> variables = new HashSet<>(FormulaDeclaration.variablesOf(FormulaDeclaration.LOSS));
                variables.addAll(use.trained().keySet());
                Expr formula = parse(use, variables);
                double weight = use.parameters().getOrDefault("weight", 1.0);
                Value output = outputs.get(node.name());
                boolean isStandard = node.layer().kind() instanceof DestandardizeKind;
                Value y = isStandard ? standardized(target, (Op.Elementwise) producers.get(output)) : target;
                Value p = isStandard ? producers.get(output).operands().get(0) : output;
                Loss loss = LossBuilder.of(formula, weight, y, rowWeight, p, producers.get(p));
                losses.add(loss);
                if (loss.judged().role() == Value.Role.OUTPUT_LOGARITHM) {
                    addForLoss(new Op.LogSoftmax(loss.judged(), (Op.Softmax) producers.get(p)));
                }
            });
        }
        return List.copyOf(losses);
    }

    /** What a target is in the unit of what an output reads. */
    private Value standardized(Value target, Op.Elementwise output) {
        Expr formula = LayerPrograms.formula(DestandardizeKind.INVERSE, Set.of("y", "mean", "deviation"), Map.of());
        Value standard = new Value(target.layer(), Value.Role.STANDARD_TARGET, target.size());
        addForLoss(new Op.Elementwise(standard, formula, Map.of("y", target), output.weights()));
        return standard;
    }

    /** Adds what only a loss reads to the layer that it belongs to, once. */
    private void addForLoss(Op op) {
        List<Op> ops = new ArrayList<>(forward.get(op.result().layer()));
        if (!ops.contains(op)) {
            ops.add(op);
            forward.put(op.result().layer(), List.copyOf(ops));
        }
    }

    private Set<Value> inputsWithGradient() {
        return inputs.stream()
                .filter(x -> graph.node(x.layer()).wantsGradient())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void layer(Node node) {
        List<Value> read =
                node.predecessors().stream().map(p -> outputs.get(p.name())).toList();
        LayerWriter layer = new LayerWriter(graph, node, read, known);
        Value z = node.layer().kind().by(new LayerPrograms(layer));
        if (node.isInput()) {
            inputs.add(z);
        }
        Value result = node.layer().activation().map(a -> activate(layer, z, a)).orElse(z);
        outputs.put(node.name(), layer.end(result));
        aliases.addAll(layer.aliases());
        forward.put(node.name(), layer.ops());
        parameters.addAll(layer.parameters());
        state.addAll(layer.state());
    }

    private Value activate(LayerWriter layer, Value z, FunctionUse use) {
        if (use.builtInName().equals("Softmax")) {
            return layer.add(new Op.Softmax(layer.output(), z));
        }
        Set<String> variables = new HashSet<>(FormulaDeclaration.variablesOf(FormulaDeclaration.ACTIVATION));
        Map<String, Parameter> trained = new TreeMap<>();
        use.trained().forEach((name, initial) -> {
            variables.add(name);
            trained.put(name, layer.parameterOfActivation(name, initial));
        });
        Expr formula = parse(use, variables);
        return trained.isEmpty()
                ? layer.add(layer.output(), formula, Map.of("x", z))
                : layer.add(new Op.Elementwise(layer.output(), formula, Map.of("x", z), trained));
    }

    private void refuseTrained(FunctionUse loss, String member) {
        diagnostics.error(
                Code.FORMULA_SYNTAX,
                loss.origin(),
                "the member " + member + " of @" + loss.name()
                        + " is @Trained, but a loss cannot be trained: remove it there");
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
