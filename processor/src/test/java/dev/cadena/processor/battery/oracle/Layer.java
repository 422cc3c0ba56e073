package dev.cadena.processor.battery.oracle;

import java.util.List;
import java.util.Optional;

/**
 * A declared layer.
 *
 * @param name the name of its method
 * @param kind what it does
 * @param from the names of the layers that it reads; one may stand there twice
 * @param activation what is applied to its components
 * @param judge the loss that stands on it
 */
public record Layer(String name, Kind kind, List<String> from, Activation activation, Optional<Judge> judge) {
    /** A layer without activation and loss. */
    public static Layer layer(Kind kind, String name, String... from) {
        return new Layer(name, kind, List.of(from), Activation.IDENTITY, Optional.empty());
    }

    /** An input of a shape. */
    public static Layer input(String name, Integer... shape) {
        return layer(new Kind.Input(List.of(shape), false), name);
    }

    /** A dense layer with biases and weights of its own, which are trained. */
    public static Layer dense(String name, int units, String from) {
        return layer(Kind.Dense.of(units), name, from);
    }

    /** A dense layer with the weights of another one. */
    public static Layer shared(String name, int units, String from, String weightsOf) {
        return layer(Kind.Dense.of(units).sharing(weightsOf), name, from);
    }

    /** The same layer with another activation. */
    public Layer with(Activation other) {
        return new Layer(name, kind, from, other, judge);
    }

    /** The same layer with another kind. */
    public Layer with(Kind other) {
        return new Layer(name, other, from, activation, judge);
    }

    /** The same layer, reading others. */
    public Layer reading(List<String> others) {
        return new Layer(name, kind, List.copyOf(others), activation, judge);
    }

    /** The same layer with a loss. */
    public Layer judged(Loss loss, double weight) {
        return judged(Optional.of(new Judge(loss, weight)));
    }

    /** The same layer with a loss, or without. */
    public Layer judged(Optional<Judge> other) {
        return new Layer(name, kind, from, activation, other);
    }

    /** The same dense layer with its weights left as they are by training. */
    public Layer frozen() {
        return with(((Kind.Dense) kind).frozen());
    }

    /** The same input with its gradient asked for. */
    public Layer withGradient() {
        return with(new Kind.Input(((Kind.Input) kind).shape(), true));
    }

    /** Whether it is an input. */
    public boolean isInput() {
        return kind instanceof Kind.Input;
    }
}
