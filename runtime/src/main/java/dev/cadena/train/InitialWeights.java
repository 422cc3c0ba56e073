package dev.cadena.train;

import dev.cadena.Layer;
import dev.cadena.internal.RandomStream;
import dev.cadena.spi.Vectors;
import java.util.List;

/** Draws the weights of a network that has learnt nothing yet. */
final class InitialWeights {
    private InitialWeights() {}

    static <A> A draw(List<Layer> layers, Layout<A> layout, Vectors<A> vectors, long seed) {
        A weights = vectors.allocate(layout.count());
        for (int l = 0; l < layers.size(); l++) {
            List<Layer.Parameter> tensors = layers.get(l).parameters();
            for (int t = 0; t < tensors.size(); t++) {
                draw(tensors.get(t), Counter.ofTensor(seed, l, t), vectors, weights);
            }
        }
        return layout.pack(weights);
    }

    private static <A> void draw(Layer.Parameter parameter, RandomStream random, Vectors<A> vectors, A weights) {
        int size = parameter.size();
        for (int i = 0; i < size; i++) {
            vectors.set(weights, parameter.offset() + i, draw(parameter, random, i));
        }
    }

    private static double draw(Layer.Parameter parameter, RandomStream random, int i) {
        return switch (parameter.initializer()) {
            case ZEROS -> 0;
            case UNIFORM -> parameter.scale() * (2 * random.uniform(i) - 1);
            case NORMAL -> parameter.scale() * random.normal(i);
            case CONSTANT -> parameter.scale();
        };
    }
}
