package dev.cadena.processor.battery.oracle;

import java.util.ArrayList;
import java.util.List;

/** What a layer does with what it reads, by its declaration. */
public sealed interface Kind
        permits Kind.Input,
                Kind.Dense,
                Kind.Rescale,
                Kind.Concatenate,
                Kind.Reshape,
                Kind.Dropout,
                Kind.GaussianNoise,
                Kind.LayerNormalization,
                Kind.BatchNormalization,
                Simple,
                Merge,
                Preparation {
    /**
     * The shape of what it yields.
     *
     * @throws IllegalArgumentException if it cannot read these shapes
     */
    List<Integer> shape(List<List<Integer>> operands);

    /** The name of its annotation type. */
    String type();

    /** Whether it draws random numbers in training, and does nothing else. */
    default boolean isNoise() {
        return false;
    }

    /** The members of its annotation, as a user writes them, but for {@code from}. */
    String members();

    /**
     * The values of an observation.
     *
     * @param gradient whether a user asks for ∂L/∂input
     */
    record Input(List<Integer> shape, boolean gradient) implements Kind {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            Shapes.require(operands.isEmpty(), "an input reads nothing");
            return shape;
        }

        @Override
        public String type() {
            return "Input";
        }

        @Override
        public String members() {
            String value = shape.size() == 1 ? shape.get(0).toString() : Shapes.braces(shape);
            return gradient ? "value = " + value + ", gradient = true" : value;
        }
    }

    /**
     * z = Wᵀx + b.
     *
     * @param weightsOf the layer whose weights and biases these are; empty for its own
     */
    record Dense(int units, boolean bias, String initializer, String weightsOf, boolean trainable) implements Kind {
        /** With biases, the default initializer and weights of its own, which are trained. */
        public static Dense of(int units) {
            return new Dense(units, true, "AUTO", "", true);
        }

        /** The same with another number of units. */
        public Dense withUnits(int other) {
            return new Dense(other, bias, initializer, weightsOf, trainable);
        }

        /** The same with the weights of another layer. */
        public Dense sharing(String owner) {
            return new Dense(units, bias, "AUTO", owner, true);
        }

        /** The same with its weights left as they are by training. */
        public Dense frozen() {
            return new Dense(units, bias, initializer, weightsOf, false);
        }

        /** Whether its weights are its own. */
        public boolean owns() {
            return weightsOf.isEmpty();
        }

        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            Shapes.require(Shapes.single(operands).size() == 1, "a dense layer reads rank 1");
            return List.of(units);
        }

        @Override
        public String type() {
            return "Dense";
        }

        @Override
        public String members() {
            return "units = " + units + (bias ? "" : ", bias = false")
                    + (initializer.equals("AUTO") ? "" : ", initializer = Initializer." + initializer)
                    + (owns() ? "" : ", weightsOf = \"" + weightsOf + "\"") + (trainable ? "" : ", trainable = false");
        }
    }

    /** z = by · x + offset. */
    record Rescale(double by, double offset) implements Kind {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            return Shapes.single(operands);
        }

        @Override
        public String type() {
            return "Rescale";
        }

        @Override
        public String members() {
            return "by = " + by + ", offset = " + offset;
        }
    }

    /** Its operands, one after the other along an axis. */
    record Concatenate(int axis) implements Kind {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            Shapes.require(operands.size() > 1, "a merge reads at least two");
            List<Integer> result = new ArrayList<>(operands.get(0));
            int along = along(result);
            Shapes.require(along >= 0 && along < result.size(), "no axis " + axis);
            for (List<Integer> operand : operands.subList(1, operands.size())) {
                Shapes.require(operand.size() == result.size(), "concatenated are equal ranks");
                result.set(along, result.get(along) + operand.get(along));
                List<Integer> apart = new ArrayList<>(operand);
                apart.set(along, result.get(along));
                Shapes.require(apart.equals(result), "the other extents differ");
            }
            return List.copyOf(result);
        }

        /** The axis, counted from the first. */
        int along(List<Integer> shape) {
            return axis < 0 ? shape.size() + axis : axis;
        }

        @Override
        public String type() {
            return "Concatenate";
        }

        @Override
        public String members() {
            return axis == -1 ? "" : "axis = " + axis;
        }
    }

    /** In training, components that are 0 at random. */
    record Dropout(double rate) implements Kind {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            return Shapes.single(operands);
        }

        @Override
        public String type() {
            return "Dropout";
        }

        @Override
        public String members() {
            return "rate = " + rate;
        }

        @Override
        public boolean isNoise() {
            return true;
        }
    }

    /** Mean 0 and variance 1 along the last axis, then a gain and a bias for each component of it. */
    record LayerNormalization(double epsilon) implements Kind {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            return Shapes.single(operands);
        }

        @Override
        public String type() {
            return "LayerNormalization";
        }

        @Override
        public String members() {
            return "epsilon = " + epsilon;
        }
    }

    /**
     * In training, mean 0 and variance 1 of each component of the last axis over a mini-batch, elsewhere by running ones; then a gain and
     * a bias for each component of that axis.
     */
    record BatchNormalization(double epsilon) implements Kind {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            return Shapes.single(operands);
        }

        @Override
        public String type() {
            return "BatchNormalization";
        }

        @Override
        public String members() {
            return "epsilon = " + epsilon;
        }
    }

    /** In training, normal numbers that are added. */
    record GaussianNoise(double deviation) implements Kind {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            return Shapes.single(operands);
        }

        @Override
        public String type() {
            return "GaussianNoise";
        }

        @Override
        public String members() {
            return "deviation = " + deviation;
        }

        @Override
        public boolean isNoise() {
            return true;
        }
    }

    /** The same components in another shape, one of whose extents may be -1. */
    record Reshape(List<Integer> shape) implements Kind {
        @Override
        public List<Integer> shape(List<List<Integer>> operands) {
            int size = Shapes.size(Shapes.single(operands));
            int known = shape.stream().filter(e -> e != -1).reduce(1, Math::multiplyExact);
            List<Integer> result =
                    shape.stream().map(e -> e == -1 ? size / known : e).toList();
            Shapes.require(Shapes.size(result) == size, "reshaped is to the same size");
            return result;
        }

        @Override
        public String type() {
            return "Reshape";
        }

        @Override
        public String members() {
            return "shape = " + Shapes.braces(shape);
        }
    }
}
