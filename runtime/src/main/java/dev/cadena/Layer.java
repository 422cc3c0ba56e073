package dev.cadena;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A view of one layer of a network: its name, its shape, where its weights stand in W, the vector of all weights, and where its
 * state stands in S, the vector of what is found in training data instead of trained. Immutable and thread-safe.
 *
 * <pre>{@code
 * Layer hidden = network.hidden();
 * System.out.println(hidden); // hidden: Dense(units = 8) Tanh [8], 24 weights
 * Layer.Parameter weights = hidden.parameter("weights");
 * float first = network.parameters()[weights.offset()];
 * }</pre>
 */
public final class Layer {
    private final String name;
    private final String kind;
    private final String definition;
    private final int[] shape;
    private final List<Parameter> parameters;
    private final List<Parameter> state;
    private final List<String> labels;

    /**
     * Describes a layer without state; called by generated code.
     *
     * @param name the name of the method that declares the layer
     * @param kind the declaration in words, for example {@code Dense(units = 4) Tanh}
     * @param definition what it computes from what, in words
     * @param shape the sizes of the layer's output, without the batch
     * @param parameters the layer's weight tensors, in the order in which they stand in W
     * @param labels the names of the classes; empty where there are none
     */
    public Layer(
            String name, String kind, String definition, int[] shape, List<Parameter> parameters, List<String> labels) {
        this(name, kind, definition, shape, parameters, List.of(), labels);
    }

    /**
     * Describes a layer; called by generated code.
     *
     * @param name the name of the method that declares the layer
     * @param kind the declaration in words, for example {@code Standardize}
     * @param definition what it computes from what, in words
     * @param shape the sizes of the layer's output, without the batch
     * @param parameters the layer's weight tensors, in the order in which they stand in W
     * @param state the tensors of the layer's state, in the order in which they stand in S
     * @param labels the names of the classes; empty where there are none
     */
    public Layer(
            String name,
            String kind,
            String definition,
            int[] shape,
            List<Parameter> parameters,
            List<Parameter> state,
            List<String> labels) {
        this.name = Objects.requireNonNull(name, "name");
        this.kind = Objects.requireNonNull(kind, "kind");
        this.definition = Objects.requireNonNull(definition, "definition");
        this.shape = shape.clone();
        this.parameters = List.copyOf(parameters);
        this.state = List.copyOf(state);
        this.labels = List.copyOf(labels);
    }

    /** {@return the name of the method that declares this layer} */
    public String name() {
        return name;
    }

    /** {@return the declaration in words, for example {@code Dense(units = 4) Tanh}} */
    public String kind() {
        return kind;
    }

    /**
     * {@return what this layer computes from what, in words, for example {@code Dense(units = 4) of scaled, Tanh}} It holds all that a
     * prediction depends on, beside weights, state and the names of classes: a file of weights is loaded only where it is the same.
     */
    public String definition() {
        return definition;
    }

    /** {@return the sizes of this layer's output, row-major, channels last, without the batch} */
    public int[] shape() {
        return shape.clone();
    }

    /** {@return the number of values that this layer yields for one observation: the product of its shape} */
    public int size() {
        int size = 1;
        for (int extent : shape) {
            size *= extent;
        }
        return size;
    }

    /** {@return the weight tensors of this layer, in the order in which they stand in W; empty for a layer without weights} */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * {@return the weight tensor of a name}
     *
     * @param parameter {@code weights}, {@code biases}, or the name of a trained number of the activation
     * @throws IllegalArgumentException if this layer has no such tensor
     */
    public Parameter parameter(String parameter) {
        return find(parameters, parameter, "weight tensor ");
    }

    /**
     * {@return the tensors of what this layer was fitted to, or of its running statistics, in the order in which they stand in S, which
     * the method {@code statistics()} of the network tells; empty for a layer without state}
     */
    public List<Parameter> state() {
        return state;
    }

    /**
     * {@return the tensor of this layer's state of a name}
     *
     * @param tensor for example {@code mean}: the annotation of the layer tells which there are
     * @throws IllegalArgumentException if this layer has no such tensor
     */
    public Parameter state(String tensor) {
        return find(state, tensor, "state ");
    }

    private Parameter find(List<Parameter> tensors, String wanted, String what) {
        return tensors.stream()
                .filter(p -> p.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no " + what + wanted + "; it has "
                        + tensors.stream().map(Parameter::name).toList()));
    }

    /** {@return the number of weights of this layer} */
    public int parameterCount() {
        int count = 0;
        for (Parameter parameter : parameters) {
            count += parameter.size();
        }
        return count;
    }

    /** {@return the names of this layer's classes, in the order of its units; empty where none were declared} */
    public List<String> labels() {
        return labels;
    }

    @Override
    public String toString() {
        return name + ": " + kind + " " + Arrays.toString(shape) + ", " + parameterCount()
                + (parameterCount() == 1 ? " weight" : " weights");
    }

    /**
     * One weight tensor of a layer, dense and row-major in W; or a tensor of its state, in S.
     *
     * @param name its name within the layer: {@code weights}, {@code biases}, or the {@link Trained} member of an activation; or
     *     of a state, for example {@code mean}
     * @param offset the index in W, or in S, of its first component
     * @param shape its sizes: {@code [inputs, units]} for a dense layer's weights, {@code [units]} for its biases
     * @param initializer the distribution of its initial values
     * @param scale what its initial values are drawn with: the bound of a uniform distribution, the deviation of a normal
     *     one, or the constant itself
     * @param isTrained whether training changes it; it does not change what the layer declares as not trainable, nor a
     *     state
     * @param l1 λ₁ of the layer's own penalty λ₁ ‖W‖₁ on it; 0 for none
     * @param l2 λ₂ of the layer's own penalty λ₂ ‖W‖₂² on it; 0 for none
     */
    public record Parameter(
            String name,
            int offset,
            List<Integer> shape,
            Distribution initializer,
            double scale,
            boolean isTrained,
            double l1,
            double l2) {
        /**
         * Describes a tensor.
         *
         * @param name its name within the layer
         * @param offset the index in W, or in S, of its first component
         * @param shape its sizes
         * @param initializer the distribution of its initial values
         * @param scale what its initial values are drawn with
         * @param isTrained whether training changes it
         * @param l1 λ₁ of its own penalty
         * @param l2 λ₂ of its own penalty
         */
        public Parameter {
            shape = List.copyOf(shape);
        }

        /**
         * Describes a weight tensor that training changes; called by generated code.
         *
         * @param name its name within the layer
         * @param offset the index in W, or in S, of its first component
         * @param shape its sizes
         * @param initializer the distribution of its initial values
         * @param scale what its initial values are drawn with
         */
        public Parameter(String name, int offset, List<Integer> shape, Distribution initializer, double scale) {
            this(name, offset, shape, initializer, scale, true, 0, 0);
        }

        /** {@return the same tensor, which training does not change; called by generated code} */
        public Parameter frozen() {
            return new Parameter(name, offset, shape, initializer, scale, false, l1, l2);
        }

        /**
         * {@return the same tensor with a penalty; called by generated code}
         *
         * @param own1 λ₁
         * @param own2 λ₂
         */
        public Parameter penalized(double own1, double own2) {
            return new Parameter(name, offset, shape, initializer, scale, isTrained, own1, own2);
        }

        /** {@return the number of its components: the product of its shape} */
        public int size() {
            int size = 1;
            for (int extent : shape) {
                size = Math.multiplyExact(size, extent);
            }
            return size;
        }
    }

    /** The distribution from which initial weights are drawn. */
    public enum Distribution {
        /** All zero. */
        ZEROS,
        /** Uniform between −scale and scale. */
        UNIFORM,
        /** Normal with mean 0 and deviation scale. */
        NORMAL,
        /** All equal to scale. */
        CONSTANT
    }
}
