package org.example;

import dev.cadena.Layer;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.spi.Decision;
import dev.cadena.spi.FloatMath;
import dev.cadena.spi.Program;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import dev.cadena.train.Engine;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.util.List;

/**
 * The network that {@link Xor} declares. Thread-safe.
 */
public final class XorNetwork implements Xor, Model<float[]> {
  private static final Arithmetic ARITHMETIC = new Arithmetic();

  private final Engine<float[]> engine;

  private XorNetwork(Engine<float[]> engine) {
    this.engine = engine;
  }

  /**
   * A network whose initial weights follow from {@code seed}.
   */
  public static XorNetwork create(long seed) {
    return new XorNetwork(new Engine<>(ARITHMETIC, Vectors.FLOAT, seed));
  }

  @Override
  public History train(Dataset data, Training training) {
    return engine.train(data, training);
  }

  @Override
  public Trainer trainer(Dataset data, Training training) {
    return engine.trainer(data, training);
  }

  @Override
  public Evaluation evaluate(Dataset data) {
    return engine.evaluate(data);
  }

  @Override
  public double loss(Dataset data) {
    return engine.loss(data);
  }

  @Override
  public float[] gradient(Dataset data) {
    return engine.gradient(data);
  }

  @Override
  public float[] predict(float[] x) {
    float[] into = new float[1];
    predict(x, into);
    return into;
  }

  @Override
  public void predict(float[] x, float[] into) {
    if (x.length != 2 || into.length != 1) {
      throw new IllegalArgumentException("the network takes 2 values and yields 1, but the arrays have lengths " + x.length + " and " + into.length);
    }
    ARITHMETIC.forward(engine.weights(), x, 0, into, 0, null);
  }

  @Override
  public float[][] predict(float[][] rows) {
    float[][] predictions = new float[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      predictions[i] = predict(rows[i]);
    }
    return predictions;
  }

  /**
   * The class of one observation: 1 if the output is above 0.5, else 0.
   */
  public int classify(float[] x) {
    return engine.classify(predict(x));
  }

  /**
   * The classes of several observations: for each, 1 if the output is above 0.5, else 0.
   */
  public int[] classify(float[][] rows) {
    return engine.classify(predict(rows));
  }

  @Override
  public float[] parameters() {
    return engine.parameters();
  }

  @Override
  public void setParameters(float[] parameters) {
    engine.setParameters(parameters, parameters.length);
  }

  @Override
  public XorNetwork copy() {
    return new XorNetwork(engine.copy());
  }

  @Override
  public void reset(long seed) {
    engine.reset(seed);
  }

  @Override
  public List<Layer> layers() {
    return engine.layers();
  }

  @Override
  public Layer bits() {
    return engine.layers().get(0);
  }

  @Override
  public Layer hidden() {
    return engine.layers().get(1);
  }

  @Override
  public Layer odd() {
    return engine.layers().get(2);
  }

  /**
   * The forward and the backward pass of this network, for one observation at a time: {@code w} holds the weights,
   * {@code x} the observation, {@code y} its target, {@code g} the sum of the gradients, {@code s} intermediate values.
   */
  private static final class Arithmetic implements Program<float[]> {
    private static final List<Layer> LAYERS = List.of(describeBits(), describeHidden(), describeOdd());

    @Override
    public List<Layer> layers() {
      return LAYERS;
    }

    @Override
    public TargetKind targetKind() {
      return TargetKind.PROBABILITY;
    }

    @Override
    public Decision decision() {
      return Decision.ABOVE_HALF;
    }

    @Override
    public int scratchSize() {
      return 0;
    }

    private static Layer describeBits() {
      return new Layer(
          "bits",
          "Input",
          new int[] {2},
          List.of(),
          List.of());
    }

    private static Layer describeHidden() {
      return new Layer(
          "hidden",
          "Dense(units = 4) Tanh",
          new int[] {4},
          List.of(new Layer.Parameter("weights", 0, List.of(2, 4), Layer.Distribution.UNIFORM, 1.0),
          new Layer.Parameter("biases", 8, List.of(4), Layer.Distribution.ZEROS, 0.0)),
          List.of());
    }

    private static Layer describeOdd() {
      return new Layer(
          "odd",
          "Dense(units = 1) Sigmoid BinaryCrossEntropy",
          new int[] {1},
          List.of(new Layer.Parameter("weights", 12, List.of(4, 1), Layer.Distribution.UNIFORM, 1.0954451150103321),
          new Layer.Parameter("biases", 16, List.of(1), Layer.Distribution.ZEROS, 0.0)),
          List.of());
    }

    /**
     * The forward pass.
     *
     * <pre>{@code
     * hiddenZ = W(hidden)ᵀ · bits + b(hidden)
     * hidden = tanh(hiddenZ)
     * oddZ = W(odd)ᵀ · hidden + b(odd)
     * odd = sigmoid(oddZ)
     * }</pre>
     */
    @Override
    public void forward(float[] w, float[] x, int xAt, float[] out, int outAt, float[] s) {
      float hiddenZ0 = Math.fma(x[xAt + 1], w[4], Math.fma(x[xAt], w[0], w[8]));
      float hiddenZ1 = Math.fma(x[xAt + 1], w[5], Math.fma(x[xAt], w[1], w[9]));
      float hiddenZ2 = Math.fma(x[xAt + 1], w[6], Math.fma(x[xAt], w[2], w[10]));
      float hiddenZ3 = Math.fma(x[xAt + 1], w[7], Math.fma(x[xAt], w[3], w[11]));
      float hidden0 = FloatMath.tanh(hiddenZ0);
      float hidden1 = FloatMath.tanh(hiddenZ1);
      float hidden2 = FloatMath.tanh(hiddenZ2);
      float hidden3 = FloatMath.tanh(hiddenZ3);
      float oddZ0 = Math.fma(hidden3, w[15], Math.fma(hidden2, w[14], Math.fma(hidden1, w[13], Math.fma(hidden0, w[12], w[16]))));
      float odd0 = FloatMath.sigmoid(oddZ0);
      out[outAt] = odd0;
    }

    /**
     * The loss of one observation.
     *
     * <pre>{@code
     * L = Σ ((1 − y) ⊙ softplus(oddZ) + y ⊙ softplus(−oddZ))
     * }</pre>
     */
    @Override
    public double loss(float[] w, float[] x, int xAt, float[] y, int yAt, float[] s) {
      float hiddenZ0 = Math.fma(x[xAt + 1], w[4], Math.fma(x[xAt], w[0], w[8]));
      float hiddenZ1 = Math.fma(x[xAt + 1], w[5], Math.fma(x[xAt], w[1], w[9]));
      float hiddenZ2 = Math.fma(x[xAt + 1], w[6], Math.fma(x[xAt], w[2], w[10]));
      float hiddenZ3 = Math.fma(x[xAt + 1], w[7], Math.fma(x[xAt], w[3], w[11]));
      float hidden0 = FloatMath.tanh(hiddenZ0);
      float hidden1 = FloatMath.tanh(hiddenZ1);
      float hidden2 = FloatMath.tanh(hiddenZ2);
      float hidden3 = FloatMath.tanh(hiddenZ3);
      float oddZ0 = Math.fma(hidden3, w[15], Math.fma(hidden2, w[14], Math.fma(hidden1, w[13], Math.fma(hidden0, w[12], w[16]))));
      float loss = (1 - y[yAt]) * FloatMath.softplus(oddZ0) + y[yAt] * FloatMath.softplus(-oddZ0);
      return loss;
    }

    /**
     * The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.
     *
     * <pre>{@code
     * Δ(oddZ) = odd − y
     * ∂L/∂W(odd) = hidden · Δ(oddZ)ᵀ
     * ∂L/∂b(odd) = Δ(oddZ)
     * Δ(hidden) = W(odd) · Δ(oddZ)
     * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
     * ∂L/∂W(hidden) = bits · Δ(hiddenZ)ᵀ
     * ∂L/∂b(hidden) = Δ(hiddenZ)
     * }</pre>
     */
    @Override
    public double accumulate(float[] w, float[] x, int xAt, float[] y, int yAt, float[] g,
        float[] s) {
      float hiddenZ0 = Math.fma(x[xAt + 1], w[4], Math.fma(x[xAt], w[0], w[8]));
      float hiddenZ1 = Math.fma(x[xAt + 1], w[5], Math.fma(x[xAt], w[1], w[9]));
      float hiddenZ2 = Math.fma(x[xAt + 1], w[6], Math.fma(x[xAt], w[2], w[10]));
      float hiddenZ3 = Math.fma(x[xAt + 1], w[7], Math.fma(x[xAt], w[3], w[11]));
      float hidden0 = FloatMath.tanh(hiddenZ0);
      float hidden1 = FloatMath.tanh(hiddenZ1);
      float hidden2 = FloatMath.tanh(hiddenZ2);
      float hidden3 = FloatMath.tanh(hiddenZ3);
      float oddZ0 = Math.fma(hidden3, w[15], Math.fma(hidden2, w[14], Math.fma(hidden1, w[13], Math.fma(hidden0, w[12], w[16]))));
      float odd0 = FloatMath.sigmoid(oddZ0);
      float loss = (1 - y[yAt]) * FloatMath.softplus(oddZ0) + y[yAt] * FloatMath.softplus(-oddZ0);
      float oddZDelta0 = odd0 - y[yAt];
      g[12] = Math.fma(hidden0, oddZDelta0, g[12]);
      g[13] = Math.fma(hidden1, oddZDelta0, g[13]);
      g[14] = Math.fma(hidden2, oddZDelta0, g[14]);
      g[15] = Math.fma(hidden3, oddZDelta0, g[15]);
      g[16] += oddZDelta0;
      float hiddenDelta0 = w[12] * oddZDelta0;
      float hiddenDelta1 = w[13] * oddZDelta0;
      float hiddenDelta2 = w[14] * oddZDelta0;
      float hiddenDelta3 = w[15] * oddZDelta0;
      float hiddenZDelta0 = hiddenDelta0 * (1 - hidden0 * hidden0);
      float hiddenZDelta1 = hiddenDelta1 * (1 - hidden1 * hidden1);
      float hiddenZDelta2 = hiddenDelta2 * (1 - hidden2 * hidden2);
      float hiddenZDelta3 = hiddenDelta3 * (1 - hidden3 * hidden3);
      g[0] = Math.fma(x[xAt], hiddenZDelta0, g[0]);
      g[1] = Math.fma(x[xAt], hiddenZDelta1, g[1]);
      g[2] = Math.fma(x[xAt], hiddenZDelta2, g[2]);
      g[3] = Math.fma(x[xAt], hiddenZDelta3, g[3]);
      g[4] = Math.fma(x[xAt + 1], hiddenZDelta0, g[4]);
      g[5] = Math.fma(x[xAt + 1], hiddenZDelta1, g[5]);
      g[6] = Math.fma(x[xAt + 1], hiddenZDelta2, g[6]);
      g[7] = Math.fma(x[xAt + 1], hiddenZDelta3, g[7]);
      g[8] += hiddenZDelta0;
      g[9] += hiddenZDelta1;
      g[10] += hiddenZDelta2;
      g[11] += hiddenZDelta3;
      return loss;
    }
  }
}
