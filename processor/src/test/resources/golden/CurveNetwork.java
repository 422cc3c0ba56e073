package example;

import dev.cadena.Layer;
import dev.cadena.LoadOption;
import dev.cadena.Training;
import dev.cadena.WeightSource;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.spi.Decision;
import dev.cadena.spi.DoubleMath;
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
 * The network that {@link Curve} declares. Thread-safe.
 *
 * <p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is ∂L/∂h,
 * target is what the output should be, and c is how often the observation counts: 1 unless its data set has weights.
 *
 * <p>Forward:
 *
 * <pre>{@code
 * hiddenZ = W(hidden)ᵀ · x + b(hidden)
 * hidden = tanh(hiddenZ)
 * y = W(y)ᵀ · hidden + b(y)
 * }</pre>
 *
 * <p>The loss:
 *
 * <pre>{@code
 * L = c · Σ (target − y)²
 * }</pre>
 *
 * <p>Backward, from the loss on:
 *
 * <pre>{@code
 * Δ(y) = −2 · c · (target − y)
 * ∂L/∂W(y) = hidden · Δ(y)ᵀ
 * ∂L/∂b(y) = Δ(y)
 * Δ(hidden) = W(y) · Δ(y)
 * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
 * ∂L/∂W(hidden) = x · Δ(hiddenZ)ᵀ
 * ∂L/∂b(hidden) = Δ(hiddenZ)
 * }</pre>
 */
@Generated("dev.cadena.processor.NetworkProcessor")
final class CurveNetwork implements Curve, Model<double[]> {
  private static final Arithmetic ARITHMETIC;

  static {
    Spi.check(11, "CurveNetwork");
    ARITHMETIC = new Arithmetic();
  }

  private final Engine<double[]> engine;

  private CurveNetwork(Engine<double[]> engine) {
    this.engine = engine;
  }

  /**
   * A network whose initial weights follow from {@code seed}.
   */
  public static CurveNetwork create(long seed) {
    return new CurveNetwork(Engine.create(ARITHMETIC, Vectors.DOUBLE, seed));
  }

  /**
   * A network with the weights of a file that {@link #save} wrote.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static CurveNetwork load(Path file, LoadOption... options) {
    return new CurveNetwork(Engine.load(ARITHMETIC, Vectors.DOUBLE, file, options));
  }

  /**
   * As {@code load(file)}, of a stream, which is read to its end and not closed.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static CurveNetwork load(InputStream in, LoadOption... options) {
    return new CurveNetwork(Engine.load(ARITHMETIC, Vectors.DOUBLE, in, options));
  }

  /**
   * As {@code load(file)}, of a resource on the class path, beside this class.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static CurveNetwork loadResource(String name, LoadOption... options) {
    return new CurveNetwork(
        Engine.loadResource(ARITHMETIC, Vectors.DOUBLE, name, CurveNetwork.class::getResourceAsStream, options));
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
  public double[] gradient(Dataset data) {
    return engine.gradient(data);
  }

  @Override
  public double[] predict(double[] x) {
    double[] into = new double[1];
    predict(x, into);
    return into;
  }

  @Override
  public void predict(double[] x, double[] into) {
    if (x == null || x.length != 1 || into == null || into.length != 1 || Vectors.DOUBLE.firstNonFinite(x) >= 0) {
      throw engine.misfit(x, into);
    }
    ARITHMETIC.forward(engine.weights(), x, 0, into, 0);
  }

  @Override
  public double[][] predict(double[][] rows) {
    return predict(rows, 1);
  }

  @Override
  public double[][] predict(double[][] rows, int threads) {
    engine.check(rows);
    double[][] predictions = new double[rows.length][1];
    engine.predict(rows, predictions, threads);
    return predictions;
  }

  @Override
  public double[] parameters() {
    return engine.parameters();
  }

  @Override
  public void setParameters(double[] parameters) {
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
  public CurveNetwork copy() {
    return new CurveNetwork(engine.copy());
  }

  @Override
  public List<Layer> layers() {
    return engine.layers();
  }

  @Override
  public Layer x() {
    return engine.layers().get(0);
  }

  @Override
  public Layer hidden() {
    return engine.layers().get(1);
  }

  @Override
  public Layer y() {
    return engine.layers().get(2);
  }

  /**
   * The forward and the backward pass of this network, for one observation at a time: {@code w} holds the weights,
   * {@code x} the observation, {@code y} its target, {@code g} the sum of the gradients.
   */
  private static final class Arithmetic implements RowProgram<double[]> {
    private static final List<Layer> LAYERS = List.of(
        describeX(),
        describeHidden(),
        describeY());

    @Override
    public List<Layer> layers() {
      return LAYERS;
    }

    @Override
    public List<InputPort> inputs() {
      return List.of(new InputPort("x", 0, 1));
    }

    @Override
    public List<OutputPort> outputs() {
      return List.of(new OutputPort("y", 0, 1, TargetKind.REAL, Decision.NONE));
    }

    private static Layer describeX() {
      return new Layer("x", "Input", "Input[1]", new int[] {1}, List.of(), List.of());
    }

    private static Layer describeHidden() {
      return new Layer(
          "hidden",
          "Dense(units = 3) Tanh",
          "Dense(units = 3) of x, Tanh",
          new int[] {3},
          List.of(
              new Layer.Parameter("weights", 0, List.of(1, 3), Layer.Distribution.UNIFORM, 1.224744871391589),
              new Layer.Parameter("biases", 3, List.of(3), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    private static Layer describeY() {
      return new Layer(
          "y",
          "Dense(units = 1) MeanSquaredError",
          "Dense(units = 1) of hidden",
          new int[] {1},
          List.of(
              new Layer.Parameter("weights", 6, List.of(3, 1), Layer.Distribution.UNIFORM, 1.224744871391589),
              new Layer.Parameter("biases", 9, List.of(1), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    /**
     * The forward pass.
     *
     * <pre>{@code
     * hiddenZ = W(hidden)ᵀ · x + b(hidden)
     * hidden = tanh(hiddenZ)
     * y = W(y)ᵀ · hidden + b(y)
     * }</pre>
     */
    @Override
    public void forward(double[] w, double[] x, int xAt, double[] out, int outAt) {
      double hiddenZ0 = Math.fma(x[xAt], w[0], w[3]);
      double hiddenZ1 = Math.fma(x[xAt], w[1], w[4]);
      double hiddenZ2 = Math.fma(x[xAt], w[2], w[5]);
      double hidden0 = DoubleMath.tanh(hiddenZ0);
      double hidden1 = DoubleMath.tanh(hiddenZ1);
      double hidden2 = DoubleMath.tanh(hiddenZ2);
      out[outAt] = Math.fma(hidden2, w[8], Math.fma(hidden1, w[7], Math.fma(hidden0, w[6], w[9])));
    }

    /**
     * The loss of one observation.
     *
     * <pre>{@code
     * L = c · Σ (target − y)²
     * }</pre>
     */
    @Override
    public double loss(double[] w, double[] x, int xAt, double[] y, int yAt) {
      double hiddenZ0 = Math.fma(x[xAt], w[0], w[3]);
      double hiddenZ1 = Math.fma(x[xAt], w[1], w[4]);
      double hiddenZ2 = Math.fma(x[xAt], w[2], w[5]);
      double hidden0 = DoubleMath.tanh(hiddenZ0);
      double hidden1 = DoubleMath.tanh(hiddenZ1);
      double hidden2 = DoubleMath.tanh(hiddenZ2);
      double y0 = Math.fma(hidden2, w[8], Math.fma(hidden1, w[7], Math.fma(hidden0, w[6], w[9])));
      return y[yAt + 1] * ((y[yAt] - y0) * (y[yAt] - y0));
    }

    /**
     * The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.
     *
     * <pre>{@code
     * Δ(y) = −2 · c · (target − y)
     * ∂L/∂W(y) = hidden · Δ(y)ᵀ
     * ∂L/∂b(y) = Δ(y)
     * Δ(hidden) = W(y) · Δ(y)
     * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
     * ∂L/∂W(hidden) = x · Δ(hiddenZ)ᵀ
     * ∂L/∂b(hidden) = Δ(hiddenZ)
     * }</pre>
     */
    @Override
    public double accumulate(double[] w, double[] x, int xAt, double[] y, int yAt, double[] g) {
      double hiddenZ0 = Math.fma(x[xAt], w[0], w[3]);
      double hiddenZ1 = Math.fma(x[xAt], w[1], w[4]);
      double hiddenZ2 = Math.fma(x[xAt], w[2], w[5]);
      double hidden0 = DoubleMath.tanh(hiddenZ0);
      double hidden1 = DoubleMath.tanh(hiddenZ1);
      double hidden2 = DoubleMath.tanh(hiddenZ2);
      double y0 = Math.fma(hidden2, w[8], Math.fma(hidden1, w[7], Math.fma(hidden0, w[6], w[9])));
      double loss = y[yAt + 1] * ((y[yAt] - y0) * (y[yAt] - y0));
      double yDelta0 = -2 * y[yAt + 1] * (y[yAt] - y0);
      g[6] = Math.fma(hidden0, yDelta0, g[6]);
      g[7] = Math.fma(hidden1, yDelta0, g[7]);
      g[8] = Math.fma(hidden2, yDelta0, g[8]);
      g[9] += yDelta0;
      double hiddenDelta0 = w[6] * yDelta0;
      double hiddenDelta1 = w[7] * yDelta0;
      double hiddenDelta2 = w[8] * yDelta0;
      double hiddenZDelta0 = hiddenDelta0 * (1 - hidden0 * hidden0);
      double hiddenZDelta1 = hiddenDelta1 * (1 - hidden1 * hidden1);
      double hiddenZDelta2 = hiddenDelta2 * (1 - hidden2 * hidden2);
      g[0] = Math.fma(x[xAt], hiddenZDelta0, g[0]);
      g[1] = Math.fma(x[xAt], hiddenZDelta1, g[1]);
      g[2] = Math.fma(x[xAt], hiddenZDelta2, g[2]);
      g[3] += hiddenZDelta0;
      g[4] += hiddenZDelta1;
      g[5] += hiddenZDelta2;
      return loss;
    }
  }
}
