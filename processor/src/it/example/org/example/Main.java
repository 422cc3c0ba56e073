package org.example;

import dev.cadena.Training;
import dev.cadena.optimizer.Sgd;
import java.util.Arrays;

public final class Main {
    private Main() {}

    public static void main(String[] args) {
        float[][] bits = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        int[] odd = {0, 1, 1, 0};
        XorNetwork network = XorNetwork.create(1);
        network.train(bits, odd, Training.batch().epochs(2000).optimizer(Sgd.of(0.5)));
        int[] found = network.classify(bits);
        if (!Arrays.equals(odd, found)) {
            throw new AssertionError("expected " + Arrays.toString(odd) + ", but found " + Arrays.toString(found));
        }
        System.out.println("learned exclusive or");
    }
}
