package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.calculus.scalar.FormulaException;
import dev.cadena.processor.calculus.scalar.Parser;
import dev.cadena.processor.declaration.ActivateKind;
import dev.cadena.processor.declaration.BatchNormalizationKind;
import dev.cadena.processor.declaration.ConcatenateKind;
import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.DestandardizeKind;
import dev.cadena.processor.declaration.DotKind;
import dev.cadena.processor.declaration.DropoutKind;
import dev.cadena.processor.declaration.FlattenKind;
import dev.cadena.processor.declaration.GaussianNoiseKind;
import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.LayerKind;
import dev.cadena.processor.declaration.LayerNormalizationKind;
import dev.cadena.processor.declaration.MergeKind;
import dev.cadena.processor.declaration.OneHotKind;
import dev.cadena.processor.declaration.PreparationKind;
import dev.cadena.processor.declaration.RescaleKind;
import dev.cadena.processor.declaration.ReshapeKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The forward program of each kind of layer, up to its activation. Every rule yields the value that is activated. */
final class LayerPrograms implements LayerKind.Rules<Value> {
    private final LayerWriter layer;

    LayerPrograms(LayerWriter layer) {
        this.layer = layer;
    }

    @Override
    public Value input(InputKind kind) {
        return layer.logits();
    }

    @Override
    public Value dense(DenseKind kind) {
        int in = layer.input().size();
        int out = kind.units();
        // Shared weights start as the layer says that has them.
        String initializer = layer.kindOfOwner() instanceof DenseKind owner ? owner.initializer() : kind.initializer();
        Parameter weights = layer.parameter(
                "weights", List.of(in, out), InitialValues.of(initializer, layer.activation(), in, out));
        Optional<Parameter> biases = kind.bias()
                ? Optional.of(layer.parameter("biases", List.of(out), InitialValues.ZEROS))
                : Optional.empty();
        return layer.add(new Op.Affine(layer.logits(), layer.input(), weights, biases));
    }

    @Override
    public Value rescale(RescaleKind kind) {
        Expr product = Algebra.multiply(new Const(kind.by()), new Var("x"));
        Expr formula = Algebra.add(product, new Const(kind.offset()));
        return layer.add(layer.logits(), formula, Map.of("x", layer.input()));
    }

    @Override
    public Value prepare(PreparationKind kind) {
        Map<String, Parameter> state = new TreeMap<>();
        for (PreparationKind.State tensor : kind.state()) {
            state.put(
                    tensor.name(),
                    layer.state(tensor.name(), layer.shape(0), InitialValues.constant(tensor.neutral())));
        }
        layer.state("rows", List.of(1), InitialValues.ZEROS);
        return layer.add(new Op.Elementwise(layer.logits(), formula(kind), Map.of("x", layer.input()), state));
    }

    private static Expr formula(PreparationKind kind) {
        Set<String> variables = new HashSet<>(Set.of("x"));
        kind.state().forEach(tensor -> variables.add(tensor.name()));
        return formula(kind.formula(), variables, kind.numbers());
    }

    /** A formula of our own. */
    static Expr formula(String text, Set<String> variables, Map<String, Double> numbers) {
        try {
            return Parser.parse(text, variables, numbers);
        } catch (FormulaException e) {
            throw new IllegalStateException("the formula " + text + " is wrong: " + e.getMessage(), e);
        }
    }

    @Override
    public Value oneHot(OneHotKind kind) {
        return layer.add(new Op.OneHot(layer.logits(), layer.input(), kind.categories()));
    }

    @Override
    public Value destandardize(DestandardizeKind kind) {
        Map<String, Parameter> state = new TreeMap<>();
        state.put("mean", layer.state("mean", layer.shape(0), InitialValues.ZEROS));
        state.put("deviation", layer.state("deviation", layer.shape(0), InitialValues.constant(1)));
        layer.state("rows", List.of(1), InitialValues.ZEROS);
        Expr formula = formula(DestandardizeKind.FORMULA, Set.of("x", "mean", "deviation"), Map.of());
        return layer.add(new Op.Elementwise(layer.logits(), formula, Map.of("x", layer.input()), state));
    }

    @Override
    public Value activate(ActivateKind kind) {
        return layer.input();
    }

    @Override
    public Value merge(MergeKind kind) {
        List<Value> operands = layer.inputs();
        int parts = 0;
        // Groups of groups: a formula of all operands would have derivatives that grow with their square.
        while (operands.size() > MergeFormula.MAX_OPERANDS) {
            List<Value> joined = new ArrayList<>();
            for (List<Value> some : Groups.of(operands, MergeFormula.MAX_OPERANDS)) {
                joined.add(
                        some.size() == 1
                                ? some.get(0)
                                : merge(
                                        layer.part(++parts),
                                        MergeFormula.ofGroup(kind.operation(), some.size()),
                                        some));
            }
            operands = joined;
        }
        int all = layer.inputs().size();
        return merge(layer.logits(), MergeFormula.of(kind.operation(), operands.size(), all), operands);
    }

    private Value merge(Value result, Expr formula, List<Value> operands) {
        Map<String, Value> variables = new TreeMap<>();
        for (int i = 0; i < operands.size(); i++) {
            variables.put(MergeFormula.operand(i), operands.get(i));
        }
        return layer.add(result, formula, variables);
    }

    @Override
    public Value concatenate(ConcatenateKind kind) {
        List<Integer> shape = layer.shape(0);
        int rows = shape.subList(0, kind.axisOf(shape)).stream().reduce(1, Math::multiplyExact);
        return layer.add(new Op.Concatenation(layer.logits(), layer.inputs(), rows));
    }

    @Override
    public Value dot(DotKind kind) {
        List<Integer> shape = layer.shape(0);
        int length = shape.get(shape.size() - 1);
        List<Value> operands = layer.inputs();
        return layer.add(new Op.InnerProducts(layer.logits(), operands.get(0), operands.get(1), length));
    }

    @Override
    public Value flatten(FlattenKind kind) {
        return layer.input();
    }

    /** What drops nothing is no operation, so that it changes no bit. */
    @Override
    public Value dropout(DropoutKind kind) {
        return kind.rate() == 0
                ? layer.input()
                : layer.add(new Op.Dropout(layer.logits(), layer.input(), layer.draws(), kind.rate()));
    }

    @Override
    public Value gaussianNoise(GaussianNoiseKind kind) {
        return kind.deviation() == 0
                ? layer.input()
                : layer.add(new Op.GaussianNoise(layer.logits(), layer.input(), layer.draws(), kind.deviation()));
    }

    @Override
    public Value layerNormalization(LayerNormalizationKind kind) {
        List<Integer> shape = layer.shape(0);
        List<Integer> axis = shape.subList(shape.size() - 1, shape.size());
        return scaled(layer.add(new Op.Normalization(layer.part(1), layer.input(), axis.get(0), kind.epsilon())), axis);
    }

    @Override
    public Value batchNormalization(BatchNormalizationKind kind) {
        List<Integer> shape = layer.shape(0);
        List<Integer> axis = shape.subList(shape.size() - 1, shape.size());
        var running = new Op.BatchNormalization.Running(
                layer.state("mean", axis, InitialValues.ZEROS),
                layer.state("variance", axis, InitialValues.ONES),
                kind.momentum());
        return scaled(
                layer.add(
                        new Op.BatchNormalization(layer.part(1), layer.input(), axis.get(0), kind.epsilon(), running)),
                axis);
    }

    /** With a trained gain and bias along the last axis. */
    private Value scaled(Value normalized, List<Integer> axis) {
        // In the order of their variables, as the formula has them: Map.of has none.
        Map<String, Parameter> weights = new TreeMap<>();
        weights.put("gain", layer.parameter("gain", axis, InitialValues.ONES));
        weights.put("shift", layer.parameter("bias", axis, InitialValues.ZEROS));
        Expr formula = Algebra.add(Algebra.multiply(new Var("x"), new Var("gain")), new Var("shift"));
        return layer.add(new Op.Elementwise(layer.logits(), formula, Map.of("x", normalized), weights));
    }

    @Override
    public Value reshape(ReshapeKind kind) {
        return layer.input();
    }
}
