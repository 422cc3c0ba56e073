package dev.cadena.processor.determinism;

import dev.cadena.Training;
import dev.cadena.spi.Simd;
import dev.cadena.train.Model;
import java.lang.reflect.Method;

/** Creates a network and trains it twice, saying what it does. Run in a JVM of its own. */
public final class SimdStates {
    private SimdStates() {}

    /**
     * Creates and trains.
     *
     * @param args the class of the network
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        System.out.println("SIMD: " + Simd.isOn());
        Method create = Class.forName(args[0]).getMethod("create", long.class);
        Model<?> network = (Model<?>) create.invoke(null, 1L);
        System.out.println("created");
        for (int i = 0; i < 2; i++) {
            network.train(new double[][] {{1}}, new double[] {2}, Training.batch());
        }
    }
}
