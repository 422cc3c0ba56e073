package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.spi.Program;
import dev.cadena.train.Model;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** A generated network under test. Arrays of doubles go in and come out, whatever its precision. */
final class Subject {
    private final Net net;
    private final Class<?> type;
    private final Model<?> model;

    Subject(Net net, Class<?> type) {
        this.net = net;
        this.type = type;
        try {
            var create = type.getDeclaredMethod("create", long.class);
            create.setAccessible(true);
            this.model = (Model<?>) create.invoke(null, 1L);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Compiles networks in one call of the compiler, their methods in any order. */
    static List<Subject> of(List<Net> nets) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < nets.size(); i++) {
            sources.put("N" + i, nets.get(i).source("N" + i, new SplittableRandom(i)));
        }
        Sources compiled = Sources.process(sources);
        return IntStream.range(0, nets.size())
                .mapToObj(i -> new Subject(nets.get(i), compiled.type("N" + i + "Network")))
                .toList();
    }

    Net net() {
        return net;
    }

    Model<?> model() {
        return model;
    }

    double loss(double[][] x, double[][] y) {
        return model.loss(Datasets.of(net, x, y));
    }

    double[] gradient(double[][] x, double[][] y) {
        return doubles(model.gradient(Datasets.of(net, x, y)));
    }

    double[] parameters() {
        return doubles(model.parameters());
    }

    /** The outputs, one after the other. */
    double[] predict(double[] x) {
        return net.isDouble() ? forward(x) : doubles(forward(floats(x)));
    }

    @SuppressWarnings("unchecked")
    void setParameters(double[] w) {
        if (net.isDouble()) {
            ((Model<double[]>) model).setParameters(w);
        } else {
            ((Model<float[]>) model).setParameters(floats(w));
        }
    }

    /** The arithmetic behind the network. */
    @SuppressWarnings("unchecked")
    <A> Program<A> program() {
        try {
            for (Field field : type.getDeclaredFields()) {
                if (Program.class.isAssignableFrom(field.getType())) {
                    field.setAccessible(true);
                    return (Program<A>) field.get(null);
                }
            }
        } catch (IllegalAccessException e) {
            throw new LinkageError(e.getMessage(), e);
        }
        throw new AssertionError("no program in " + type);
    }

    /** Whether its values are local variables instead of buffers. */
    boolean isUnrolled() {
        return program().scratchSize() == 0;
    }

    static double[] doubles(Object array) {
        if (array instanceof double[] d) {
            return d;
        }
        float[] f = (float[]) array;
        return IntStream.range(0, f.length).mapToDouble(i -> f[i]).toArray();
    }

    static float[] floats(double[] array) {
        float[] f = new float[array.length];
        for (int i = 0; i < f.length; i++) {
            f[i] = (float) array[i];
        }
        return f;
    }

    @SuppressWarnings("unchecked")
    private <A> A forward(A x) {
        return ((Model<A>) model).predict(x);
    }
}
