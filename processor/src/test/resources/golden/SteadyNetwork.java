package example;

import dev.cadena.Layer;
import dev.cadena.LoadOption;
import dev.cadena.Training;
import dev.cadena.WeightSource;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.spi.Batch;
import dev.cadena.spi.BatchProgram;
import dev.cadena.spi.Decision;
import dev.cadena.spi.FloatKernels;
import dev.cadena.spi.FloatMath;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Placement;
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
 * The network that {@link Steady} declares. Thread-safe.
 *
 * <p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is ∂L/∂h,
 * target is what the output should be, and c is how often the observation counts: 1 unless its data set has weights.
 *
 * <p>Forward:
 *
 * <pre>{@code
 * mixed = W(mixed)ᵀ · x
 * hiddenPart1 = (mixed − batchmean(mixed)) / √(batchvariance(mixed) + 0.001)
 * hiddenZ = hiddenPart1 ⊙ gain(hidden) + bias(hidden)
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
 * ∂L/∂gain(hidden) = Δ(hiddenZ) ⊙ hiddenPart1
 * ∂L/∂bias(hidden) = Δ(hiddenZ)
 * Δ(hiddenPart1) = Δ(hiddenZ) ⊙ gain(hidden)
 * Δ(mixed) = (Δ(hiddenPart1) − batchmean(Δ(hiddenPart1)) − hiddenPart1 ⊙ batchmean(Δ(hiddenPart1) ⊙ hiddenPart1)) / √(batchvariance(mixed) + 0.001)
 * ∂L/∂W(mixed) = x · Δ(mixed)ᵀ
 * }</pre>
 *
 * <p>Backward to the inputs:
 *
 * <pre>{@code
 * Δ(y) = −2 · c · (target − y)
 * Δ(hidden) = W(y) · Δ(y)
 * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
 * Δ(hiddenPart1) = Δ(hiddenZ) ⊙ gain(hidden)
 * Δ(mixed) = Δ(hiddenPart1) / √(variance(hidden) + 0.001)
 * Δ(x) = W(mixed) · Δ(mixed)
 * }</pre>
 *
 * <p>Training, and {@code gradient}, take batchmean and batchvariance over all observations of a mini-batch. Elsewhere
 * mean(h) and variance(h) stand in their place: the state of the layer h, running means of what mini-batches had.
 */
@Generated("dev.cadena.processor.NetworkProcessor")
final class SteadyNetwork implements Steady, Model<float[]> {
  private static final Arithmetic ARITHMETIC;

  static {
    Spi.check(11, "SteadyNetwork");
    ARITHMETIC = new Arithmetic();
  }

  private final Engine<float[]> engine;

  private SteadyNetwork(Engine<float[]> engine) {
    this.engine = engine;
  }

  /**
   * A network whose initial weights follow from {@code seed}.
   */
  public static SteadyNetwork create(long seed) {
    return new SteadyNetwork(Engine.create(ARITHMETIC, Vectors.FLOAT, seed));
  }

  /**
   * A network with the weights of a file that {@link #save} wrote.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static SteadyNetwork load(Path file, LoadOption... options) {
    return new SteadyNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, file, options));
  }

  /**
   * As {@code load(file)}, of a stream, which is read to its end and not closed.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static SteadyNetwork load(InputStream in, LoadOption... options) {
    return new SteadyNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, in, options));
  }

  /**
   * As {@code load(file)}, of a resource on the class path, beside this class.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static SteadyNetwork loadResource(String name, LoadOption... options) {
    return new SteadyNetwork(
        Engine.loadResource(ARITHMETIC, Vectors.FLOAT, name, SteadyNetwork.class::getResourceAsStream, options));
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
    ARITHMETIC.forward(engine, engine.weights(), x, into);
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
   * A copy of S, the vector of what layers have that is not trained: what those that prepare raw data are fitted to, and
   * running statistics; {@link dev.cadena.Layer#state()} of a layer tells where its part stands.
   */
  public float[] statistics() {
    return engine.statistics();
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
  public SteadyNetwork copy() {
    return new SteadyNetwork(engine.copy());
  }

  @Override
  public List<Layer> layers() {
    return engine.layers();
  }

  /**
   * ∂Lᵢ by x, the slope of the loss of each observation along its own values: a row each.
   */
  public float[][] xGradient(Dataset data) {
    return engine.inputGradient(0, data);
  }

  @Override
  public Layer x() {
    return engine.layers().get(0);
  }

  @Override
  public Layer mixed() {
    return engine.layers().get(1);
  }

  @Override
  public Layer hidden() {
    return engine.layers().get(2);
  }

  @Override
  public Layer y() {
    return engine.layers().get(3);
  }

  /**
   * The forward and the backward pass of this network, for some observations at a time: {@code w} holds the weights,
   * {@code s} a matrix for each value.
   */
  private static final class Arithmetic implements BatchProgram<float[]> {
    private static final List<Layer> LAYERS = List.of(
        describeX(),
        describeMixed(),
        describeHidden(),
        describeY());

    /**
     * Where each tensor of weights starts in {@code w}, its rows padded.
     */
    private static final int MIXED_WEIGHTS = 0;
    private static final int HIDDEN_GAIN = 32;
    private static final int HIDDEN_BIAS = 48;
    private static final int Y_WEIGHTS = 64;
    private static final int Y_BIASES = 128;
    private static final int HIDDEN_MEAN = 144;
    private static final int HIDDEN_VARIANCE = 160;

    /**
     * The matrix in {@code s} that holds each value, a row for each observation.
     */
    private static final int X = 0;
    private static final int Y_TARGET = 1;
    private static final int Y_ROW_WEIGHT = 2;
    private static final int MIXED = 3;
    private static final int HIDDEN_PART1 = 4;
    private static final int HIDDEN_Z = 5;
    private static final int HIDDEN = 6;
    private static final int Y = 5;
    private static final int Y_DELTA = 7;
    private static final int HIDDEN_DELTA = 8;
    private static final int HIDDEN_Z_DELTA = 9;
    private static final int HIDDEN_PART1_DELTA = 10;
    private static final int MIXED_DELTA = 11;
    private static final int X_DELTA = 3;

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

    private static Layer describeMixed() {
      return new Layer(
          "mixed",
          "Dense(units = 4)",
          "Dense(units = 4, bias = false) of x",
          new int[] {4},
          List.of(
              new Layer.Parameter("weights", 0, List.of(2, 4), Layer.Distribution.UNIFORM, 1.0)),
          List.of());
    }

    private static Layer describeHidden() {
      return new Layer(
          "hidden",
          "BatchNormalization(momentum = 0.9, epsilon = 0.001) Tanh",
          "BatchNormalization(epsilon = 0.001) of mixed, Tanh",
          new int[] {4},
          List.of(
              new Layer.Parameter("gain", 8, List.of(4), Layer.Distribution.CONSTANT, 1.0),
              new Layer.Parameter("bias", 12, List.of(4), Layer.Distribution.ZEROS, 0)),
          List.of(
              new Layer.Parameter("mean", 0, List.of(4), Layer.Distribution.ZEROS, 0).frozen(),
              new Layer.Parameter("variance", 4, List.of(4), Layer.Distribution.CONSTANT, 1.0).frozen()),
          List.of());
    }

    private static Layer describeY() {
      return new Layer(
          "y",
          "Dense(units = 1) MeanSquaredError",
          "Dense(units = 1) of hidden",
          new int[] {1},
          List.of(
              new Layer.Parameter("weights", 16, List.of(4, 1), Layer.Distribution.UNIFORM, 1.0954451150103321),
              new Layer.Parameter("biases", 20, List.of(1), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    @Override
    public List<Placement> placements() {
      return List.of(
              new Placement(0, 2, 4, MIXED_WEIGHTS),
              new Placement(8, 1, 4, HIDDEN_GAIN),
              new Placement(12, 1, 4, HIDDEN_BIAS),
              new Placement(16, 4, 1, Y_WEIGHTS),
              new Placement(20, 1, 1, Y_BIASES),
              new Placement(21, 1, 4, HIDDEN_MEAN),
              new Placement(25, 1, 4, HIDDEN_VARIANCE));
    }

    @Override
    public List<Integer> widths() {
      return List.of(16, 16, 16, 16, 16, 16, 16, 16, 16);
    }

    @Override
    public List<Integer> outputMatrices() {
      return List.of(Y);
    }

    @Override
    public List<Integer> deltaMatrices() {
      return List.of(X_DELTA);
    }

    @Override
    public boolean sumsGradients() {
      return true;
    }

    @Override
    public boolean normalizesBatches() {
      return true;
    }

    /**
     * The forward pass.
     *
     * <pre>{@code
     * mixed = W(mixed)ᵀ · x
     * hiddenPart1 = (mixed − mean(hidden)) / √(variance(hidden) + 0.001)
     * hiddenZ = hiddenPart1 ⊙ gain(hidden) + bias(hidden)
     * hidden = tanh(hiddenZ)
     * y = W(y)ᵀ · hidden + b(y)
     * }</pre>
     */
    @Override
    public void forward(float[] w, Batch<float[]> s) {
      forwardMixed(w, s);
      forwardHidden(w, s);
      forwardY(w, s);
    }

    /**
     * The forward pass of one observation, with its values in memory of the engine.
     */
    void forward(Engine<float[]> engine, float[] w, float[] x, float[] out) {
      Batch<float[]> s = engine.acquire(x);
      forward(w, s);
      engine.release(s, out);
    }

    /**
     * The loss of each observation.
     *
     * <pre>{@code
     * L = c · Σ (target − y)²
     * }</pre>
     */
    @Override
    public void loss(float[] w, Batch<float[]> s) {
      forwardMixed(w, s);
      forwardHidden(w, s);
      forwardY(w, s);
      FloatKernels.clearLosses(s);
      float[] y = s.values(Y);
      float[] yTarget = s.values(Y_TARGET);
      float[] yRowWeight = s.values(Y_ROW_WEIGHT);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 16 * row;
        int yTargetAt = s.at(Y_TARGET)[row];
        int yRowWeightAt = s.at(Y_ROW_WEIGHT)[row];
        s.losses()[row] += yRowWeight[yRowWeightAt] * ((yTarget[yTargetAt]
            - y[at]) * (yTarget[yTargetAt] - y[at]));
      }
    }

    /**
     * The forward pass, then back-propagation, then a step down the gradient.
     *
     * <pre>{@code
     * Δ(y) = −2 · c · (target − y)
     * ∂L/∂W(y) = hidden · Δ(y)ᵀ
     * ∂L/∂b(y) = Δ(y)
     * Δ(hidden) = W(y) · Δ(y)
     * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
     * ∂L/∂gain(hidden) = Δ(hiddenZ) ⊙ hiddenPart1
     * ∂L/∂bias(hidden) = Δ(hiddenZ)
     * Δ(hiddenPart1) = Δ(hiddenZ) ⊙ gain(hidden)
     * Δ(mixed) = (Δ(hiddenPart1) − batchmean(Δ(hiddenPart1)) − hiddenPart1 ⊙ batchmean(Δ(hiddenPart1) ⊙ hiddenPart1)) / √(batchvariance(mixed) + 0.001)
     * ∂L/∂W(mixed) = x · Δ(mixed)ᵀ
     * }</pre>
     */
    @Override
    public void descend(float[] w, Batch<float[]> s) {
      forwardMixed(w, s);
      forwardInTrainingHidden(w, s);
      forwardY(w, s);
      FloatKernels.clearLosses(s);
      float[] y = s.values(Y);
      float[] yTarget = s.values(Y_TARGET);
      float[] yRowWeight = s.values(Y_ROW_WEIGHT);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 16 * row;
        int yTargetAt = s.at(Y_TARGET)[row];
        int yRowWeightAt = s.at(Y_ROW_WEIGHT)[row];
        s.losses()[row] += yRowWeight[yRowWeightAt] * ((yTarget[yTargetAt]
            - y[at]) * (yTarget[yTargetAt] - y[at]));
      }
      backwardY(s);
      backwardHidden(w, s);
      backwardMixed(s);
      s.await();
      descendY(s);
      descendHidden(s);
      descendMixed(s);
    }

    /**
     * The forward pass, then back-propagation to the inputs: ∂L of each observation.
     *
     * <pre>{@code
     * Δ(y) = −2 · c · (target − y)
     * Δ(hidden) = W(y) · Δ(y)
     * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
     * Δ(hiddenPart1) = Δ(hiddenZ) ⊙ gain(hidden)
     * Δ(mixed) = Δ(hiddenPart1) / √(variance(hidden) + 0.001)
     * Δ(x) = W(mixed) · Δ(mixed)
     * }</pre>
     */
    @Override
    public void inputGradient(float[] w, Batch<float[]> s) {
      forwardMixed(w, s);
      forwardHidden(w, s);
      forwardY(w, s);
      backwardY(s);
      backwardHidden(w, s);
      toInputsMixed(w, s);
      toInputsX(w, s);
    }

    /**
     * The forward pass of mixed.
     *
     * <pre>{@code
     * mixed = W(mixed)ᵀ · x
     * }</pre>
     */
    private static void forwardMixed(float[] w, Batch<float[]> s) {
      FloatKernels.product(s, X, w, MIXED_WEIGHTS, MIXED, 2, 4);
    }

    /**
     * The forward pass of hidden.
     *
     * <pre>{@code
     * hiddenPart1 = (mixed − mean(hidden)) / √(variance(hidden) + 0.001)
     * hiddenZ = hiddenPart1 ⊙ gain(hidden) + bias(hidden)
     * hidden = tanh(hiddenZ)
     * }</pre>
     */
    private static void forwardHidden(float[] w, Batch<float[]> s) {
      float[] mixed = s.values(MIXED);
      float[] hiddenPart1 = s.values(HIDDEN_PART1);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 16 * row;
        for (int i = 0; i < 4; i++) {
          hiddenPart1[at + i] = (mixed[at + i]
              - w[HIDDEN_MEAN + i]) / FloatMath.sqrt(w[HIDDEN_VARIANCE + i] + 0.001f);
        }
      }
      float[] hiddenZ = s.values(HIDDEN_Z);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 16 * row;
        for (int i = 0; i < 4; i++) {
          hiddenZ[at + i] = hiddenPart1[at + i] * w[HIDDEN_GAIN + i] + w[HIDDEN_BIAS + i];
        }
      }
      FloatKernels.tanh(s, HIDDEN_Z, HIDDEN, 4);
    }

    /**
     * The forward pass of y.
     *
     * <pre>{@code
     * y = W(y)ᵀ · hidden + b(y)
     * }</pre>
     */
    private static void forwardY(float[] w, Batch<float[]> s) {
      FloatKernels.affine(s, HIDDEN, w, Y_WEIGHTS, Y_BIASES, Y, 4, 1);
    }

    /**
     * The forward pass of hidden in training.
     *
     * <pre>{@code
     * hiddenPart1 = (mixed − batchmean(mixed)) / √(batchvariance(mixed) + 0.001)
     * hiddenZ = hiddenPart1 ⊙ gain(hidden) + bias(hidden)
     * hidden = tanh(hiddenZ)
     * }</pre>
     */
    private static void forwardInTrainingHidden(float[] w, Batch<float[]> s) {
      FloatKernels.normalizeBatch(s, MIXED, HIDDEN_PART1, w, HIDDEN_MEAN, HIDDEN_VARIANCE, 1, 4,
          0.9f, 0.001f);
      float[] hiddenPart1 = s.values(HIDDEN_PART1);
      float[] hiddenZ = s.values(HIDDEN_Z);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 16 * row;
        for (int i = 0; i < 4; i++) {
          hiddenZ[at + i] = hiddenPart1[at + i] * w[HIDDEN_GAIN + i] + w[HIDDEN_BIAS + i];
        }
      }
      FloatKernels.tanh(s, HIDDEN_Z, HIDDEN, 4);
    }

    /**
     * Back-propagation through y.
     *
     * <pre>{@code
     * Δ(y) = −2 · c · (target − y)
     * }</pre>
     */
    private static void backwardY(Batch<float[]> s) {
      float[] yRowWeight = s.values(Y_ROW_WEIGHT);
      float[] y = s.values(Y);
      float[] yTarget = s.values(Y_TARGET);
      float[] yDelta = s.values(Y_DELTA);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 16 * row;
        int yRowWeightAt = s.at(Y_ROW_WEIGHT)[row];
        int yTargetAt = s.at(Y_TARGET)[row];
        yDelta[at] = -2 * yRowWeight[yRowWeightAt] * (yTarget[yTargetAt] - y[at]);
      }
    }

    /**
     * Back-propagation through hidden.
     *
     * <pre>{@code
     * Δ(hidden) = W(y) · Δ(y)
     * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
     * Δ(hiddenPart1) = Δ(hiddenZ) ⊙ gain(hidden)
     * }</pre>
     */
    private static void backwardHidden(float[] w, Batch<float[]> s) {
      FloatKernels.transposedProduct(s, Y_DELTA, w, Y_WEIGHTS, HIDDEN_DELTA, 4, 1);
      float[] hiddenDelta = s.values(HIDDEN_DELTA);
      float[] hidden = s.values(HIDDEN);
      float[] hiddenZDelta = s.values(HIDDEN_Z_DELTA);
      for (int i = 16 * s.from(); i < 16 * s.to(); i++) {
        hiddenZDelta[i] = hiddenDelta[i] * (1 - hidden[i] * hidden[i]);
      }
      float[] hiddenPart1Delta = s.values(HIDDEN_PART1_DELTA);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 16 * row;
        for (int i = 0; i < 4; i++) {
          hiddenPart1Delta[at + i] = hiddenZDelta[at + i] * w[HIDDEN_GAIN + i];
        }
      }
    }

    /**
     * Back-propagation through mixed.
     *
     * <pre>{@code
     * Δ(mixed) = (Δ(hiddenPart1) − batchmean(Δ(hiddenPart1)) − hiddenPart1 ⊙ batchmean(Δ(hiddenPart1) ⊙ hiddenPart1)) / √(batchvariance(mixed) + 0.001)
     * }</pre>
     */
    private static void backwardMixed(Batch<float[]> s) {
      FloatKernels.batchNormalizationJacobianProduct(s, MIXED, HIDDEN_PART1, HIDDEN_PART1_DELTA,
          MIXED_DELTA, 1, 4, 0.001f);
    }

    /**
     * Descends along the gradient by the weights of y.
     *
     * <pre>{@code
     * ∂L/∂W(y) = hidden · Δ(y)ᵀ
     * ∂L/∂b(y) = Δ(y)
     * }</pre>
     */
    private static void descendY(Batch<float[]> s) {
      FloatKernels.descend(s, HIDDEN, Y_DELTA, Y_WEIGHTS, Y_BIASES, 4, 1);
    }

    /**
     * Descends along the gradient by the weights of hidden.
     *
     * <pre>{@code
     * ∂L/∂gain(hidden) = Δ(hiddenZ) ⊙ hiddenPart1
     * ∂L/∂bias(hidden) = Δ(hiddenZ)
     * }</pre>
     */
    private static void descendHidden(Batch<float[]> s) {
      float[] hiddenZDelta = s.values(HIDDEN_Z_DELTA);
      float[] hiddenPart1 = s.values(HIDDEN_PART1);
      if (s.isFirst()) {
        FloatKernels.beginGradient(s, HIDDEN_GAIN, 4);
        float[] g = s.descent().gradient();
        for (int row = 0; row < s.rows(); row++) {
          int at = 16 * row;
          for (int i = 0; i < 4; i++) {
            g[HIDDEN_GAIN + i] += hiddenZDelta[at + i] * hiddenPart1[at + i];
          }
        }
        FloatKernels.endGradient(s, HIDDEN_GAIN, 4);
      }
      if (s.isFirst()) {
        FloatKernels.beginGradient(s, HIDDEN_BIAS, 4);
        float[] g = s.descent().gradient();
        for (int row = 0; row < s.rows(); row++) {
          int at = 16 * row;
          for (int i = 0; i < 4; i++) {
            g[HIDDEN_BIAS + i] += hiddenZDelta[at + i];
          }
        }
        FloatKernels.endGradient(s, HIDDEN_BIAS, 4);
      }
    }

    /**
     * Descends along the gradient by the weights of mixed.
     *
     * <pre>{@code
     * ∂L/∂W(mixed) = x · Δ(mixed)ᵀ
     * }</pre>
     */
    private static void descendMixed(Batch<float[]> s) {
      FloatKernels.descend(s, X, MIXED_DELTA, MIXED_WEIGHTS, 2, 4);
    }

    /**
     * Back-propagation through mixed.
     *
     * <pre>{@code
     * Δ(mixed) = Δ(hiddenPart1) / √(variance(hidden) + 0.001)
     * }</pre>
     */
    private static void toInputsMixed(float[] w, Batch<float[]> s) {
      float[] hiddenPart1Delta = s.values(HIDDEN_PART1_DELTA);
      float[] mixedDelta = s.values(MIXED_DELTA);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 16 * row;
        for (int i = 0; i < 4; i++) {
          mixedDelta[at + i] = hiddenPart1Delta[at + i] / FloatMath.sqrt(w[HIDDEN_VARIANCE + i]
              + 0.001f);
        }
      }
    }

    /**
     * Back-propagation through x.
     *
     * <pre>{@code
     * Δ(x) = W(mixed) · Δ(mixed)
     * }</pre>
     */
    private static void toInputsX(float[] w, Batch<float[]> s) {
      FloatKernels.transposedProduct(s, MIXED_DELTA, w, MIXED_WEIGHTS, X_DELTA, 2, 4);
    }
  }
}
