package dev.cadena.lab.watch;

import dev.cadena.Layer;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * The gradient of the loss by the weights of one layer, in short.
 *
 * <pre>{@code
 * for (LayerGradient gradient : Health.of(network, Dataset.of(x, labels)).layers()) {
 *     System.out.println(gradient.layer() + " " + gradient.size());
 * }
 * }</pre>
 *
 * @param layer the name of the layer
 * @param size the root of the mean of its squares: how large it is for one weight; NaN if it is not finite
 * @param largest the greatest absolute value of its components
 * @param deadUnits the share of the layer's units whose weights and bias all have gradient 0; empty unless the layer has the activation
 *     ReLU
 */
public record LayerGradient(String layer, double size, double largest, OptionalDouble deadUnits) {
    /** LeakyRelu is none: it has no side where nothing passes. */
    private static final Pattern RELU = Pattern.compile("\\bRelu\\b");

    /** Of a layer with weights that are trained, which are components of the gradient of all. */
    static LayerGradient of(Layer layer, double[] gradient) {
        double largest = 0;
        for (Layer.Parameter tensor : layer.parameters()) {
            for (int i = tensor.offset(); i < tensor.offset() + tensor.size(); i++) {
                largest = Math.max(largest, Math.abs(gradient[i]));
            }
        }
        return new LayerGradient(layer.name(), size(layer, gradient, largest), largest, deadUnits(layer, gradient));
    }

    /** Squares of shares of the largest neither overflow nor underflow. */
    private static double size(Layer layer, double[] gradient, double largest) {
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest == 0 ? 0 : Double.NaN;
        }
        double sum = 0;
        long count = 0;
        for (Layer.Parameter tensor : layer.parameters()) {
            for (int i = tensor.offset(); tensor.isTrained() && i < tensor.offset() + tensor.size(); i++) {
                double share = gradient[i] / largest;
                sum += share * share;
                count++;
            }
        }
        return largest * Math.sqrt(sum / count);
    }

    /** The last extent of weights and biases is that of the units. */
    private static OptionalDouble deadUnits(Layer layer, double[] gradient) {
        int[] shape = layer.shape();
        int units = shape[shape.length - 1];
        if (!RELU.matcher(layer.kind()).find()) {
            return OptionalDouble.empty();
        }
        boolean[] isAlive = new boolean[units];
        boolean hasTensors = false;
        for (Layer.Parameter tensor : layer.parameters()) {
            int last = tensor.shape().isEmpty()
                    ? 0
                    : tensor.shape().get(tensor.shape().size() - 1);
            if (tensor.isTrained() && last == units) {
                hasTensors = true;
                for (int i = 0; i < tensor.size(); i++) {
                    isAlive[i % units] |= gradient[tensor.offset() + i] != 0;
                }
            }
        }
        int dead = 0;
        for (boolean alive : isAlive) {
            dead += alive ? 0 : 1;
        }
        return hasTensors ? OptionalDouble.of((double) dead / units) : OptionalDouble.empty();
    }

    boolean isDead(double share) {
        return deadUnits.isPresent() && deadUnits.getAsDouble() >= share;
    }
}
