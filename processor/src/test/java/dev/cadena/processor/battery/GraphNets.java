package dev.cadena.processor.battery;

import static dev.cadena.processor.battery.oracle.Layer.dense;
import static dev.cadena.processor.battery.oracle.Layer.input;
import static dev.cadena.processor.battery.oracle.Layer.layer;
import static dev.cadena.processor.battery.oracle.Layer.shared;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Kind.BatchNormalization;
import dev.cadena.processor.battery.oracle.Kind.Concatenate;
import dev.cadena.processor.battery.oracle.Kind.Dropout;
import dev.cadena.processor.battery.oracle.Kind.GaussianNoise;
import dev.cadena.processor.battery.oracle.Kind.LayerNormalization;
import dev.cadena.processor.battery.oracle.Kind.Rescale;
import dev.cadena.processor.battery.oracle.Kind.Reshape;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Merge;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Preparation;
import dev.cadena.processor.battery.oracle.Preparation.How;
import dev.cadena.processor.battery.oracle.Simple;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Graphs that together have every kind of layer and every way in which layers may be joined. */
final class GraphNets {
    /** So many units that values are local variables. */
    static final int FEW = 2;

    /** So many units that values are buffers. */
    static final int MANY = 17;

    private static final Set<Activation> WITH_KINKS = EnumSet.of(
            Activation.RELU,
            Activation.LEAKY_RELU,
            Activation.PRELU,
            Activation.ELU,
            Activation.SELU,
            Activation.HARD_SIGMOID);

    private GraphNets() {}

    /** Whether it has no kink, which a training would cross at the same step, or not, by the last bit of a weight. */
    static boolean isSmooth(Net net) {
        return net.layers().stream()
                .noneMatch(l -> WITH_KINKS.contains(l.activation())
                        || l.kind() == Merge.MAXIMUM
                        || l.kind() == Merge.MINIMUM
                        || l.judge()
                                .map(j -> j.loss() == Loss.MEAN_ABSOLUTE_ERROR || j.loss() == Loss.HINGE)
                                .orElse(false));
    }

    /** All of them, with so many units where the number does not matter. */
    static List<Net> all(int units, boolean isDouble) {
        return List.of(
                diamond(units, isDouble),
                twins(units, isDouble),
                heads(units, isDouble),
                relay(units, isDouble),
                steps(units, isDouble),
                ranks(units, isDouble),
                attention(units, isDouble),
                extremes(units, isDouble),
                noisy(units, isDouble),
                normalized(units, isDouble),
                thawed(units, isDouble),
                prepared(units, isDouble));
    }

    /** Fan-out, branches of different depth, a skip, and two merges. */
    static Net diamond(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("source", 3),
                dense("root", units, "source").with(Activation.TANH),
                dense("left", units, "root").with(Activation.SOFTSIGN),
                dense("right", units, "root").with(Activation.GELU),
                dense("further", units, "right").with(Activation.SIGMOID),
                layer(Merge.SUBTRACT, "difference", "left", "further"),
                layer(Merge.ADD, "bottom", "difference", "root", "right").with(Activation.TANH),
                dense("end", 2, "bottom").judged(Loss.MEAN_SQUARED_ERROR, 1.25));
    }

    /** So many outputs of one layer that the sum of its Δ, the losses and the copies of outputs are split up. */
    static Net fan(int units, boolean isDouble) {
        List<Layer> layers = new ArrayList<>();
        layers.add(input("source", 2));
        layers.add(dense("root", units, "source").with(Activation.TANH));
        for (int i = 0; i < 30; i++) {
            Layer head = dense("head" + i, 2, "root");
            layers.add(
                    i % 3 == 0
                            ? head.with(Activation.SOFTMAX).judged(Loss.CATEGORICAL_CROSS_ENTROPY, 0.5)
                            : head.judged(Loss.MEAN_SQUARED_ERROR, 1 + i / 8.0));
        }
        return new Net(List.copyOf(layers), isDouble);
    }

    /** Noise on an input, behind activations and within a branch, twice of one layer, and on an output without a loss. */
    static Net noisy(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                layer(new Kind.Input(List.of(2, 3), true), "source"),
                layer(new Dropout(0.25), "masked", "source"),
                layer(Simple.FLATTEN, "flat", "masked"),
                dense("root", units, "flat").with(Activation.TANH),
                layer(new Dropout(0.5), "sparse", "root"),
                layer(new Dropout(0.5), "other", "root").with(Activation.SILU),
                layer(new Dropout(0), "whole", "other"),
                layer(new GaussianNoise(0.25), "shaken", "whole"),
                dense("left", units, "sparse").with(Activation.SOFTSIGN),
                layer(new Dropout(0.125), "right", "left"),
                layer(Merge.ADD, "sum", "right", "shaken", "root"),
                layer(new GaussianNoise(0.1), "aside", "sum"),
                dense("end", 3, "sum").with(Activation.SOFTMAX).judged(Loss.CATEGORICAL_CROSS_ENTROPY, 1.25));
    }

    /** Normalized: an input of several rows, the logits of an activation, a branch, and an output. */
    static Net normalized(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                layer(new Kind.Input(List.of(2, 3), true), "source"),
                layer(new LayerNormalization(0.5), "rows", "source"),
                layer(Simple.FLATTEN, "flat", "rows"),
                dense("root", 2 + units, "flat").with(Activation.TANH),
                layer(new LayerNormalization(0.25), "left", "root").with(Activation.SOFTSIGN),
                layer(Merge.ADD, "sum", "left", "root"),
                dense("end", 3, "sum").judged(Loss.MEAN_SQUARED_ERROR, 1.25),
                layer(new LayerNormalization(0.5), "right", "root").judged(Loss.MEAN_SQUARED_ERROR, 0.5));
    }

    /**
     * Normalized over mini-batches: an input of several rows, the logits of an activation, a branch, and an output. No part of {@link
     * #all}, since observations depend on each other.
     */
    static Net normalizedByBatches(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                layer(new Kind.Input(List.of(2, 3), true), "source"),
                layer(new BatchNormalization(0.5), "rows", "source"),
                layer(Simple.FLATTEN, "flat", "rows"),
                dense("root", 2 + units, "flat").with(Activation.TANH),
                layer(new BatchNormalization(0.25), "left", "root").with(Activation.SOFTSIGN),
                layer(Merge.ADD, "sum", "left", "root"),
                dense("end", 3, "sum").judged(Loss.MEAN_SQUARED_ERROR, 1.25),
                layer(new BatchNormalization(0.5), "right", "root").judged(Loss.MEAN_SQUARED_ERROR, 0.5));
    }

    /** Two inputs through the same weights, compared by a product and by a distance. */
    static Net twins(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("one", 3).withGradient(),
                input("another", 3),
                dense("code", units, "one").with(Activation.TANH),
                shared("alike", units, "another", "code").with(Activation.SIGMOID),
                layer(Merge.SUBTRACT, "apart", "code", "alike"),
                layer(Merge.MULTIPLY, "distance", "apart", "apart"),
                layer(Simple.DOT, "product", "code", "alike"),
                layer(new Concatenate(-1), "all", "distance", "product"),
                dense("same", 1, "all").with(Activation.SIGMOID).judged(Loss.BINARY_CROSS_ENTROPY, 1));
    }

    /** A regression and a classification on one trunk, which is judged itself; and an output that is not judged. */
    static Net heads(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("table", 4),
                dense("trunk", units, "table").with(Activation.SIGMOID).judged(Loss.BINARY_CROSS_ENTROPY, 0.5),
                dense("kind", 3, "trunk").with(Activation.SOFTMAX).judged(Loss.CATEGORICAL_CROSS_ENTROPY, 2),
                dense("price", 2, "trunk").judged(Loss.MEAN_SQUARED_ERROR, 0.75),
                layer(new Concatenate(0), "both", "price", "kind"));
    }

    /** A softmax of a softmax: one value is the probabilities of the one and the logits of the other. */
    static Net relay(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("table", 4),
                dense("trunk", units, "table").with(Activation.TANH),
                dense("kind", 3, "trunk").with(Activation.SOFTMAX),
                layer(Simple.ACTIVATE, "softer", "kind")
                        .with(Activation.SOFTMAX)
                        .judged(Loss.CATEGORICAL_CROSS_ENTROPY, 0.75));
    }

    /** One set of weights used again and again, one after the other, with a loss after each. */
    static Net steps(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("start", units).withGradient(),
                dense("first", units, "start").with(Activation.TANH).judged(Loss.MEAN_SQUARED_ERROR, 0.25),
                shared("second", units, "first", "first")
                        .with(Activation.SOFTSIGN)
                        .judged(Loss.HUBER, 0.5),
                shared("last", units, "second", "first").judged(Loss.MEAN_SQUARED_ERROR, 1));
    }

    /** Shapes of several ranks, joined along each axis. */
    static Net ranks(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("image", 2, 3).withGradient(),
                input("colour", 2),
                dense("six", 6, "colour").with(Activation.TANH),
                layer(new Reshape(List.of(2, -1)), "folded", "six"),
                layer(new Concatenate(0), "tall", "image", "folded"),
                layer(new Concatenate(-1), "wide", "folded", "image", "folded"),
                layer(Simple.DOT, "table", "tall", "image"),
                layer(new Rescale(0.5, -0.25), "scaled", "wide"),
                layer(Simple.FLATTEN, "row", "scaled"),
                dense("mixed", units, "row").with(Activation.SILU),
                dense("eight", 8, "mixed"),
                layer(new Reshape(List.of(4, 2)), "back", "eight"),
                layer(Merge.AVERAGE, "result", "back", "table", "table").judged(Loss.MEAN_ABSOLUTE_ERROR, 1));
    }

    /** Softmax in the middle, and trained parameters of activations. */
    static Net attention(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("query", 3),
                input("values", units),
                dense("scores", units, "query").with(Activation.SOFTMAX),
                dense("gate", units, "values").with(Activation.PRELU),
                layer(Merge.MULTIPLY, "chosen", "scores", "values", "gate"),
                layer(Merge.ADD, "mixed", "chosen", "scores").with(Activation.SWISH),
                dense("answer", 3, "mixed").with(Activation.SOFTMAX).judged(Loss.MEAN_SQUARED_ERROR, 1.5));
    }

    /** The largest and the smallest of operands, which are first and not first. */
    static Net extremes(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("point", 2).withGradient(),
                dense("a", units, "point"),
                dense("b", units, "point").with(Activation.TANH),
                dense("c", units, "point").with(Activation.SOFTSIGN),
                layer(Merge.MAXIMUM, "most", "a", "b", "c"),
                layer(Merge.MINIMUM, "least", "c", "b"),
                layer(Merge.MULTIPLY, "span", "most", "least"),
                dense("verdict", 2, "span").judged(Loss.HINGE, 1));
    }

    /** Weights that are not trained, once and shared, above weights that are. */
    static Net thawed(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("raw", 3).withGradient(),
                dense("warm", 3, "raw").with(Activation.TANH),
                dense("ice", units, "warm").frozen().with(Activation.SIGMOID),
                shared("floe", units, "raw", "ice").with(Activation.SOFTPLUS),
                layer(Merge.ADD, "melt", "ice", "floe"),
                layer(Simple.ACTIVATE, "steam", "melt").with(Activation.GELU_TANH),
                dense("rain", 2, "steam").judged(Loss.MEAN_SQUARED_ERROR, 1));
    }

    /** Raw inputs of which one has all of its values, and of the other some are missing, each prepared in several ways. */
    static Net prepared(int units, boolean isDouble) {
        return Net.of(
                isDouble,
                input("lengths", 4).withGradient(),
                input("blood", 2, 2).withGradient(),
                layer(Preparation.of(How.STANDARDIZE), "usual", "lengths"),
                layer(new Preparation(How.MIN_MAX, -0.75, 0.5), "ranged", "lengths"),
                layer(Preparation.of(How.MIN_MAX), "again", "usual"),
                layer(Preparation.of(How.IMPUTE), "complete", "blood"),
                layer(Preparation.of(How.ROBUST_SCALE), "robust", "complete"),
                layer(Simple.FLATTEN, "row", "robust"),
                layer(Merge.ADD, "sum", "usual", "ranged", "lengths", "row"),
                dense("mixed", units, "sum").with(Activation.TANH),
                dense("other", units, "again").with(Activation.SIGMOID),
                layer(Merge.MULTIPLY, "both", "mixed", "other"),
                dense("end", 2, "both").judged(Loss.MEAN_SQUARED_ERROR, 1));
    }

    /** h → two branches → their sum, again and again: 2^rungs paths. */
    static Net ladder(int rungs, boolean isDouble) {
        List<Layer> layers = new ArrayList<>(
                List.of(input("below", 2), dense("node0", 2, "below").with(Activation.TANH)));
        for (int rung = 0; rung < rungs; rung++) {
            String node = "node" + rung;
            layers.add(dense("left" + rung, 2, node).with(Activation.TANH));
            layers.add(dense("right" + rung, 2, node).with(Activation.SOFTSIGN));
            Layer sum = layer(Merge.ADD, "node" + (rung + 1), "left" + rung, "right" + rung);
            layers.add(rung < rungs - 1 ? sum : sum.judged(Loss.MEAN_SQUARED_ERROR, 1));
        }
        return new Net(layers, isDouble);
    }
}
