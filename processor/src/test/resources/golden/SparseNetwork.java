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
import dev.cadena.spi.Noise;
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
 * The network that {@link Sparse} declares. Thread-safe.
 *
 * <p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is ∂L/∂h,
 * target is what the output should be, and c is how often the observation counts: 1 unless its data set has weights.
 *
 * <p>Forward:
 *
 * <pre>{@code
 * hiddenZ = W(hidden)ᵀ · x + b(hidden)
 * hidden = tanh(hiddenZ)
 * kept = hidden ⊙ m(kept)
 * y = W(y)ᵀ · kept + b(y)
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
 * ∂L/∂W(y) = kept · Δ(y)ᵀ
 * ∂L/∂b(y) = Δ(y)
 * Δ(kept) = W(y) · Δ(y)
 * Δ(hidden) = Δ(kept) ⊙ m(kept)
 * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
 * ∂L/∂W(hidden) = x · Δ(hiddenZ)ᵀ
 * ∂L/∂b(hidden) = Δ(hiddenZ)
 * }</pre>
 *
 * <p>What training draws for every visit of an observation: each component of m(h) is 0 with the probability of
 * the layer's rate, else 1 / (1 − rate); each component of n(h) is standard normal. Elsewhere, also in {@code loss}
 * and {@code gradient}, m(h) is 1 and n(h) is 0.
 */
@Generated("dev.cadena.processor.NetworkProcessor")
final class SparseNetwork implements Sparse, Model<float[]> {
  private static final Arithmetic ARITHMETIC;

  static {
    Spi.check(11, "SparseNetwork");
    ARITHMETIC = new Arithmetic();
  }

  private final Engine<float[]> engine;

  private SparseNetwork(Engine<float[]> engine) {
    this.engine = engine;
  }

  /**
   * A network whose initial weights follow from {@code seed}.
   */
  public static SparseNetwork create(long seed) {
    return new SparseNetwork(Engine.create(ARITHMETIC, Vectors.FLOAT, seed));
  }

  /**
   * A network with the weights of a file that {@link #save} wrote.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static SparseNetwork load(Path file, LoadOption... options) {
    return new SparseNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, file, options));
  }

  /**
   * As {@code load(file)}, of a stream, which is read to its end and not closed.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static SparseNetwork load(InputStream in, LoadOption... options) {
    return new SparseNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, in, options));
  }

  /**
   * As {@code load(file)}, of a resource on the class path, beside this class.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static SparseNetwork loadResource(String name, LoadOption... options) {
    return new SparseNetwork(
        Engine.loadResource(ARITHMETIC, Vectors.FLOAT, name, SparseNetwork.class::getResourceAsStream, options));
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
  public SparseNetwork copy() {
    return new SparseNetwork(engine.copy());
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
  public Layer kept() {
    return engine.layers().get(2);
  }

  @Override
  public Layer y() {
    return engine.layers().get(3);
  }

  /**
   * The forward and the backward pass of this network, for one observation at a time: {@code w} holds the weights,
   * {@code x} the observation, {@code y} its target, {@code g} the sum of the gradients.
   */
  private static final class Arithmetic implements RowProgram<float[]> {
    private static final List<Layer> LAYERS = List.of(
        describeX(),
        describeHidden(),
        describeKept(),
        describeY());

    @Override
    public List<Layer> layers() {
      return LAYERS;
    }

    @Override
    public List<InputPort> inputs() {
      return List.of(new InputPort("x", 0, 2));
    }

    @Override
    public List<OutputPort> outputs() {
      return List.of(new OutputPort("y", 0, 1, TargetKind.REAL, Decision.NONE));
    }

    private static Layer describeX() {
      return new Layer("x", "Input", "Input[2]", new int[] {2}, List.of(), List.of());
    }

    private static Layer describeHidden() {
      return new Layer(
          "hidden",
          "Dense(units = 3) Tanh",
          "Dense(units = 3) of x, Tanh",
          new int[] {3},
          List.of(
              new Layer.Parameter("weights", 0, List.of(2, 3), Layer.Distribution.UNIFORM, 1.0954451150103321),
              new Layer.Parameter("biases", 6, List.of(3), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    private static Layer describeKept() {
      return new Layer("kept", "Dropout(rate = 0.5)", "Dropout of hidden", new int[] {3}, List.of(), List.of());
    }

    private static Layer describeY() {
      return new Layer(
          "y",
          "Dense(units = 1) MeanSquaredError",
          "Dense(units = 1) of kept",
          new int[] {1},
          List.of(
              new Layer.Parameter("weights", 9, List.of(3, 1), Layer.Distribution.UNIFORM, 1.224744871391589),
              new Layer.Parameter("biases", 12, List.of(1), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    /**
     * The forward pass.
     *
     * <pre>{@code
     * hiddenZ = W(hidden)ᵀ · x + b(hidden)
     * hidden = tanh(hiddenZ)
     * kept = hidden ⊙ m(kept)
     * y = W(y)ᵀ · kept + b(y)
     * }</pre>
     */
    @Override
    public void forward(float[] w, float[] x, int xAt, float[] out, int outAt) {
      float hiddenZ0 = Math.fma(x[xAt + 1], w[3], Math.fma(x[xAt], w[0], w[6]));
      float hiddenZ1 = Math.fma(x[xAt + 1], w[4], Math.fma(x[xAt], w[1], w[7]));
      float hiddenZ2 = Math.fma(x[xAt + 1], w[5], Math.fma(x[xAt], w[2], w[8]));
      float hidden0 = FloatMath.tanh(hiddenZ0);
      float hidden1 = FloatMath.tanh(hiddenZ1);
      float hidden2 = FloatMath.tanh(hiddenZ2);
      out[outAt] = Math.fma(hidden2, w[11], Math.fma(hidden1, w[10], Math.fma(hidden0, w[9],
          w[12])));
    }

    /**
     * The loss of one observation.
     *
     * <pre>{@code
     * L = c · Σ (target − y)²
     * }</pre>
     */
    @Override
    public double loss(float[] w, float[] x, int xAt, float[] y, int yAt) {
      float hiddenZ0 = Math.fma(x[xAt + 1], w[3], Math.fma(x[xAt], w[0], w[6]));
      float hiddenZ1 = Math.fma(x[xAt + 1], w[4], Math.fma(x[xAt], w[1], w[7]));
      float hiddenZ2 = Math.fma(x[xAt + 1], w[5], Math.fma(x[xAt], w[2], w[8]));
      float hidden0 = FloatMath.tanh(hiddenZ0);
      float hidden1 = FloatMath.tanh(hiddenZ1);
      float hidden2 = FloatMath.tanh(hiddenZ2);
      float y0 = Math.fma(hidden2, w[11], Math.fma(hidden1, w[10], Math.fma(hidden0, w[9], w[12])));
      return y[yAt + 1] * ((y[yAt] - y0) * (y[yAt] - y0));
    }

    /**
     * As in training, but without what layers draw there.
     */
    @Override
    public double accumulate(float[] w, float[] x, int xAt, float[] y, int yAt, float[] g) {
      return accumulate(w, x, xAt, y, yAt, g, Noise.NONE, 0);
    }

    /**
     * The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.
     *
     * <pre>{@code
     * Δ(y) = −2 · c · (target − y)
     * ∂L/∂W(y) = kept · Δ(y)ᵀ
     * ∂L/∂b(y) = Δ(y)
     * Δ(kept) = W(y) · Δ(y)
     * Δ(hidden) = Δ(kept) ⊙ m(kept)
     * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
     * ∂L/∂W(hidden) = x · Δ(hiddenZ)ᵀ
     * ∂L/∂b(hidden) = Δ(hiddenZ)
     * }</pre>
     */
    @Override
    public double accumulate(float[] w, float[] x, int xAt, float[] y, int yAt, float[] g,
        Noise noise, long visit) {
      float hiddenZ0 = Math.fma(x[xAt + 1], w[3], Math.fma(x[xAt], w[0], w[6]));
      float hiddenZ1 = Math.fma(x[xAt + 1], w[4], Math.fma(x[xAt], w[1], w[7]));
      float hiddenZ2 = Math.fma(x[xAt + 1], w[5], Math.fma(x[xAt], w[2], w[8]));
      float hidden0 = FloatMath.tanh(hiddenZ0);
      float hidden1 = FloatMath.tanh(hiddenZ1);
      float hidden2 = FloatMath.tanh(hiddenZ2);
      long keptKey = noise.key(2, visit);
      float keptMask0 = (float) noise.mask(keptKey, 0, 0.5);
      float keptMask1 = (float) noise.mask(keptKey, 1, 0.5);
      float keptMask2 = (float) noise.mask(keptKey, 2, 0.5);
      float kept0 = hidden0 * keptMask0;
      float kept1 = hidden1 * keptMask1;
      float kept2 = hidden2 * keptMask2;
      float y0 = Math.fma(kept2, w[11], Math.fma(kept1, w[10], Math.fma(kept0, w[9], w[12])));
      float loss = y[yAt + 1] * ((y[yAt] - y0) * (y[yAt] - y0));
      float yDelta0 = -2 * y[yAt + 1] * (y[yAt] - y0);
      g[9] = Math.fma(kept0, yDelta0, g[9]);
      g[10] = Math.fma(kept1, yDelta0, g[10]);
      g[11] = Math.fma(kept2, yDelta0, g[11]);
      g[12] += yDelta0;
      float keptDelta0 = w[9] * yDelta0;
      float keptDelta1 = w[10] * yDelta0;
      float keptDelta2 = w[11] * yDelta0;
      float hiddenDelta0 = keptDelta0 * keptMask0;
      float hiddenDelta1 = keptDelta1 * keptMask1;
      float hiddenDelta2 = keptDelta2 * keptMask2;
      float hiddenZDelta0 = hiddenDelta0 * (1 - hidden0 * hidden0);
      float hiddenZDelta1 = hiddenDelta1 * (1 - hidden1 * hidden1);
      float hiddenZDelta2 = hiddenDelta2 * (1 - hidden2 * hidden2);
      g[0] = Math.fma(x[xAt], hiddenZDelta0, g[0]);
      g[1] = Math.fma(x[xAt], hiddenZDelta1, g[1]);
      g[2] = Math.fma(x[xAt], hiddenZDelta2, g[2]);
      g[3] = Math.fma(x[xAt + 1], hiddenZDelta0, g[3]);
      g[4] = Math.fma(x[xAt + 1], hiddenZDelta1, g[4]);
      g[5] = Math.fma(x[xAt + 1], hiddenZDelta2, g[5]);
      g[6] += hiddenZDelta0;
      g[7] += hiddenZDelta1;
      g[8] += hiddenZDelta2;
      return loss;
    }
  }
}
