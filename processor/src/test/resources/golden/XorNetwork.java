package example;

import dev.cadena.Layer;
import dev.cadena.LoadOption;
import dev.cadena.Training;
import dev.cadena.WeightSource;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.spi.Decision;
import dev.cadena.spi.FloatMath;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.RowProgram;
import dev.cadena.spi.Spi;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import dev.cadena.train.Engine;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network that {@link Xor} declares. Thread-safe.
 *
 * <p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is ∂L/∂h,
 * y is what the output should be, and c is how often the observation counts: 1 unless its data set has weights.
 *
 * <p>Forward:
 *
 * <pre>{@code
 * hiddenZ = W(hidden)ᵀ · bits + b(hidden)
 * hidden = tanh(hiddenZ)
 * oddZ = W(odd)ᵀ · hidden + b(odd)
 * odd = sigmoid(oddZ)
 * }</pre>
 *
 * <p>The loss:
 *
 * <pre>{@code
 * L = c · Σ ((1 − y) ⊙ softplus(oddZ) + y ⊙ softplus(−oddZ))
 * }</pre>
 *
 * <p>Backward, from the loss on:
 *
 * <pre>{@code
 * Δ(oddZ) = c · (odd − y)
 * ∂L/∂W(odd) = hidden · Δ(oddZ)ᵀ
 * ∂L/∂b(odd) = Δ(oddZ)
 * Δ(hidden) = W(odd) · Δ(oddZ)
 * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
 * ∂L/∂W(hidden) = bits · Δ(hiddenZ)ᵀ
 * ∂L/∂b(hidden) = Δ(hiddenZ)
 * }</pre>
 */
@Generated("dev.cadena.processor.NetworkProcessor")
public final class XorNetwork implements Xor, Model<float[]> {
  private static final Arithmetic ARITHMETIC;

  static {
    Spi.check(11, "XorNetwork");
    ARITHMETIC = new Arithmetic();
  }

  private final Engine<float[]> engine;

  private XorNetwork(Engine<float[]> engine) {
    this.engine = engine;
  }

  /**
   * A network whose initial weights follow from {@code seed}.
   */
  public static XorNetwork create(long seed) {
    return new XorNetwork(Engine.create(ARITHMETIC, Vectors.FLOAT, seed));
  }

  /**
   * A network with the weights of a file that {@link #save} wrote.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static XorNetwork load(Path file, LoadOption... options) {
    return new XorNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, file, options));
  }

  /**
   * As {@code load(file)}, of a stream, which is read to its end and not closed.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static XorNetwork load(InputStream in, LoadOption... options) {
    return new XorNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, in, options));
  }

  /**
   * As {@code load(file)}, of a resource on the class path, beside this class.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static XorNetwork loadResource(String name, LoadOption... options) {
    return new XorNetwork(
        Engine.loadResource(ARITHMETIC, Vectors.FLOAT, name, XorNetwork.class::getResourceAsStream, options));
  }

  @Override
  public History train(Dataset data, Training training) {
    return engine.train(data, training);
  }

  @Override
  public History train(BlockSource source, Training training) {
    return engine.train(source, training);
  }

  @Override
  public Trainer trainer(Dataset data, Training training) {
    return engine.trainer(data, training);
  }

  @Override
  public Trainer trainer(BlockSource source, Training training) {
    return engine.trainer(source, training);
  }

  @Override
  public Evaluation evaluate(Dataset data) {
    return engine.evaluate(data);
  }

  @Override
  public Evaluation evaluate(Dataset data, int threads) {
    return engine.evaluate(data, threads);
  }

  @Override
  public double loss(Dataset data) {
    return engine.loss(data);
  }

  @Override
  public double loss(BlockSource source) {
    return engine.loss(source);
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
    if (x == null || x.length != 2 || into == null || into.length != 1 || Vectors.FLOAT.firstNonFinite(x) >= 0) {
      throw engine.misfit(x, into);
    }
    ARITHMETIC.forward(engine.weights(), x, 0, into, 0);
  }

  @Override
  public float[][] predict(float[][] rows) {
    return predict(rows, 1);
  }

  @Override
  public float[][] predict(float[][] rows, int threads) {
    engine.check(rows);
    float[][] predictions = new float[rows.length][1];
    engine.predict(rows, predictions, threads);
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
    engine.setParameters(parameters);
  }

  @Override
  public void reset(long seed) {
    engine.reset(seed);
  }

  @Override
  public void save(Path file) {
    engine.save(file);
  }

  @Override
  public void importWeights(WeightSource source) {
    engine.importWeights(source);
  }

  @Override
  public XorNetwork copy() {
    return new XorNetwork(engine.copy());
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
   * {@code x} the observation, {@code y} its target, {@code g} the sum of the gradients.
   */
  private static final class Arithmetic implements RowProgram<float[]> {
    private static final List<Layer> LAYERS = List.of(
        describeBits(),
        describeHidden(),
        describeOdd());

    @Override
    public List<Layer> layers() {
      return LAYERS;
    }

    @Override
    public List<InputPort> inputs() {
      return List.of(new InputPort("bits", 0, 2));
    }

    @Override
    public List<OutputPort> outputs() {
      return List.of(new OutputPort("odd", 0, 1, TargetKind.PROBABILITY, Decision.ABOVE_HALF));
    }

    private static Layer describeBits() {
      return new Layer("bits", "Input", "Input[2]", new int[] {2}, List.of(), List.of());
    }

    private static Layer describeHidden() {
      return new Layer(
          "hidden",
          "Dense(units = 2) Tanh",
          "Dense(units = 2) of bits, Tanh",
          new int[] {2},
          List.of(
              new Layer.Parameter("weights", 0, List.of(2, 2), Layer.Distribution.UNIFORM, 1.224744871391589),
              new Layer.Parameter("biases", 4, List.of(2), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    private static Layer describeOdd() {
      return new Layer(
          "odd",
          "Dense(units = 1) Sigmoid BinaryCrossEntropy",
          "Dense(units = 1) of hidden, Sigmoid",
          new int[] {1},
          List.of(
              new Layer.Parameter("weights", 6, List.of(2, 1), Layer.Distribution.UNIFORM, 1.4142135623730951),
              new Layer.Parameter("biases", 8, List.of(1), Layer.Distribution.ZEROS, 0)),
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
    public void forward(float[] w, float[] x, int xAt, float[] out, int outAt) {
      float hiddenZ0 = Math.fma(x[xAt + 1], w[2], Math.fma(x[xAt], w[0], w[4]));
      float hiddenZ1 = Math.fma(x[xAt + 1], w[3], Math.fma(x[xAt], w[1], w[5]));
      float hidden0 = FloatMath.tanh(hiddenZ0);
      float hidden1 = FloatMath.tanh(hiddenZ1);
      float oddZ0 = Math.fma(hidden1, w[7], Math.fma(hidden0, w[6], w[8]));
      out[outAt] = FloatMath.sigmoid(oddZ0);
    }

    /**
     * The loss of one observation.
     *
     * <pre>{@code
     * L = c · Σ ((1 − y) ⊙ softplus(oddZ) + y ⊙ softplus(−oddZ))
     * }</pre>
     */
    @Override
    public double loss(float[] w, float[] x, int xAt, float[] y, int yAt) {
      float hiddenZ0 = Math.fma(x[xAt + 1], w[2], Math.fma(x[xAt], w[0], w[4]));
      float hiddenZ1 = Math.fma(x[xAt + 1], w[3], Math.fma(x[xAt], w[1], w[5]));
      float hidden0 = FloatMath.tanh(hiddenZ0);
      float hidden1 = FloatMath.tanh(hiddenZ1);
      float oddZ0 = Math.fma(hidden1, w[7], Math.fma(hidden0, w[6], w[8]));
      return y[yAt + 1] * ((1 - y[yAt]) * FloatMath.softplus(oddZ0)
          + y[yAt] * FloatMath.softplus(-oddZ0));
    }

    /**
     * The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.
     *
     * <pre>{@code
     * Δ(oddZ) = c · (odd − y)
     * ∂L/∂W(odd) = hidden · Δ(oddZ)ᵀ
     * ∂L/∂b(odd) = Δ(oddZ)
     * Δ(hidden) = W(odd) · Δ(oddZ)
     * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
     * ∂L/∂W(hidden) = bits · Δ(hiddenZ)ᵀ
     * ∂L/∂b(hidden) = Δ(hiddenZ)
     * }</pre>
     */
    @Override
    public double accumulate(float[] w, float[] x, int xAt, float[] y, int yAt, float[] g) {
      float hiddenZ0 = Math.fma(x[xAt + 1], w[2], Math.fma(x[xAt], w[0], w[4]));
      float hiddenZ1 = Math.fma(x[xAt + 1], w[3], Math.fma(x[xAt], w[1], w[5]));
      float hidden0 = FloatMath.tanh(hiddenZ0);
      float hidden1 = FloatMath.tanh(hiddenZ1);
      float oddZ0 = Math.fma(hidden1, w[7], Math.fma(hidden0, w[6], w[8]));
      float odd0 = FloatMath.sigmoid(oddZ0);
      float loss = y[yAt + 1] * ((1 - y[yAt]) * FloatMath.softplus(oddZ0)
          + y[yAt] * FloatMath.softplus(-oddZ0));
      float oddZDelta0 = y[yAt + 1] * (odd0 - y[yAt]);
      g[6] = Math.fma(hidden0, oddZDelta0, g[6]);
      g[7] = Math.fma(hidden1, oddZDelta0, g[7]);
      g[8] += oddZDelta0;
      float hiddenDelta0 = w[6] * oddZDelta0;
      float hiddenDelta1 = w[7] * oddZDelta0;
      float hiddenZDelta0 = hiddenDelta0 * (1 - hidden0 * hidden0);
      float hiddenZDelta1 = hiddenDelta1 * (1 - hidden1 * hidden1);
      g[0] = Math.fma(x[xAt], hiddenZDelta0, g[0]);
      g[1] = Math.fma(x[xAt], hiddenZDelta1, g[1]);
      g[2] = Math.fma(x[xAt + 1], hiddenZDelta0, g[2]);
      g[3] = Math.fma(x[xAt + 1], hiddenZDelta1, g[3]);
      g[4] += hiddenZDelta0;
      g[5] += hiddenZDelta1;
      return loss;
    }
  }
}
