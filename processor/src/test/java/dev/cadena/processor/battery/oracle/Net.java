package dev.cadena.processor.battery.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * A declared network without cycles.
 *
 * @param layers the layers in the order of W: topological, ties by name
 * @param isDouble its precision
 */
public record Net(List<Layer> layers, boolean isDouble) {
    /** Of layers in any order. */
    public Net {
        layers = TopologicalOrder.of(layers);
    }

    /** Of layers in any order. */
    public static Net of(boolean isDouble, Layer... layers) {
        return new Net(List.of(layers), isDouble);
    }

    /** The layer of a name. */
    public Layer layer(String name) {
        return layers.stream().filter(l -> l.name().equals(name)).findFirst().orElseThrow();
    }

    /** Whether there is a layer of a name. */
    public boolean has(String name) {
        return layers.stream().anyMatch(l -> l.name().equals(name));
    }

    /** The inputs, in the order of an observation's row. */
    public List<Layer> inputs() {
        return layers.stream().filter(Layer::isInput).toList();
    }

    /** The layers that are judged or that nobody reads, in the order of a row of outputs, and of targets. */
    public List<Layer> outputs() {
        return layers.stream()
                .filter(l -> l.judge().isPresent() || readers(l.name()) == 0)
                .toList();
    }

    /** The only output. */
    public Layer output() {
        List<Layer> outputs = outputs();
        if (outputs.size() != 1) {
            throw new IllegalStateException(outputs.size() + " outputs");
        }
        return outputs.get(0);
    }

    /** How often other layers read one. */
    public int readers(String name) {
        return (int) layers.stream()
                .flatMap(l -> l.from().stream())
                .filter(name::equals)
                .count();
    }

    /** The shape of each layer, in the order of the layers. */
    public Map<String, List<Integer>> shapes() {
        Map<String, List<Integer>> shapes = new LinkedHashMap<>();
        for (Layer layer : layers) {
            shapes.put(
                    layer.name(),
                    layer.kind().shape(layer.from().stream().map(shapes::get).toList()));
        }
        return shapes;
    }

    /** The number of components of a layer. */
    public int size(String name) {
        return Shapes.size(shapes().get(name));
    }

    /** The number of components of several layers. */
    public int size(List<Layer> some) {
        return some.stream().mapToInt(l -> size(l.name())).sum();
    }

    /** What W consists of. */
    public List<Tensor> tensors() {
        Map<String, List<Integer>> shapes = shapes();
        List<Tensor> tensors = new ArrayList<>();
        int at = 0;
        for (Layer layer : layers) {
            int units = Shapes.size(shapes.get(layer.name()));
            if (layer.kind() instanceof Kind.Dense dense && dense.owns()) {
                int fanIn = Shapes.size(shapes.get(layer.from().get(0)));
                tensors.add(new Tensor(layer.name(), "weights", at, fanIn * units, fanIn));
                at += fanIn * units;
                if (dense.bias()) {
                    tensors.add(new Tensor(layer.name(), "biases", at, units, fanIn));
                    at += units;
                }
            }
            if (layer.kind() instanceof Kind.LayerNormalization || layer.kind() instanceof Kind.BatchNormalization) {
                int length = Shapes.last(shapes.get(layer.name()));
                tensors.add(new Tensor(layer.name(), "gain", at, length, 1));
                tensors.add(new Tensor(layer.name(), "bias", at + length, length, 1));
                at += 2 * length;
            }
            if (layer.activation().isTrained()) {
                tensors.add(new Tensor(layer.name(), layer.activation().parameter(), at, units, 1));
                at += units;
            }
        }
        return tensors;
    }

    /** The number of weights. */
    public int weightCount() {
        return tensors().stream().mapToInt(Tensor::size).sum();
    }

    /** Whether training leaves a tensor as it is. */
    public boolean isFrozen(Tensor tensor) {
        return layer(tensor.layer()).kind() instanceof Kind.Dense dense && !dense.trainable();
    }

    /** Whether training computes something else of an observation than prediction does, by the others of its mini-batch. */
    public boolean normalizesBatches() {
        return layers.stream().anyMatch(l -> l.kind() instanceof Kind.BatchNormalization);
    }

    /** Whether NaN may stand in an input. */
    public boolean acceptsNaN(Layer input) {
        return layers.stream()
                .filter(l -> l.from().contains(input.name()))
                .allMatch(l -> l.kind() instanceof Preparation p && p.how() == Preparation.How.IMPUTE);
    }

    /** How often a single weight is used, at most. */
    int uses() {
        return layers.stream()
                .filter(l -> l.kind() instanceof Kind.Dense)
                .mapToInt(owner -> 1
                        + (int) layers.stream()
                                .filter(l -> l.kind() instanceof Kind.Dense d
                                        && d.weightsOf().equals(owner.name()))
                                .count())
                .max()
                .orElse(1);
    }

    /** How the network rounds. */
    public Rounding rounding() {
        return isDouble ? Rounding.DOUBLE : Rounding.FLOAT;
    }

    /** The same network in another precision. */
    public Net in(boolean otherIsDouble) {
        return new Net(layers, otherIsDouble);
    }

    /** The same network with every layer changed. */
    public Net map(UnaryOperator<Layer> change) {
        return new Net(layers.stream().map(change).toList(), isDouble);
    }

    @Override
    public String toString() {
        return source("N");
    }

    /** The declaration as a user writes it, each layer below those that it reads. */
    public String source(String typeName) {
        return Declaration.of(this, layers, typeName);
    }

    /** The declaration with its methods in another order. */
    public String source(String typeName, SplittableRandom order) {
        List<Layer> shuffled = new ArrayList<>(layers);
        for (int last = shuffled.size() - 1; last > 0; last--) {
            shuffled.add(last, shuffled.remove(order.nextInt(last + 1)));
        }
        return Declaration.of(this, shuffled, typeName);
    }
}
