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
 * The network that {@link Wide} declares. Thread-safe.
 *
 * <p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is ∂L/∂h,
 * target is what the output should be, and c is how often the observation counts: 1 unless its data set has weights.
 *
 * <p>Forward:
 *
 * <pre>{@code
 * shaken = x + 0.1 · n(shaken)
 * mixed = W(mixed)ᵀ · shaken + b(mixed)
 * hiddenPart1 = (mixed − mean(mixed)) / √(variance(mixed) + 0.001)
 * hiddenZ = hiddenPart1 ⊙ gain(hidden) + bias(hidden)
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
 * ∂L/∂gain(hidden) = Δ(hiddenZ) ⊙ hiddenPart1
 * ∂L/∂bias(hidden) = Δ(hiddenZ)
 * Δ(hiddenPart1) = Δ(hiddenZ) ⊙ gain(hidden)
 * Δ(mixed) = (Δ(hiddenPart1) − mean(Δ(hiddenPart1)) − hiddenPart1 ⊙ mean(Δ(hiddenPart1) ⊙ hiddenPart1)) / √(variance(mixed) + 0.001)
 * ∂L/∂W(mixed) = shaken · Δ(mixed)ᵀ
 * ∂L/∂b(mixed) = Δ(mixed)
 * }</pre>
 *
 * <p>What training draws for every visit of an observation: each component of m(h) is 0 with the probability of
 * the layer's rate, else 1 / (1 − rate); each component of n(h) is standard normal. Elsewhere, also in {@code loss}
 * and {@code gradient}, m(h) is 1 and n(h) is 0.
 */
@Generated("dev.cadena.processor.NetworkProcessor")
final class WideNetwork implements Wide, Model<float[]> {
  private static final Arithmetic ARITHMETIC;

  static {
    Spi.check(11, "WideNetwork");
    ARITHMETIC = new Arithmetic();
  }

  private final Engine<float[]> engine;

  private WideNetwork(Engine<float[]> engine) {
    this.engine = engine;
  }

  /**
   * A network whose initial weights follow from {@code seed}.
   */
  public static WideNetwork create(long seed) {
    return new WideNetwork(Engine.create(ARITHMETIC, Vectors.FLOAT, seed));
  }

  /**
   * A network with the weights of a file that {@link #save} wrote.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static WideNetwork load(Path file, LoadOption... options) {
    return new WideNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, file, options));
  }

  /**
   * As {@code load(file)}, of a stream, which is read to its end and not closed.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static WideNetwork load(InputStream in, LoadOption... options) {
    return new WideNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, in, options));
  }

  /**
   * As {@code load(file)}, of a resource on the class path, beside this class.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static WideNetwork loadResource(String name, LoadOption... options) {
    return new WideNetwork(
        Engine.loadResource(ARITHMETIC, Vectors.FLOAT, name, WideNetwork.class::getResourceAsStream, options));
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
  public WideNetwork copy() {
    return new WideNetwork(engine.copy());
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
  public Layer shaken() {
    return engine.layers().get(1);
  }

  @Override
  public Layer mixed() {
    return engine.layers().get(2);
  }

  @Override
  public Layer hidden() {
    return engine.layers().get(3);
  }

  @Override
  public Layer kept() {
    return engine.layers().get(4);
  }

  @Override
  public Layer y() {
    return engine.layers().get(5);
  }

  /**
   * The forward and the backward pass of this network, for some observations at a time: {@code w} holds the weights,
   * {@code s} a matrix for each value.
   */
  private static final class Arithmetic implements BatchProgram<float[]> {
    private static final List<Layer> LAYERS = List.of(
        describeX(),
        describeShaken(),
        describeMixed(),
        describeHidden(),
        describeKept(),
        describeY());

    /**
     * Where each tensor of weights starts in {@code w}, its rows padded.
     */
    private static final int MIXED_WEIGHTS = 0;
    private static final int MIXED_BIASES = 128;
    private static final int HIDDEN_GAIN = 192;
    private static final int HIDDEN_BIAS = 256;
    private static final int Y_WEIGHTS = 320;
    private static final int Y_BIASES = 1344;

    /**
     * The matrix in {@code s} that holds each value, a row for each observation.
     */
    private static final int X = 0;
    private static final int Y_TARGET = 1;
    private static final int Y_ROW_WEIGHT = 2;
    private static final int SHAKEN = 3;
    private static final int MIXED = 6;
    private static final int HIDDEN_PART1 = 7;
    private static final int HIDDEN_Z = 8;
    private static final int HIDDEN = 9;
    private static final int KEPT = 8;
    private static final int Y = 4;
    private static final int Y_DELTA = 5;
    private static final int KEPT_DELTA = 10;
    private static final int HIDDEN_DELTA = 11;
    private static final int HIDDEN_Z_DELTA = 10;
    private static final int HIDDEN_PART1_DELTA = 9;
    private static final int MIXED_DELTA = 11;

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

    private static Layer describeShaken() {
      return new Layer("shaken", "GaussianNoise(deviation = 0.1)", "GaussianNoise of x", new int[] {2}, List.of(), List.of());
    }

    private static Layer describeMixed() {
      return new Layer(
          "mixed",
          "Dense(units = 64)",
          "Dense(units = 64) of shaken",
          new int[] {64},
          List.of(
              new Layer.Parameter("weights", 0, List.of(2, 64), Layer.Distribution.UNIFORM, 0.30151134457776363),
              new Layer.Parameter("biases", 128, List.of(64), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    private static Layer describeHidden() {
      return new Layer(
          "hidden",
          "LayerNormalization(epsilon = 0.001) Tanh",
          "LayerNormalization(epsilon = 0.001) of mixed, Tanh",
          new int[] {64},
          List.of(
              new Layer.Parameter("gain", 192, List.of(64), Layer.Distribution.CONSTANT, 1.0),
              new Layer.Parameter("bias", 256, List.of(64), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    private static Layer describeKept() {
      return new Layer("kept", "Dropout(rate = 0.5)", "Dropout of hidden", new int[] {64}, List.of(), List.of());
    }

    private static Layer describeY() {
      return new Layer(
          "y",
          "Dense(units = 1) MeanSquaredError",
          "Dense(units = 1) of kept",
          new int[] {1},
          List.of(
              new Layer.Parameter("weights", 320, List.of(64, 1), Layer.Distribution.UNIFORM, 0.3038218101251),
              new Layer.Parameter("biases", 384, List.of(1), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    @Override
    public List<Placement> placements() {
      return List.of(
              new Placement(0, 2, 64, MIXED_WEIGHTS),
              new Placement(128, 1, 64, MIXED_BIASES),
              new Placement(192, 1, 64, HIDDEN_GAIN),
              new Placement(256, 1, 64, HIDDEN_BIAS),
              new Placement(320, 64, 1, Y_WEIGHTS),
              new Placement(384, 1, 1, Y_BIASES));
    }

    @Override
    public List<Integer> widths() {
      return List.of(16, 16, 16, 64, 64, 64, 64, 64, 64);
    }

    @Override
    public List<Integer> outputMatrices() {
      return List.of(Y);
    }

    @Override
    public boolean sumsGradients() {
      return true;
    }

    /**
     * The forward pass.
     *
     * <pre>{@code
     * shaken = x + 0.1 · n(shaken)
     * mixed = W(mixed)ᵀ · shaken + b(mixed)
     * hiddenPart1 = (mixed − mean(mixed)) / √(variance(mixed) + 0.001)
     * hiddenZ = hiddenPart1 ⊙ gain(hidden) + bias(hidden)
     * hidden = tanh(hiddenZ)
     * kept = hidden ⊙ m(kept)
     * y = W(y)ᵀ · kept + b(y)
     * }</pre>
     */
    @Override
    public void forward(float[] w, Batch<float[]> s) {
      forwardShaken(s);
      forwardMixed(w, s);
      forwardHidden(w, s);
      forwardKept(s);
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
      forwardShaken(s);
      forwardMixed(w, s);
      forwardHidden(w, s);
      forwardKept(s);
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
     * ∂L/∂W(y) = kept · Δ(y)ᵀ
     * ∂L/∂b(y) = Δ(y)
     * Δ(kept) = W(y) · Δ(y)
     * Δ(hidden) = Δ(kept) ⊙ m(kept)
     * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
     * ∂L/∂gain(hidden) = Δ(hiddenZ) ⊙ hiddenPart1
     * ∂L/∂bias(hidden) = Δ(hiddenZ)
     * Δ(hiddenPart1) = Δ(hiddenZ) ⊙ gain(hidden)
     * Δ(mixed) = (Δ(hiddenPart1) − mean(Δ(hiddenPart1)) − hiddenPart1 ⊙ mean(Δ(hiddenPart1) ⊙ hiddenPart1)) / √(variance(mixed) + 0.001)
     * ∂L/∂W(mixed) = shaken · Δ(mixed)ᵀ
     * ∂L/∂b(mixed) = Δ(mixed)
     * }</pre>
     */
    @Override
    public void descend(float[] w, Batch<float[]> s) {
      forwardShaken(s);
      forwardMixed(w, s);
      forwardHidden(w, s);
      forwardKept(s);
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
      backwardKept(w, s);
      backwardHidden(w, s);
      backwardMixed(s);
      s.await();
      descendY(s);
      descendHidden(s);
      descendMixed(s);
    }

    /**
     * The forward pass of shaken.
     *
     * <pre>{@code
     * shaken = x + 0.1 · n(shaken)
     * }</pre>
     */
    private static void forwardShaken(Batch<float[]> s) {
      FloatKernels.gaussianNoise(s, X, SHAKEN, 1, 0.1, 2);
    }

    /**
     * The forward pass of mixed.
     *
     * <pre>{@code
     * mixed = W(mixed)ᵀ · shaken + b(mixed)
     * }</pre>
     */
    private static void forwardMixed(float[] w, Batch<float[]> s) {
      FloatKernels.affine(s, SHAKEN, w, MIXED_WEIGHTS, MIXED_BIASES, MIXED, 2, 64);
    }

    /**
     * The forward pass of hidden.
     *
     * <pre>{@code
     * hiddenPart1 = (mixed − mean(mixed)) / √(variance(mixed) + 0.001)
     * hiddenZ = hiddenPart1 ⊙ gain(hidden) + bias(hidden)
     * hidden = tanh(hiddenZ)
     * }</pre>
     */
    private static void forwardHidden(float[] w, Batch<float[]> s) {
      FloatKernels.normalize(s, MIXED, HIDDEN_PART1, 1, 64, 0.001f);
      float[] hiddenPart1 = s.values(HIDDEN_PART1);
      float[] hiddenZ = s.values(HIDDEN_Z);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 64 * row;
        for (int i = 0; i < 64; i++) {
          hiddenZ[at + i] = hiddenPart1[at + i] * w[HIDDEN_GAIN + i] + w[HIDDEN_BIAS + i];
        }
      }
      FloatKernels.tanh(s, HIDDEN_Z, HIDDEN, 64);
    }

    /**
     * The forward pass of kept.
     *
     * <pre>{@code
     * kept = hidden ⊙ m(kept)
     * }</pre>
     */
    private static void forwardKept(Batch<float[]> s) {
      FloatKernels.dropout(s, HIDDEN, KEPT, 4, 0.5, 64);
    }

    /**
     * The forward pass of y.
     *
     * <pre>{@code
     * y = W(y)ᵀ · kept + b(y)
     * }</pre>
     */
    private static void forwardY(float[] w, Batch<float[]> s) {
      FloatKernels.affine(s, KEPT, w, Y_WEIGHTS, Y_BIASES, Y, 64, 1);
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
     * Back-propagation through kept.
     *
     * <pre>{@code
     * Δ(kept) = W(y) · Δ(y)
     * }</pre>
     */
    private static void backwardKept(float[] w, Batch<float[]> s) {
      FloatKernels.transposedProduct(s, Y_DELTA, w, Y_WEIGHTS, KEPT_DELTA, 64, 1);
    }

    /**
     * Back-propagation through hidden.
     *
     * <pre>{@code
     * Δ(hidden) = Δ(kept) ⊙ m(kept)
     * Δ(hiddenZ) = Δ(hidden) ⊙ (1 − hidden²)
     * Δ(hiddenPart1) = Δ(hiddenZ) ⊙ gain(hidden)
     * }</pre>
     */
    private static void backwardHidden(float[] w, Batch<float[]> s) {
      FloatKernels.dropout(s, KEPT_DELTA, HIDDEN_DELTA, 4, 0.5, 64);
      float[] hiddenDelta = s.values(HIDDEN_DELTA);
      float[] hidden = s.values(HIDDEN);
      float[] hiddenZDelta = s.values(HIDDEN_Z_DELTA);
      for (int i = 64 * s.from(); i < 64 * s.to(); i++) {
        hiddenZDelta[i] = hiddenDelta[i] * (1 - hidden[i] * hidden[i]);
      }
      float[] hiddenPart1Delta = s.values(HIDDEN_PART1_DELTA);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 64 * row;
        for (int i = 0; i < 64; i++) {
          hiddenPart1Delta[at + i] = hiddenZDelta[at + i] * w[HIDDEN_GAIN + i];
        }
      }
    }

    /**
     * Back-propagation through mixed.
     *
     * <pre>{@code
     * Δ(mixed) = (Δ(hiddenPart1) − mean(Δ(hiddenPart1)) − hiddenPart1 ⊙ mean(Δ(hiddenPart1) ⊙ hiddenPart1)) / √(variance(mixed) + 0.001)
     * }</pre>
     */
    private static void backwardMixed(Batch<float[]> s) {
      FloatKernels.normalizationJacobianProduct(s, MIXED, HIDDEN_PART1, HIDDEN_PART1_DELTA,
          MIXED_DELTA, 1, 64, 0.001f);
    }

    /**
     * Descends along the gradient by the weights of y.
     *
     * <pre>{@code
     * ∂L/∂W(y) = kept · Δ(y)ᵀ
     * ∂L/∂b(y) = Δ(y)
     * }</pre>
     */
    private static void descendY(Batch<float[]> s) {
      FloatKernels.descend(s, KEPT, Y_DELTA, Y_WEIGHTS, Y_BIASES, 64, 1);
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
        FloatKernels.beginGradient(s, HIDDEN_GAIN, 64);
        float[] g = s.descent().gradient();
        for (int row = 0; row < s.rows(); row++) {
          int at = 64 * row;
          for (int i = 0; i < 64; i++) {
            g[HIDDEN_GAIN + i] += hiddenZDelta[at + i] * hiddenPart1[at + i];
          }
        }
        FloatKernels.endGradient(s, HIDDEN_GAIN, 64);
      }
      if (s.isFirst()) {
        FloatKernels.beginGradient(s, HIDDEN_BIAS, 64);
        float[] g = s.descent().gradient();
        for (int row = 0; row < s.rows(); row++) {
          int at = 64 * row;
          for (int i = 0; i < 64; i++) {
            g[HIDDEN_BIAS + i] += hiddenZDelta[at + i];
          }
        }
        FloatKernels.endGradient(s, HIDDEN_BIAS, 64);
      }
    }

    /**
     * Descends along the gradient by the weights of mixed.
     *
     * <pre>{@code
     * ∂L/∂W(mixed) = shaken · Δ(mixed)ᵀ
     * ∂L/∂b(mixed) = Δ(mixed)
     * }</pre>
     */
    private static void descendMixed(Batch<float[]> s) {
      FloatKernels.descend(s, SHAKEN, MIXED_DELTA, MIXED_WEIGHTS, MIXED_BIASES, 2, 64);
    }
  }
}
