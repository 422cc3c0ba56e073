package dev.cadena.processor.battery;

import dev.cadena.processor.battery.oracle.Activation;
import dev.cadena.processor.battery.oracle.Chain;
import dev.cadena.processor.battery.oracle.Judgement;
import dev.cadena.processor.battery.oracle.Kind;
import dev.cadena.processor.battery.oracle.Loss;
import dev.cadena.processor.battery.oracle.Net;
import dev.cadena.processor.battery.oracle.Oracle;
import dev.cadena.processor.battery.oracle.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Draws valid networks: the same from the same seed. */
final class RandomNets {
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

    /** Beyond, products grow and functions saturate until an honest gradient has no correct digit. */
    private static final double TAME = 30;

    private final Draw draw;

    RandomNets(long seed) {
        this.draw = new Draw(new SplittableRandom(seed));
    }

    /** A chain, once in four times, or a graph. */
    Net next() {
        return draw.oneIn(4) ? chain() : graph();
    }

    /** 1 to 12 layers behind 1 to 3 inputs. */
    Net graph() {
        while (true) {
            Net net = new RandomGraph(draw).draw();
            if (Rules.allow(net) && isTame(net)) {
                return net;
            }
        }
    }

    /** 1 to 6 dense layers of 1 to 12 units, and other layers between them. */
    Net chain() {
        Loss loss = draw.any(List.of(Loss.values()));
        Activation output = draw.any(
                loss.judges().stream().filter(a -> !a.isTrained()).sorted().toList());
        List<Chain.Link> links = new ArrayList<>();
        int hidden = draw.below(6);
        for (int l = 0; l < hidden; l++) {
            if (draw.oneIn(6)) {
                links.add(new Chain.Link(rescale(draw), hidden()));
            }
            links.add(new Chain.Link(dense(draw, draw.upTo(12)), hidden()));
            if (draw.oneIn(6)) {
                links.add(Chain.activate(draw.any(List.of(Activation.TANH, Activation.SOFTSIGN, Activation.RELU))));
            }
        }
        int outputs = (output == Activation.SOFTMAX ? 1 : 0) + draw.upTo(6);
        boolean apart = output != Activation.IDENTITY && draw.oneIn(5);
        links.add(new Chain.Link(dense(draw, outputs), apart ? Activation.IDENTITY : output));
        if (apart) {
            links.add(draw.oneIn(2) ? Chain.activate(output) : new Chain.Link(rescale(draw), output));
        }
        List<Chain.Link> few = links.subList(Math.max(0, links.size() - 12), links.size());
        return Chain.of(draw.upTo(12), few, loss, lossWeight(draw), draw.oneIn(2));
    }

    static Kind.Dense dense(Draw draw, int units) {
        return new Kind.Dense(units, !draw.oneIn(5), draw.any(INITIALIZERS), "", true);
    }

    static Kind rescale(Draw draw) {
        return new Kind.Rescale(draw.any(List.of(0.0625, 0.5, -1.5, 0.3)), draw.any(List.of(0.0, -1.0, 0.2)));
    }

    static Kind noise(Draw draw) {
        return draw.oneIn(2)
                ? new Kind.Dropout(draw.any(List.of(0.0, 0.25, 0.5, 0.9)))
                : new Kind.GaussianNoise(draw.any(List.of(0.0, 0.0625, 0.3, 1.0)));
    }

    static Kind normalization(Draw draw) {
        return new Kind.LayerNormalization(draw.any(List.of(0.001, 0.125, 0.3)));
    }

    static double lossWeight(Draw draw) {
        return draw.any(List.of(1.0, 1.0, 0.5, 1.25, 3.0));
    }

    private Activation hidden() {
        return draw.any(Arrays.stream(Activation.values())
                .filter(Activation::isElementwise)
                .toList());
    }

    /** Whether its numbers stay small, and its weights matter. */
    private boolean isTame(Net net) {
        Observations data = Observations.of(net, 4, draw.split());
        Oracle oracle = new Oracle(net, data.w());
        Judgement first = oracle.judge(data.x()[0], data.y()[0]);
        return Arrays.stream(data.x()).allMatch(x -> oracle.largest(x) < TAME)
                && Arrays.stream(first.gradient()).anyMatch(slope -> slope != 0);
    }
}
