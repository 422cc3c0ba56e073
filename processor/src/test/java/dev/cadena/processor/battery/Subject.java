package dev.cadena.processor.battery;

import dev.cadena.data.Dataset;
import dev.cadena.processor.battery.oracle.Layer;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Preparation;
import dev.cadena.spi.Program;
import dev.cadena.spi.RowProgram;
import dev.cadena.spi.Vectors;
import dev.cadena.train.GraphModel;
import dev.cadena.train.Memory;
import dev.cadena.train.Model;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A generated network under test. Arrays of doubles go in and come out, whatever its precision; a row holds all inputs, or
 * all outputs, one after the other.
 */
final class Subject {
    private final Net net;
    private final Class<?> type;
    private final GraphModel<?> model;

    Subject(Net net, Class<?> type) {
        this.net = net;
        this.type = type;
        this.model = (GraphModel<?>) call(type, "create", null, 1L);
        if (net.layers().stream().anyMatch(l -> l.kind() instanceof Preparation)) {
            prepare();
        }
    }

    /** Fits it to the two rows that the oracle knows, whose targets do not matter: the first component of each output is 1. */
    private void prepare() {
        double[] y = net.outputs().stream()
                .flatMapToDouble(output -> {
                    double[] target = new double[net.size(output.name())];
                    target[0] = 1;
                    return Arrays.stream(target);
                })
                .toArray();
        int components = net.size(net.inputs());
        double[][] x = {Preparation.row(components, false), Preparation.row(components, true)};
        call(type, "prepare", model, Datasets.of(net, x, new double[][] {y, y}));
    }

    /** Compiles networks in one call of the compiler, their methods in any order. */
    static List<Subject> of(List<Net> nets) {
        Sources compiled = compile(nets);
        return IntStream.range(0, nets.size())
                .mapToObj(i -> new Subject(nets.get(i), compiled.type(typeName(i))))
                .toList();
    }

    /** The same, for others to load. */
    static Sources compile(List<Net> nets) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (int i = 0; i < nets.size(); i++) {
            sources.put("N" + i, nets.get(i).source("N" + i, new SplittableRandom(i)));
        }
        return Sources.process(sources);
    }

    /** Of the class that is generated for the network at an index. */
    static String typeName(int index) {
        return "N" + index + "Network";
    }

    Net net() {
        return net;
    }

    GraphModel<?> model() {
        return model;
    }

    /** The network, if it has one input and one output. */
    Model<?> single() {
        return (Model<?>) model;
    }

    double loss(double[][] x, double[][] y) {
        return model.loss(Datasets.of(net, x, y));
    }

    double[] gradient(double[][] x, double[][] y) {
        return doubles(model.gradient(Datasets.of(net, x, y)));
    }

    /** ∂Lᵢ by an input, a row for each observation. */
    double[][] inputGradient(Layer input, double[][] x, double[][] y) {
        Dataset data = Datasets.of(net, x, y);
        Object[] rows = (Object[]) call(type, input.name() + "Gradient", model, data);
        return Arrays.stream(rows).map(Subject::doubles).toArray(double[][]::new);
    }

    double[] parameters() {
        return doubles(model.parameters());
    }

    /** W with S behind it, as its arithmetic reads them. */
    double[] withState(double[] w) {
        boolean hasState = model.layers().stream().anyMatch(l -> !l.state().isEmpty());
        double[] s = hasState ? doubles(call(type, "statistics", model)) : new double[0];
        return DoubleStream.concat(Arrays.stream(w), Arrays.stream(s)).toArray();
    }

    /** As a user calls it: with named inputs and outputs where there are several. */
    double[] predict(double[] x) {
        Object inputs = net.inputs().size() > 1 ? inputs(x) : own(x);
        Object outputs = call(type, "predict", model, inputs);
        return net.outputs().size() == 1
                ? doubles(outputs)
                : net.outputs().stream()
                        .flatMapToDouble(
                                layer -> DoubleStream.of(doubles(call(outputs.getClass(), layer.name(), outputs))))
                        .toArray();
    }

    /** What its arithmetic makes of an observation, also of one that {@code predict} refuses. */
    double[] forward(double[] x) {
        return net.isDouble()
                ? new Memory<>(this.<double[]>program(), Vectors.DOUBLE, Double.NaN).forward(withState(parameters()), x)
                : new Memory<>(this.<float[]>program(), Vectors.FLOAT, Double.NaN).forward(withState(parameters()), x);
    }

    private Object inputs(double[] x) {
        Class<?> inputs = Arrays.stream(type.getDeclaredClasses())
                .filter(c -> c.getSimpleName().equals("Inputs"))
                .findFirst()
                .orElseThrow();
        try {
            var constructor = inputs.getDeclaredConstructor();
            constructor.setAccessible(true);
            Object result = constructor.newInstance();
            int at = 0;
            for (Layer input : net.inputs()) {
                int end = at + net.size(input.name());
                call(inputs, input.name(), result, own(Arrays.copyOfRange(x, at, end)));
                at = end;
            }
            return result;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @SuppressWarnings("unchecked")
    void setParameters(double[] w) {
        if (net.isDouble()) {
            ((GraphModel<double[]>) model).setParameters(w);
        } else {
            ((GraphModel<float[]>) model).setParameters(floats(w));
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
        return program() instanceof RowProgram;
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

    /** In the network's precision. */
    private Object own(double[] array) {
        return net.isDouble() ? array : floats(array);
    }

    /** The only method of a name that takes such arguments. */
    private static Object call(Class<?> type, String name, Object receiver, Object... arguments) {
        try {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name) && !method.isBridge() && takes(method, arguments)) {
                    method.setAccessible(true);
                    return method.invoke(receiver, arguments);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name + ": " + e.getCause(), e);
        }
        throw new AssertionError("no method " + name + " in " + type);
    }

    private static boolean takes(Method method, Object... arguments) {
        Class<?>[] types = method.getParameterTypes();
        return types.length == arguments.length
                && IntStream.range(0, types.length)
                        .allMatch(i -> types[i] == long.class || types[i].isInstance(arguments[i]));
    }
}
