package dev.cadena.processor.battery.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One observation on its way through a network, alone or with others of its mini-batch. */
final class Forward {
    private final Structure structure;
    private final Rounding rounding;
    private final double[] w;
    private final double[] observation;
    private final Optional<Visit> visit;
    private final boolean slopes;
    private final int variables;
    private final Map<String, Dual[]> logits = new HashMap<>();
    private final Map<String, Dual[]> values = new HashMap<>();
    private int read;

    /** Runs alone: outside of training, or where no observation depends on others. */
    static Forward alone(Structure structure, double[] w, double[] x, Optional<Visit> visit, boolean slopes) {
        Forward forward = new Forward(structure, w, x, visit, slopes);
        structure.net().layers().forEach(layer -> forward.add(layer, forward.preactivation(layer)));
        return forward;
    }

    /**
     * Runs the observations of a mini-batch side by side, in training, with slopes by every weight.
     *
     * @param visits for which layers draw, one for each; empty where they draw nothing
     */
    static List<Forward> together(Structure structure, double[] w, double[][] x, List<Visit> visits) {
        List<Forward> all = IntStream.range(0, x.length)
                .mapToObj(i ->
                        new Forward(structure, w, x[i], visits.stream().skip(i).findFirst(), true))
                .toList();
        for (Layer layer : structure.net().layers()) {
            if (layer.kind() instanceof Kind.BatchNormalization kind) {
                Dual[][] z = normalized(layer, kind, all);
                IntStream.range(0, z.length).forEach(i -> all.get(i).add(layer, z[i]));
            } else {
                all.forEach(forward -> forward.add(layer, forward.preactivation(layer)));
            }
        }
        return all;
    }

    /**
     * Begins.
     *
     * @param x the inputs, one after the other
     * @param visit for which layers draw, in training
     * @param slopes whether by every weight, and behind them by every component of {@code x}; otherwise there are none
     */
    private Forward(Structure structure, double[] w, double[] x, Optional<Visit> visit, boolean slopes) {
        this.observation = x;
        this.structure = structure;
        this.rounding = structure.net().rounding();
        this.w = w;
        this.visit = visit;
        this.slopes = slopes;
        this.variables = slopes ? w.length + x.length : 0;
    }

    private void add(Layer layer, Dual[] z) {
        Dual[] a = activate(layer, z);
        logits.put(layer.name(), z);
        values.put(layer.name(), a);
        chargeFanOut(layer, z, a);
    }

    /** What a layer yields. */
    Dual[] values(String layer) {
        return values.get(layer);
    }

    /** What a layer's activation is applied to. */
    Dual[] logits(String layer) {
        return logits.get(layer);
    }

    /** The largest absolute value anywhere; what is missing in an input is none. */
    double largest() {
        return Stream.concat(logits.values().stream(), values.values().stream())
                .flatMap(Arrays::stream)
                .filter(v -> !Double.isNaN(v.value.value()))
                .mapToDouble(v -> Math.abs(v.value.value()))
                .max()
                .orElseThrow();
    }

    /** The next of the inputs. */
    private Dual[] input(int size) {
        int at = read;
        read += size;
        return IntStream.range(at, at + size)
                .mapToObj(i -> slopes
                        ? Dual.variable(observation[i], w.length + i, rounding, variables)
                        : Dual.constant(observation[i], rounding, variables))
                .toArray(Dual[]::new);
    }

    private Dual[] preactivation(Layer layer) {
        if (layer.isInput()) {
            return input(structure.size(layer.name()));
        }
        Dual[][] x = layer.from().stream().map(values::get).toArray(Dual[][]::new);
        Kind kind = layer.kind();
        if (kind instanceof Kind.Dense dense) {
            return dense(layer.name(), dense, x[0]);
        }
        if (kind instanceof Kind.Rescale rescale) {
            return Arrays.stream(x[0])
                    .map(v -> v.apply(s -> s.times(rescale.by()).plus(rescale.offset())))
                    .toArray(Dual[]::new);
        }
        if (kind instanceof Preparation preparation) {
            double[][] rows = structure.fitted().get(layer.name());
            return IntStream.range(0, x[0].length)
                    .mapToObj(i -> x[0][i].apply(s -> preparation.of(s, rows[0][i], rows[1][i])))
                    .toArray(Dual[]::new);
        }
        if (kind instanceof Merge merge) {
            return IntStream.range(0, x[0].length)
                    .mapToObj(i -> merge.of(Arrays.stream(x).map(v -> v[i]).toArray(Dual[]::new)))
                    .toArray(Dual[]::new);
        }
        if (kind instanceof Kind.Concatenate concatenate) {
            return concatenate(x, concatenate.along(structure.shape(layer.from().get(0))), layer);
        }
        if (kind instanceof Kind.LayerNormalization normalization) {
            return normalized(layer, normalization, x[0]);
        }
        if (kind instanceof Kind.BatchNormalization normalization) {
            return byRunningStatistics(layer, normalization, x[0]);
        }
        if (kind.isNoise()) {
            return visit.map(v -> noisy(layer, x[0], v)).orElse(x[0]);
        }
        return kind == Simple.DOT
                ? dot(x[0], x[1], Shapes.last(structure.shape(layer.from().get(0))))
                : x[0];
    }

    private Dual[] dense(String name, Kind.Dense dense, Dual[] x) {
        Layer owner =
                dense.owns() ? structure.net().layer(name) : structure.net().layer(dense.weightsOf());
        List<Tensor> own = structure.tensors().get(owner.name());
        boolean trained = slopes && ((Kind.Dense) owner.kind()).trainable();
        return IntStream.range(0, dense.units())
                .mapToObj(j -> Dual.affine(
                        x,
                        w,
                        own.get(0).at() + j,
                        dense.units(),
                        dense.bias() ? own.get(1).at() + j : -1,
                        trained))
                .toArray(Dual[]::new);
    }

    /** (x − mean) (variance + ε)^−½ · gain + bias, row by row. */
    private Dual[] normalized(Layer layer, Kind.LayerNormalization normalization, Dual[] x) {
        int length = Shapes.last(structure.shape(layer.name()));
        Dual[] result = new Dual[x.length];
        for (int from = 0; from < x.length; from += length) {
            Dual mean = mean(Arrays.copyOfRange(x, from, from + length));
            Dual[] centered = Arrays.stream(x, from, from + length)
                    .map(component -> component.minus(mean))
                    .toArray(Dual[]::new);
            Dual variance = mean(
                    Arrays.stream(centered).map(c -> c.apply(s -> s.times(s))).toArray(Dual[]::new));
            Dual inverse = variance.apply(s -> s.plus(normalization.epsilon()).power(-0.5));
            for (int k = 0; k < length; k++) {
                result[from + k] = scaled(layer, centered[k].times(inverse), k);
            }
        }
        return result;
    }

    /** By those of a network that has not been trained: the mean 0, the variance 1. */
    private Dual[] byRunningStatistics(Layer layer, Kind.BatchNormalization normalization, Dual[] z) {
        int length = Shapes.last(structure.shape(layer.name()));
        Dual inverse = Dual.constant(1, rounding, variables)
                .apply(s -> s.plus(normalization.epsilon()).power(-0.5));
        return IntStream.range(0, z.length)
                .mapToObj(i -> scaled(layer, z[i].times(inverse), i % length))
                .toArray(Dual[]::new);
    }

    private Dual scaled(Layer layer, Dual normalized, int component) {
        List<Tensor> own = structure.tensors().get(layer.name());
        Dual gain = parameter(own.get(0).at() + component, slopes);
        return Dual.sum(normalized.times(gain), parameter(own.get(1).at() + component, slopes));
    }

    /** (x − mean) (variance + ε)^−½ · gain + bias, component of the last axis by component, for all observations. */
    private static Dual[][] normalized(Layer layer, Kind.BatchNormalization normalization, List<Forward> all) {
        Structure structure = all.get(0).structure;
        int size = structure.size(layer.name());
        int length = Shapes.last(structure.shape(layer.name()));
        Dual[][] read = all.stream().map(f -> f.values(layer.from().get(0))).toArray(Dual[][]::new);
        Dual[][] result = new Dual[read.length][size];
        for (int k = 0; k < length; k++) {
            int component = k;
            Dual[] column = Arrays.stream(read)
                    .flatMap(row -> IntStream.range(0, size / length).mapToObj(i -> row[i * length + component]))
                    .toArray(Dual[]::new);
            Dual mean = mean(column);
            Dual variance = mean(Arrays.stream(column)
                    .map(v -> v.minus(mean).apply(s -> s.times(s)))
                    .toArray(Dual[]::new));
            Dual inverse = variance.apply(s -> s.plus(normalization.epsilon()).power(-0.5));
            for (int row = 0; row < read.length; row++) {
                for (int at = k; at < size; at += length) {
                    Dual centered = read[row][at].minus(mean);
                    result[row][at] = all.get(row).scaled(layer, centered.times(inverse), k);
                }
            }
        }
        return result;
    }

    private static Dual mean(Dual[] x) {
        Dual sum = Dual.sum(x);
        Dual count = Dual.constant(x.length, sum.value.rounding(), sum.slope.length);
        return Dual.of(sum, count, Scalar::over);
    }

    private Dual[] noisy(Layer layer, Dual[] x, Visit drawn) {
        int number = structure.net().layers().indexOf(layer);
        return IntStream.range(0, x.length)
                .mapToObj(i -> x[i].apply(s -> layer.kind() instanceof Kind.Dropout dropout
                        ? s.times(drawn.mask(number, i, dropout.rate()))
                        : s.plus(drawn.normal(number, i, ((Kind.GaussianNoise) layer.kind()).deviation()))))
                .toArray(Dual[]::new);
    }

    private Dual[] concatenate(Dual[][] x, int axis, Layer layer) {
        // What lies within one step along all axes before this one stays together.
        int inner = Shapes.size(structure
                .shape(layer.name())
                .subList(axis + 1, structure.shape(layer.name()).size()));
        int outer = Shapes.size(structure.shape(layer.name()).subList(0, axis));
        List<Dual> result = new ArrayList<>();
        for (int o = 0; o < outer; o++) {
            for (int operand = 0; operand < x.length; operand++) {
                int run = structure.shape(layer.from().get(operand)).get(axis) * inner;
                result.addAll(Arrays.asList(x[operand]).subList(o * run, (o + 1) * run));
            }
        }
        return result.toArray(Dual[]::new);
    }

    private static Dual[] dot(Dual[] a, Dual[] b, int k) {
        int rows = a.length / k;
        int columns = b.length / k;
        Dual[] result = new Dual[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                Dual[] products = new Dual[k];
                for (int m = 0; m < k; m++) {
                    products[m] = a[i * k + m].times(b[j * k + m]);
                }
                result[i * columns + j] = Dual.sum(products);
                // Forwards the sum runs over the last axis, backwards over the other operand's rows.
                result[i * columns + j].round(Math.max(rows, columns));
            }
        }
        return result;
    }

    private Dual[] activate(Layer layer, Dual[] z) {
        Activation activation = layer.activation();
        if (activation == Activation.IDENTITY) {
            return z;
        }
        if (activation == Activation.SOFTMAX) {
            return Softmax.of(z);
        }
        if (!activation.isTrained()) {
            return Arrays.stream(z).map(v -> v.apply(activation::of)).toArray(Dual[]::new);
        }
        List<Tensor> own = structure.tensors().get(layer.name());
        int at = own.get(own.size() - 1).at();
        boolean trained = slopes && !structure.net().isFrozen(own.get(0));
        return IntStream.range(0, z.length)
                .mapToObj(i -> Dual.of(z[i], parameter(at + i, trained), activation::of))
                .toArray(Dual[]::new);
    }

    private Dual parameter(int k, boolean trained) {
        return trained ? Dual.variable(w[k], k, rounding, variables) : Dual.constant(w[k], rounding, variables);
    }

    /** Backwards, what several readers and a loss say about a layer is summed. */
    private void chargeFanOut(Layer layer, Dual[] z, Dual[] a) {
        int summands = structure.summands().get(layer.name());
        if (summands > 1) {
            Arrays.stream(a).forEach(v -> v.round(summands - 1));
            if (a != z) {
                Arrays.stream(z).forEach(v -> v.round(1));
            }
        }
    }
}
