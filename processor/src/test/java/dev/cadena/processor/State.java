package dev.cadena.processor;

import dev.cadena.Layer;
import dev.cadena.data.Dataset;
import dev.cadena.train.GraphModel;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.IntStream;

/** What only generated classes offer that have state. */
final class State {
    private State() {}

    /** Fits a network. */
    static void prepare(GraphModel<?> network, Dataset data) {
        call(network, "prepare", data);
    }

    /** S of a network of either precision. */
    static double[] of(GraphModel<?> network) {
        return doubles(call(network, "statistics"));
    }

    /** The numbers of an array of either precision. */
    static double[] doubles(Object array) {
        return array instanceof float[] f
                ? IntStream.range(0, f.length).mapToDouble(i -> f[i]).toArray()
                : (double[]) array;
    }

    /** Numbers in the precision of another array. */
    static Object like(Object array, float[] numbers) {
        return like(array, doubles(numbers));
    }

    /** Numbers in the precision of another array. */
    static Object like(Object array, double[] numbers) {
        if (array instanceof double[]) {
            return numbers;
        }
        float[] floats = new float[numbers.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) numbers[i];
        }
        return floats;
    }

    /** A tensor of S. */
    static double[] tensor(GraphModel<?> network, String layer, String name) {
        Layer.Parameter tensor = network.layers().stream()
                .filter(l -> l.name().equals(layer))
                .findFirst()
                .orElseThrow()
                .state(name);
        double[] s = of(network);
        return IntStream.range(0, tensor.size())
                .mapToDouble(i -> s[tensor.offset() + i])
                .toArray();
    }

    private static Object call(GraphModel<?> network, String name, Object... arguments) {
        try {
            Class<?>[] types = arguments.length == 0 ? new Class<?>[0] : new Class<?>[] {Dataset.class};
            Method method = network.getClass().getMethod(name, types);
            method.setAccessible(true);
            return method.invoke(network, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new LinkageError(name, e);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
