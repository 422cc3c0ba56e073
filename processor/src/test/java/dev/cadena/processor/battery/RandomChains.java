package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Draws valid chains, and makes a chain that fails smaller. */
final class RandomChains {
    private static final List<String> INITIALIZERS = List.of(
            "AUTO",
            "AUTO",
            "GLOROT_UNIFORM",
            "GLOROT_NORMAL",
            "HE_UNIFORM",
            "HE_NORMAL",
            "LECUN_UNIFORM",
            "LECUN_NORMAL",
            "ZEROS");

    private final SplittableRandom random;

    RandomChains(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** 1 to 6 dense layers of 1 to 12 units, and other layers between them. */
    Chain next() {
        Loss loss = any(List.of(Loss.values()));
        Activation output = any(List.copyOf(loss.judges()).stream().sorted().toList());
        List<Chain.Layer> layers = new ArrayList<>();
        int hidden = random.nextInt(6);
        for (int l = 0; l < hidden; l++) {
            if (random.nextInt(6) == 0) {
                layers.add(rescale(hidden()));
            }
            layers.add(dense(1 + random.nextInt(12), hidden()));
            if (random.nextInt(6) == 0) {
                layers.add(new Chain.Activate(any(List.of(Activation.TANH, Activation.SOFTSIGN, Activation.RELU))));
            }
        }
        int outputs = (output == Activation.SOFTMAX ? 2 : 1) + random.nextInt(6);
        boolean apart = output != Activation.IDENTITY && random.nextInt(5) == 0;
        layers.add(dense(outputs, apart ? Activation.IDENTITY : output));
        if (apart) {
            layers.add(random.nextBoolean() ? new Chain.Activate(output) : rescale(output));
        }
        double weight = any(List.of(1.0, 1.0, 0.5, 1.25, 3.0));
        return new Chain(1 + random.nextInt(12), withinNames(layers), loss, weight, random.nextBoolean());
    }

    /** The smallest chain found that still fails: by dropping layers, halving widths and taking defaults. */
    static Chain shrunk(Chain failing, Predicate<Chain> fails) {
        for (Chain smaller : smaller(failing)) {
            if (fails.test(smaller)) {
                return shrunk(smaller, fails);
            }
        }
        return failing;
    }

    private static List<Chain> smaller(Chain c) {
        List<Chain> smaller = new ArrayList<>();
        int last = c.layers().size() - 1;
        for (int l = 0; l < last; l++) {
            List<Chain.Layer> fewer = new ArrayList<>(c.layers());
            fewer.remove(l);
            smaller.add(new Chain(c.inputs(), fewer, c.loss(), c.lossWeight(), c.isDouble()));
        }
        if (c.inputs() > 1) {
            smaller.add(new Chain(c.inputs() / 2, c.layers(), c.loss(), c.lossWeight(), c.isDouble()));
        }
        for (int l = 0; l <= last; l++) {
            Chain.Layer layer = c.layers().get(l);
            if (layer instanceof Chain.Dense dense) {
                int least = c.output().activation() == Activation.SOFTMAX && c.outputs() == dense.units() ? 2 : 1;
                if (dense.units() > least) {
                    int units = Math.max(least, dense.units() / 2);
                    smaller.add(replaced(
                            c, l, new Chain.Dense(units, dense.activation(), dense.bias(), dense.initializer())));
                }
                if (!dense.bias() || !dense.initializer().equals("AUTO")) {
                    smaller.add(replaced(c, l, new Chain.Dense(dense.units(), dense.activation())));
                }
            }
            if (l < last && layer instanceof Chain.Dense && layer.activation() != Activation.IDENTITY) {
                smaller.add(replaced(c, l, layer.with(Activation.IDENTITY)));
            }
        }
        if (c.lossWeight() != 1) {
            smaller.add(new Chain(c.inputs(), c.layers(), c.loss(), 1, c.isDouble()));
        }
        return smaller.stream()
                .filter(s -> s.layers().stream().anyMatch(l -> l instanceof Chain.Dense))
                .toList();
    }

    private static Chain replaced(Chain c, int at, Chain.Layer layer) {
        List<Chain.Layer> layers = new ArrayList<>(c.layers());
        layers.set(at, layer);
        return new Chain(c.inputs(), layers, c.loss(), c.lossWeight(), c.isDouble());
    }

    private static List<Chain.Layer> withinNames(List<Chain.Layer> layers) {
        List<Chain.Layer> kept = new ArrayList<>(layers);
        while (kept.size() > 12) {
            kept.remove(0);
        }
        return List.copyOf(kept);
    }

    private Chain.Dense dense(int units, Activation activation) {
        return new Chain.Dense(units, activation, random.nextInt(5) > 0, any(INITIALIZERS));
    }

    private Chain.Rescale rescale(Activation activation) {
        return new Chain.Rescale(any(List.of(0.0625, 0.5, -1.5, 0.3)), any(List.of(0.0, -1.0, 0.2)), activation);
    }

    private Activation hidden() {
        Activation activation = any(List.of(Activation.values()));
        return activation.fitsHidden() ? activation : hidden();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
