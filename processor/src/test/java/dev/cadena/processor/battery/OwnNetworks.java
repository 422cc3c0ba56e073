package dev.cadena.processor.battery;

import dev.cadena.data.Dataset;
import dev.cadena.train.Model;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Networks whose activation or loss is a user's own formula: loss and slope by the logit come out. */
final class OwnNetworks {
    private OwnNetworks() {}

    /**
     * A network.
     *
     * @param isDouble its precision
     * @param inputs the width of its input
     * @param layers its layers after the input x
     * @param types the annotation types that they use
     */
    record Declared(boolean isDouble, int inputs, String layers, String types) {
        /** With one input; the first layer after it must be {@code @Dense} of one unit, if it is to be judged here. */
        Declared(boolean isDouble, String layers, String types) {
            this(isDouble, 1, layers, types);
        }

        private String source(String name) {
            return """
                    import dev.cadena.*;
                    import dev.cadena.layer.*;
                    import dev.cadena.activation.*;
                    import dev.cadena.loss.*;

                    @Network(precision = Precision.%s)
                    interface %s {
                      @Input(%s) Layer x();
                      %s
                      %s
                    }
                    """.formatted(isDouble ? "DOUBLE" : "FLOAT", name, inputs, layers, types);
        }
    }

    /** A loss and its slope by the logit of the first layer. */
    record Judged(double loss, double slope) {}

    /** Compiles networks in one call of the compiler. */
    static List<Model<?>> of(List<Declared> networks) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Declared network : networks) {
            String name = "N" + sources.size();
            sources.put(name, network.source(name));
        }
        Sources compiled = Sources.process(sources);
        return sources.keySet().stream()
                .<Model<?>>map(name -> create(compiled.type(name + "Network")))
                .toList();
    }

    private static Model<?> create(Class<?> type) {
        try {
            var create = type.getDeclaredMethod("create", long.class);
            create.setAccessible(true);
            return (Model<?>) create.invoke(null, 1L);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Judges an observation of 0, where the first layer has the given bias and so that logit, and later weights are 1. */
    static Judged judge(Model<?> model, double logit, double y) {
        double slope = gradient(model, logit, y)[1];
        return new Judged(model.loss(observation(y)), slope);
    }

    /** The gradient of the same observation by all weights: those of the first layer, its bias, and what comes then. */
    static double[] gradient(Model<?> model, double logit, double y) {
        double[] w = parameters(model);
        Arrays.fill(w, 1);
        w[1] = logit;
        setParameters(model, w);
        return Subject.doubles(model.gradient(observation(y)));
    }

    private static Dataset observation(double y) {
        double[][] x = {{0}};
        double[][] target = {{y}};
        return Dataset.of(x, target);
    }

    /** W, whatever the precision. */
    static double[] parameters(Model<?> model) {
        return Subject.doubles(model.parameters());
    }

    /** Sets W, whatever the precision. */
    @SuppressWarnings("unchecked")
    static void setParameters(Model<?> model, double[] w) {
        if (model.parameters() instanceof float[]) {
            ((Model<float[]>) model).setParameters(Subject.floats(w));
        } else {
            ((Model<double[]>) model).setParameters(w);
        }
    }
}
