package dev.cadena.train;

import dev.cadena.Layer;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.RowProgram;
import java.util.ArrayList;
import java.util.List;

/**
 * A network that is easy to calculate by hand: with s = x₀ + 2x₁ + 3x₂ + … over all inputs, component k of what it yields is
 * wₖs, and each judged output has the loss Σ (y − p)², times the weight of its target. The weights start at 1.
 */
record SumProgram(List<InputPort> inputs, List<OutputPort> outputs) implements RowProgram<double[]> {
    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (InputPort port : inputs) {
            layers.add(new Layer(port.layer(), "Input", "Input", new int[] {port.size()}, List.of(), List.of()));
        }
        for (OutputPort port : outputs) {
            Layer.Parameter weights =
                    new Layer.Parameter("weights", port.offset(), List.of(port.size()), Layer.Distribution.CONSTANT, 1);
            layers.add(new Layer(port.layer(), "Sum", "Sum", new int[] {port.size()}, List.of(weights), List.of()));
        }
        return layers;
    }

    @Override
    public void forward(double[] w, double[] x, int xAt, double[] out, int outAt) {
        for (int k = 0; k < w.length; k++) {
            out[outAt + k] = w[k] * sum(x, xAt);
        }
    }

    @Override
    public double loss(double[] w, double[] x, int xAt, double[] y, int yAt) {
        return accumulate(w, x, xAt, y, yAt, new double[w.length]);
    }

    @Override
    public double accumulate(double[] w, double[] x, int xAt, double[] y, int yAt, double[] g) {
        double sum = sum(x, xAt);
        double loss = 0;
        for (int p = 0; p < outputs.size(); p++) {
            OutputPort port = outputs.get(p);
            double weight = y[yAt + w.length + p];
            for (int k = port.offset(); port.isJudged() && k < port.offset() + port.size(); k++) {
                double error = w[k] * sum - y[yAt + k];
                g[k] += weight * 2 * error * sum;
                loss += weight * (error * error);
            }
        }
        return loss;
    }

    @Override
    public void inputGradient(double[] w, double[] x, int xAt, double[] y, int yAt, double[] gx, int gxAt) {
        double bySum = 0;
        for (OutputPort port : outputs) {
            for (int k = port.offset(); port.isJudged() && k < port.offset() + port.size(); k++) {
                bySum += 2 * (w[k] * sum(x, xAt) - y[yAt + k]) * w[k];
            }
        }
        for (int j = 0; j < width(); j++) {
            gx[gxAt + j] = bySum * (j + 1);
        }
    }

    private double sum(double[] x, int at) {
        double sum = 0;
        for (int j = 0; j < width(); j++) {
            sum += (j + 1) * x[at + j];
        }
        return sum;
    }

    private int width() {
        return inputs.stream().mapToInt(InputPort::size).sum();
    }
}
