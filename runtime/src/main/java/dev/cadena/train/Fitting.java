package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.Layer;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Port;
import dev.cadena.spi.Preparation;
import dev.cadena.spi.Program;
import dev.cadena.spi.Vectors;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fits the state of layers to training data. Confined to one thread. */
final class Fitting<A> {
    /** Columns at a time: one cache line of a row holds their numbers. */
    private static final int COLUMNS = 16;

    /** Columns that a message names. */
    private static final int NAMED = 10;

    private final List<Layer> layers;
    private final List<InputPort> inputs;
    private final List<OutputPort> outputs;
    private final List<Preparation> preparations;
    private final Vectors<A> vectors;
    private final Examples<A> data;
    private final A state;
    private final A rounded;

    /**
     * Prepares to fit.
     *
     * @param state S before, which is changed
     */
    Fitting(Program<A> program, Vectors<A> vectors, Examples<A> data, A state) {
        this.layers = program.layers();
        this.inputs = program.inputs();
        this.outputs = program.outputs();
        this.preparations = program.preparations();
        this.vectors = vectors;
        this.data = data;
        this.state = state;
        this.rounded = vectors.allocate(1);
    }

    /** S, with the state of all layers fitted to the data, or of those that have not been fitted yet. */
    A fit(boolean again) {
        for (Preparation preparation : preparations) {
            Layer layer = layer(preparation);
            int rows = layer.state("rows").offset();
            if (again || vectors.get(state, rows) == 0) {
                fit(preparation, layer);
                vectors.set(state, rows, data.count());
            }
        }
        return state;
    }

    private void fit(Preparation preparation, Layer layer) {
        List<Integer> constant = new ArrayList<>();
        List<Integer> peaked = new ArrayList<>();
        int size = port(preparation).size();
        for (int from = 0; from < size; from += COLUMNS) {
            double[][] columns = columns(preparation, from, Math.min(COLUMNS, size - from));
            for (int j = 0; j < columns.length; j++) {
                int column = from + j;
                double[] found = find(preparation, layer, column, columns[j]);
                if (preparation.rule() == Preparation.Rule.ROBUST_SCALE
                        && found[1] == 0
                        && !Statistics.isConstant(columns[j])) {
                    found[1] = 1;
                    peaked.add(column);
                }
                for (int t = 0; t < found.length; t++) {
                    set(preparation, layer, t, column, found[t]);
                }
                if (isConstant(preparation.rule(), layer, column)) {
                    constant.add(column);
                }
            }
        }
        report(
                preparation,
                constant,
                "the same value in all rows, and so one number in all predictions: leave out what tells nothing");
        report(
                preparation,
                peaked,
                "an interquartile range of 0, so that only the median is subtracted: @Standardize scales what is nearly"
                        + " always the same");
    }

    /** What the tensors of the state hold for a column. */
    private double[] find(Preparation preparation, Layer layer, int number, double[] column) {
        return switch (preparation.rule()) {
            case STANDARDIZE, DESTANDARDIZE -> Statistics.meanAndDeviation(column);
            case MIN_MAX -> Statistics.range(column);
            case ROBUST_SCALE -> Statistics.medianAndRange(column);
            case IMPUTE_MEAN -> new double[] {Statistics.meanAndDeviation(present(preparation, number, column))[0]};
            case IMPUTE_MEDIAN -> new double[] {Statistics.medianAndRange(present(preparation, number, column))[0]};
            case IMPUTE_CONSTANT -> new double[] {neutral(layer, 0)};
        };
    }

    private double[] present(Preparation preparation, int number, double[] column) {
        double[] present = Arrays.stream(column).filter(x -> !Double.isNaN(x)).toArray();
        if (present.length == 0) {
            throw new DataException(
                    "column " + number + name(preparation) + " has no value in any row, so that layer "
                            + preparation.layer() + " finds none to put in place of what is missing: leave the column"
                            + " out, or impute a constant",
                    -1,
                    number);
        }
        return present;
    }

    private boolean isConstant(Preparation.Rule rule, Layer layer, int column) {
        return switch (rule) {
            case STANDARDIZE, DESTANDARDIZE, ROBUST_SCALE -> get(layer, 1, column) == 0;
            case MIN_MAX -> get(layer, 0, column) == get(layer, 1, column);
            case IMPUTE_MEAN, IMPUTE_MEDIAN, IMPUTE_CONSTANT -> false;
        };
    }

    /** Some columns of what a layer reads, to the last bit. */
    private double[][] columns(Preparation reader, int from, int count) {
        if (reader.rule() == Preparation.Rule.DESTANDARDIZE) {
            return targets(reader, from, count);
        }
        if (reader.reads() < 0) {
            return columns(inputs.get(reader.port()), from, count);
        }
        Preparation read = preparations.get(reader.reads());
        Layer layer = layer(read);
        double[][] columns = columns(read, from, count);
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] = prepared(read.rule(), layer, from + j, columns[j][i]);
            }
        }
        return columns;
    }

    private double[][] columns(InputPort input, int from, int count) {
        double[][] columns = new double[count][data.count()];
        for (int i = 0; i < data.count(); i++) {
            int at = i * data.inputs() + input.offset() + from;
            for (int j = 0; j < count; j++) {
                columns[j][i] = vectors.get(data.x(), at + j);
            }
        }
        return columns;
    }

    /** Those that count. */
    private double[][] targets(Preparation reader, int from, int count) {
        int[] rows = IntStream.range(0, data.count())
                .filter(i -> !data.weights().isIgnored(i, reader.port()))
                .toArray();
        if (rows.length == 0) {
            throw new DataException(
                    "all targets of " + reader.layer() + " are ignored, so that there is none to find their unit from",
                    -1,
                    -1);
        }
        double[][] columns = new double[count][rows.length];
        for (int i = 0; i < rows.length; i++) {
            int at = data.yAt(rows[i]) + port(reader).offset() + from;
            for (int j = 0; j < count; j++) {
                columns[j][i] = vectors.get(data.y(), at + j);
            }
        }
        return columns;
    }

    /** What a layer makes of a number, every operation rounded as the network does. */
    private double prepared(Preparation.Rule rule, Layer layer, int column, double x) {
        double first = get(layer, 0, column);
        return switch (rule) {
            case STANDARDIZE, ROBUST_SCALE -> {
                double spread = get(layer, 1, column);
                yield spread == 0 ? 0 : round(round(x - first) / spread);
            }
            case MIN_MAX -> {
                double last = get(layer, 1, column);
                double low = neutral(layer, 0);
                double share = round(round(x - first) / round(last - first));
                double height = round(neutral(layer, 1) - low);
                yield first == last ? round(low) : round(round(low) + round(height * share));
            }
            case IMPUTE_MEAN, IMPUTE_MEDIAN, IMPUTE_CONSTANT -> Double.isNaN(x) ? first : x;
            case DESTANDARDIZE -> throw new IllegalStateException("nothing is fitted to an output");
        };
    }

    private double round(double value) {
        vectors.set(rounded, 0, value);
        return vectors.get(rounded, 0);
    }

    private double get(Layer layer, int tensor, int column) {
        return vectors.get(state, layer.state().get(tensor).offset() + column);
    }

    private void set(Preparation preparation, Layer layer, int tensor, int column, double value) {
        if (!Double.isFinite(round(value))) {
            throw new DataException(
                    "the " + layer.state().get(tensor).name() + " of column " + column + name(preparation) + " is "
                            + value + ", which layer " + preparation.layer()
                            + " cannot hold: the values are too large; scale the data, or put @Rescale in place of the layer",
                    -1,
                    column);
        }
        vectors.set(state, layer.state().get(tensor).offset() + column, value);
    }

    /** What every number of the neutral state is. */
    private static double neutral(Layer layer, int tensor) {
        return layer.state().get(tensor).scale();
    }

    private Layer layer(Preparation preparation) {
        return layers.stream()
                .filter(l -> l.name().equals(preparation.layer()))
                .findFirst()
                .orElseThrow();
    }

    private Port port(Preparation preparation) {
        return preparation.rule() == Preparation.Rule.DESTANDARDIZE
                ? outputs.get(preparation.port())
                : inputs.get(preparation.port());
    }

    private String name(Preparation preparation) {
        String what = preparation.rule() == Preparation.Rule.DESTANDARDIZE ? "target " : "input ";
        return " of " + what + port(preparation).layer();
    }

    private void report(Preparation preparation, List<Integer> columns, String what) {
        if (columns.isEmpty()) {
            return;
        }
        String numbers = columns.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "))
                + (columns.size() > NAMED ? " and " + (columns.size() - NAMED) + " more" : "");
        System.getLogger("dev.cadena")
                .log(
                        Level.WARNING,
                        "layer " + preparation.layer() + ": "
                                + (columns.size() == 1 ? "column " + numbers : "columns " + numbers)
                                + name(preparation) + (columns.size() == 1 ? " has " : " have ") + what);
    }
}
