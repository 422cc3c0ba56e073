package dev.cadena.processor.battery.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Interprets a network. W holds, layer by layer, the weights (a row per input), then the biases, then the trained parameter
 * of the activation.
 */
public final class Oracle {
    /** Outputs, and how far an honest computation may be from each of their components. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    public record Prediction(double[] values, double[] errors) {}

    private final Structure structure;
    private final double[] w;

    /** For fixed weights. */
    public Oracle(Net net, double[] w) {
        this(Structure.of(net), w);
        if (w.length != net.weightCount()) {
            throw new IllegalArgumentException(w.length + " weights for " + net);
        }
    }

    private Oracle(Structure structure, double[] w) {
        this.structure = structure;
        this.w = w;
    }

    /** The same network with other weights. */
    public Oracle with(double[] weights) {
        return new Oracle(structure, weights);
    }

    /** The outputs for one observation, one after the other, with their bounds. */
    public Prediction predict(double[] x) {
        Forward forward = Forward.alone(structure, w, x, Optional.empty(), false);
        Bounded[] all = structure.outputs().stream()
                .flatMap(l -> Arrays.stream(forward.values(l.name())))
                .map(v -> v.value)
                .toArray(Bounded[]::new);
        return new Prediction(
                Arrays.stream(all).mapToDouble(Bounded::value).toArray(),
                Arrays.stream(all).mapToDouble(Bounded::error).toArray());
    }

    /** The largest absolute value that any layer computes. */
    public double largest(double[] x) {
        return Forward.alone(structure, w, x, Optional.empty(), false).largest();
    }

    /** The loss of one observation. */
    public double loss(double[] x, double[] y) {
        return loss(Forward.alone(structure, w, x, Optional.empty(), false), y)
                .value
                .value();
    }

    /** The loss of one observation and its gradient by W, with their bounds. */
    public Judgement judge(double[] x, double[] y) {
        return judge(x, y, Optional.empty());
    }

    /** The loss of one observation and its gradient by W at a visit in training. */
    public Judgement judge(double[] x, double[] y, Visit visit) {
        return judge(x, y, Optional.of(visit));
    }

    /**
     * The loss of each observation of a mini-batch in training, and its gradient by W, also through what it changes of the others.
     *
     * @param visits those of the observations; empty where no layer draws
     */
    public Judgement[] judge(double[][] x, double[][] y, List<Visit> visits) {
        List<Forward> all = Forward.together(structure, w, x, visits);
        return IntStream.range(0, x.length)
                .mapToObj(i -> Judgement.of(loss(all.get(i), y[i]), 0, w.length))
                .toArray(Judgement[]::new);
    }

    private Judgement judge(double[] x, double[] y, Optional<Visit> visit) {
        return Judgement.of(loss(Forward.alone(structure, w, x, visit, true), y), 0, w.length);
    }

    /** The loss of one observation and its gradient by the observation, with their bounds. */
    public Judgement judgeByInputs(double[] x, double[] y) {
        return Judgement.of(loss(Forward.alone(structure, w, x, Optional.empty(), true), y), w.length, x.length);
    }

    /** The mean over observations. */
    public Judgement mean(Judgement[] rows, int count) {
        Rounding rounding = structure.net().rounding();
        int summands = count * structure.uses();
        double loss = 0;
        double lossError = 0;
        double[] gradient = new double[w.length];
        double[] error = new double[w.length];
        double[] magnitude = new double[w.length];
        for (Judgement row : Arrays.asList(rows).subList(0, count)) {
            loss += row.loss();
            lossError += row.lossError() + Math.abs(row.loss()) * count * Rounding.DOUBLE.unit();
            for (int k = 0; k < w.length; k++) {
                gradient[k] += row.gradient()[k];
                magnitude[k] += row.magnitude()[k];
                error[k] += row.error()[k];
            }
        }
        for (int k = 0; k < w.length; k++) {
            error[k] += (summands + 1) * (magnitude[k] + error[k]) * rounding.unit()
                    + (error[k] == 0 && magnitude[k] == 0 ? 0 : rounding.underflow());
            gradient[k] /= count;
            error[k] /= count;
            magnitude[k] /= count;
        }
        return new Judgement(loss / count, lossError / count, gradient, error, magnitude);
    }

    /** Σ weight · loss. */
    private Dual loss(Forward forward, double[] y) {
        List<Dual> losses = new ArrayList<>();
        int at = 0;
        for (Layer output : structure.outputs()) {
            double[] target = Arrays.copyOfRange(y, at, at + forward.values(output.name()).length);
            at += target.length;
            output.judge()
                    .ifPresent(judge -> losses.add(
                            loss(forward, output, judge.loss(), target).apply(l -> l.times(judge.weight()))));
        }
        return losses.size() == 1 ? losses.get(0) : Dual.sum(losses.toArray(Dual[]::new));
    }

    private static Dual loss(Forward forward, Layer output, Loss loss, double[] y) {
        Dual[] z = forward.logits(output.name());
        if (loss == Loss.CATEGORICAL_CROSS_ENTROPY) {
            return Softmax.crossEntropy(z, y);
        }
        boolean ofLogit = loss == Loss.BINARY_CROSS_ENTROPY && output.activation() == Activation.SIGMOID;
        Dual[] judged = ofLogit ? z : forward.values(output.name());
        return Dual.sum(IntStream.range(0, y.length)
                .mapToObj(k -> judged[k].apply(v -> ofLogit ? loss.ofLogit(v, y[k]) : loss.of(v, y[k])))
                .toArray(Dual[]::new));
    }
}
