package dev.cadena.train;

import dev.cadena.Layer;
import dev.cadena.internal.RandomStream;
import dev.cadena.spi.Vectors;
import java.util.List;

/** Draws the weights of a network that has learnt nothing yet; its state is neutral. */
final class InitialWeights {
    private InitialWeights() {}

    static <A> A draw(List<Layer> layers, Layout<A> layout, Vectors<A> vectors, long seed) {
        A weights = vectors.allocate(layout.count() + layout.stateCount());
        for (int l = 0; l < layers.size(); l++) {
            draw(layers.get(l).parameters(), 0, seed, l, vectors, weights);
            draw(layers.get(l).state(), layout.count(), seed, l, vectors, weights);
        }
        return layout.pack(weights);
    }

    private static <A> void draw(
            List<Layer.Parameter> tensors, int behind, long seed, int layer, Vectors<A> vectors, A weights) {
        for (int t = 0; t < tensors.size(); t++) {
            Layer.Parameter tensor = tensors.get(t);
            RandomStream random = Counter.ofTensor(seed, layer, t);
            int size = tensor.size();
            for (int i = 0; i < size; i++) {
                vectors.set(weights, behind + tensor.offset() + i, draw(tensor, random, i));
            }
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
