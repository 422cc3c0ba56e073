package dev.cadena.processor;

import dev.cadena.train.Model;

/** Compiles small networks for tests of what the runtime makes of them. */
final class Networks {
    private Networks() {}

    /**
     * A network.
     *
     * @param seed of its initial weights
     * @param network the options of {@code @Network}, for example {@code precision = Precision.DOUBLE}
     * @param layers its methods
     */
    static <A> Model<A> create(long seed, String network, String... layers) {
        CompiledClasses classes = new CompiledClasses(Compilations.compile(
                "app.Net",
                "package app;",
                "import dev.cadena.*;",
                "import dev.cadena.activation.*;",
                "import dev.cadena.layer.*;",
                "import dev.cadena.loss.*;",
                "@Network(" + network + ")",
                "interface Net {",
                String.join("\n", layers),
                "}"));
        try {
            return classes.create("app.NetNetwork", seed);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot load the network", e);
        }
    }

    /** A linear regression of one output on two inputs. */
    static Model<float[]> regression(long seed) {
        return create(
                seed, "", "@Input(2) Layer in();", "@Dense(from = \"in\", units = 1) @MeanSquaredError Layer out();");
    }

    /** A network of two dense layers that tells three classes apart, too large to be unrolled. */
    static Model<float[]> classifier(long seed) {
        return create(
                seed,
                "",
                "@Input(2) Layer in();",
                "@Dense(from = \"in\", units = 40) @Relu Layer hidden();",
                "@Dense(from = \"hidden\", units = 3) @Softmax @CategoricalCrossEntropy Layer out();");
    }
}
