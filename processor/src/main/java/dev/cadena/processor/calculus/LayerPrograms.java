package dev.cadena.processor.calculus;

import dev.cadena.processor.calculus.scalar.Algebra;
import dev.cadena.processor.calculus.scalar.Expr;
import dev.cadena.processor.calculus.scalar.Expr.Const;
import dev.cadena.processor.calculus.scalar.Expr.Var;
import dev.cadena.processor.declaration.ActivateKind;
import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.LayerKind;
import dev.cadena.processor.declaration.RescaleKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Parameter weights = layer.parameter(
                "weights", List.of(in, out), InitialValues.of(kind.initializer(), layer.activation(), in, out));
        Optional<Parameter> biases = kind.bias()
                ? Optional.of(layer.parameter("biases", List.of(out), InitialValues.ZEROS))
                : Optional.empty();
        return layer.add(new Op.Affine(layer.logits(), layer.input(), weights, biases));
    }

    @Override
    public Value rescale(RescaleKind kind) {
        Expr product = Algebra.multiply(new Const(kind.by()), new Var("x"));
        Expr formula = Algebra.add(product, new Const(kind.offset()));
        return layer.add(new Op.Elementwise(layer.logits(), formula, Map.of("x", layer.input())));
    }

    @Override
    public Value activate(ActivateKind kind) {
        return layer.input();
    }
}
