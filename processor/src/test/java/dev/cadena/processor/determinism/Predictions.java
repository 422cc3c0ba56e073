package dev.cadena.processor.determinism;

import dev.cadena.train.Model;

/** Creates a network and predicts. Run in a JVM of its own. */
public final class Predictions {
    private Predictions() {}

    /**
     * Predicts the same again and again.
     *
     * @param args the class of the network, which takes one number and yields one, and how often it predicts
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        @SuppressWarnings("unchecked")
        var network = (Model<float[]>)
                Class.forName(args[0]).getMethod("create", long.class).invoke(null, 1L);
        System.out.println("created");
        int count = Integer.parseInt(args[1]);
        float first = network.predict(new float[] {1})[0];
        for (int i = 1; i < count; i++) {
            if (network.predict(new float[] {1})[0] != first) {
                throw new AssertionError("prediction " + i + " differs from the first one");
            }
        }
    }
}
