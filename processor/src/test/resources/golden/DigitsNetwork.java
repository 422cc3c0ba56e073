package example;

import dev.cadena.Layer;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.metric.Evaluation;
import dev.cadena.spi.Decision;
import dev.cadena.spi.FloatKernels;
import dev.cadena.spi.FloatMath;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Program;
import dev.cadena.spi.Spi;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import dev.cadena.train.Engine;
import dev.cadena.train.History;
import dev.cadena.train.Model;
import dev.cadena.train.Trainer;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The network that {@link Digits} declares. Thread-safe.
 *
 * <p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is ∂L/∂h,
 * and y is what the output should be.
 *
 * <p>Forward:
 *
 * <pre>{@code
 * scaled = 0.0625 · pixels
 * flat = scaled
 * hiddenZ = W(hidden)ᵀ · scaled + b(hidden)
 * hidden = max(0, hiddenZ)
 * digitZ = W(digit)ᵀ · hidden + b(digit)
 * digit = softmax(digitZ)
 * }</pre>
 *
 * <p>The loss:
 *
 * <pre>{@code
 * L = Σ y ⊙ (ln(Σ exp(digitZ)) − digitZ)
 * }</pre>
 *
 * <p>Backward, from the loss on:
 *
 * <pre>{@code
 * Δ(digitZ) = digit − y
 * ∂L/∂W(digit) = hidden · Δ(digitZ)ᵀ
 * ∂L/∂b(digit) = Δ(digitZ)
 * Δ(hidden) = W(digit) · Δ(digitZ)
 * Δ(hiddenZ) = hiddenZ ≤ 0 ? 0 : Δ(hidden)
 * ∂L/∂W(hidden) = scaled · Δ(hiddenZ)ᵀ
 * ∂L/∂b(hidden) = Δ(hiddenZ)
 * }</pre>
 */
@Generated("dev.cadena.processor.NetworkProcessor")
public final class DigitsNetwork implements Digits, Model<float[]> {
  private static final Arithmetic ARITHMETIC;

  static {
    Spi.check(3, "DigitsNetwork");
    ARITHMETIC = new Arithmetic();
  }

  private final Engine<float[]> engine;

  private DigitsNetwork(Engine<float[]> engine) {
    this.engine = engine;
  }

  /**
   * A network whose initial weights follow from {@code seed}.
   */
  public static DigitsNetwork create(long seed) {
    return new DigitsNetwork(Engine.create(ARITHMETIC, Vectors.FLOAT, seed));
  }

  /**
   * A network with the weights of a file that {@link #save} wrote.
   *
   * @throws dev.cadena.ModelFileException if the file is damaged, or holds the weights of another network
   * @throws java.io.UncheckedIOException if the file cannot be read
   */
  public static DigitsNetwork load(Path file) {
    return new DigitsNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, file));
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
    float[] into = new float[10];
    predict(x, into);
    return into;
  }

  @Override
  public void predict(float[] x, float[] into) {
    if (x == null || x.length != 64 || into == null || into.length != 10 || Vectors.FLOAT.firstNonFinite(x) >= 0) {
      throw engine.misfit(x, into);
    }
    ARITHMETIC.forward(engine, engine.weights(), x, into);
  }

  @Override
  public float[][] predict(float[][] rows) {
    engine.check(rows);
    // All rows see the weights of one epoch, also while another thread trains.
    float[] weights = engine.weights();
    float[][] predictions = new float[rows.length][10];
    for (int i = 0; i < rows.length; i++) {
      ARITHMETIC.forward(engine, weights, rows[i], predictions[i]);
    }
    return predictions;
  }

  /**
   * The class of one observation: the unit with the largest output, the first one on a tie.
   */
  @Override
  public int classify(float[] x) {
    return engine.classify(predict(x));
  }

  /**
   * The classes of several observations: for each, the unit with the largest output, the first one on a tie.
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
  public DigitsNetwork copy() {
    return new DigitsNetwork(engine.copy());
  }

  @Override
  public List<Layer> layers() {
    return engine.layers();
  }

  @Override
  public Layer pixels() {
    return engine.layers().get(0);
  }

  @Override
  public Layer scaled() {
    return engine.layers().get(1);
  }

  @Override
  public Layer flat() {
    return engine.layers().get(2);
  }

  @Override
  public Layer hidden() {
    return engine.layers().get(3);
  }

  @Override
  public Layer digit() {
    return engine.layers().get(4);
  }

  /**
   * The forward and the backward pass of this network, for one observation at a time: {@code w} holds the weights,
   * {@code x} the observation, {@code y} its target, {@code g} the sum of the gradients, {@code s} intermediate values.
   */
  private static final class Arithmetic implements Program<float[]> {
    private static final List<Layer> LAYERS = List.of(
        describePixels(),
        describeScaled(),
        describeFlat(),
        describeHidden(),
        describeDigit());

    /**
     * Where each tensor of weights starts in {@code w}, and its gradient in {@code g}.
     */
    private static final int HIDDEN_WEIGHTS = 0;
    private static final int HIDDEN_BIASES = 2048;
    private static final int DIGIT_WEIGHTS = 2080;
    private static final int DIGIT_BIASES = 2400;

    /**
     * Where each intermediate value starts in {@code s}.
     */
    private static final int SCALED = 0;
    private static final int HIDDEN_Z = 64;
    private static final int HIDDEN = 96;
    private static final int DIGIT_Z = 128;
    private static final int DIGIT = 138;
    private static final int DIGIT_Z_DELTA = 128;
    private static final int HIDDEN_DELTA = 96;
    private static final int HIDDEN_Z_DELTA = 128;

    @Override
    public List<Layer> layers() {
      return LAYERS;
    }

    @Override
    public List<InputPort> inputs() {
      return List.of(new InputPort("pixels", 0, 64));
    }

    @Override
    public List<OutputPort> outputs() {
      return List.of(new OutputPort("digit", 0, 10, TargetKind.DISTRIBUTION, Decision.ARG_MAX));
    }

    @Override
    public int scratchSize() {
      return 160;
    }

    private static Layer describePixels() {
      return new Layer("pixels", "Input", new int[] {8, 8}, List.of(), List.of());
    }

    private static Layer describeScaled() {
      return new Layer("scaled", "Rescale(by = 0.0625)", new int[] {8, 8}, List.of(), List.of());
    }

    private static Layer describeFlat() {
      return new Layer("flat", "Flatten", new int[] {64}, List.of(), List.of());
    }

    private static Layer describeHidden() {
      return new Layer(
          "hidden",
          "Dense(units = 32) Relu",
          new int[] {32},
          List.of(
              new Layer.Parameter("weights", HIDDEN_WEIGHTS, List.of(64, 32), Layer.Distribution.NORMAL, 0.1767766952966369),
              new Layer.Parameter("biases", HIDDEN_BIASES, List.of(32), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    private static Layer describeDigit() {
      return new Layer(
          "digit",
          "Dense(units = 10) Softmax CategoricalCrossEntropy",
          new int[] {10},
          List.of(
              new Layer.Parameter("weights", DIGIT_WEIGHTS, List.of(32, 10), Layer.Distribution.UNIFORM, 0.3779644730092272),
              new Layer.Parameter("biases", DIGIT_BIASES, List.of(10), Layer.Distribution.ZEROS, 0)),
          List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    /**
     * The forward pass.
     *
     * <pre>{@code
     * scaled = 0.0625 · pixels
     * flat = scaled
     * hiddenZ = W(hidden)ᵀ · scaled + b(hidden)
     * hidden = max(0, hiddenZ)
     * digitZ = W(digit)ᵀ · hidden + b(digit)
     * digit = softmax(digitZ)
     * }</pre>
     */
    @Override
    public void forward(float[] w, float[] x, int xAt, float[] out, int outAt, float[] s) {
      forwardScaled(x, xAt, s);
      forwardHidden(w, s);
      forwardDigit(w, s);
      System.arraycopy(s, DIGIT, out, outAt, 10);
    }

    /**
     * The forward pass, with its intermediate values in scratch memory of the engine.
     */
    void forward(Engine<float[]> engine, float[] w, float[] x, float[] out) {
      float[] s = engine.acquireScratch();
      forward(w, x, 0, out, 0, s);
      engine.releaseScratch(s);
    }

    /**
     * The loss of one observation.
     *
     * <pre>{@code
     * L = Σ y ⊙ (ln(Σ exp(digitZ)) − digitZ)
     * }</pre>
     */
    @Override
    public double loss(float[] w, float[] x, int xAt, float[] y, int yAt, float[] s) {
      forwardScaled(x, xAt, s);
      forwardHidden(w, s);
      forwardDigit_(w, s);
      float logSum = FloatMath.logSumExp(s, DIGIT_Z, 10);
      float loss = 0;
      for (int i = 0; i < 10; i++) {
        loss += y[yAt + i] * (logSum - s[DIGIT_Z + i]);
      }
      return loss;
    }

    /**
     * The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.
     *
     * <pre>{@code
     * Δ(digitZ) = digit − y
     * ∂L/∂W(digit) = hidden · Δ(digitZ)ᵀ
     * ∂L/∂b(digit) = Δ(digitZ)
     * Δ(hidden) = W(digit) · Δ(digitZ)
     * Δ(hiddenZ) = hiddenZ ≤ 0 ? 0 : Δ(hidden)
     * ∂L/∂W(hidden) = scaled · Δ(hiddenZ)ᵀ
     * ∂L/∂b(hidden) = Δ(hiddenZ)
     * }</pre>
     */
    @Override
    public double accumulate(float[] w, float[] x, int xAt, float[] y, int yAt, float[] g,
        float[] s) {
      forwardScaled(x, xAt, s);
      forwardHidden(w, s);
      forwardDigit(w, s);
      float logSum = FloatMath.logSumExp(s, DIGIT_Z, 10);
      float loss = 0;
      for (int i = 0; i < 10; i++) {
        loss += y[yAt + i] * (logSum - s[DIGIT_Z + i]);
      }
      backwardDigit(y, yAt, g, s);
      backwardHidden(w, g, s);
      return loss;
    }

    /**
     * The forward pass of scaled.
     *
     * <pre>{@code
     * scaled = 0.0625 · pixels
     * }</pre>
     */
    private static void forwardScaled(float[] x, int xAt, float[] s) {
      for (int i = 0; i < 64; i++) {
        s[SCALED + i] = 0.0625f * x[xAt + i];
      }
    }

    /**
     * The forward pass of hidden.
     *
     * <pre>{@code
     * hiddenZ = W(hidden)ᵀ · scaled + b(hidden)
     * hidden = max(0, hiddenZ)
     * }</pre>
     */
    private static void forwardHidden(float[] w, float[] s) {
      FloatKernels.affine(w, HIDDEN_WEIGHTS, HIDDEN_BIASES, s, SCALED, s, HIDDEN_Z, 64, 32);
      for (int i = 0; i < 32; i++) {
        s[HIDDEN + i] = Math.max(0, s[HIDDEN_Z + i]);
      }
    }

    /**
     * The forward pass of digit.
     *
     * <pre>{@code
     * digitZ = W(digit)ᵀ · hidden + b(digit)
     * digit = softmax(digitZ)
     * }</pre>
     */
    private static void forwardDigit(float[] w, float[] s) {
      FloatKernels.affine(w, DIGIT_WEIGHTS, DIGIT_BIASES, s, HIDDEN, s, DIGIT_Z, 32, 10);
      FloatMath.softmax(s, DIGIT_Z, s, DIGIT, 10);
    }

    /**
     * The forward pass of digit.
     *
     * <pre>{@code
     * digitZ = W(digit)ᵀ · hidden + b(digit)
     * }</pre>
     */
    private static void forwardDigit_(float[] w, float[] s) {
      FloatKernels.affine(w, DIGIT_WEIGHTS, DIGIT_BIASES, s, HIDDEN, s, DIGIT_Z, 32, 10);
    }

    /**
     * Back-propagation through digit.
     *
     * <pre>{@code
     * Δ(digitZ) = digit − y
     * ∂L/∂W(digit) = hidden · Δ(digitZ)ᵀ
     * ∂L/∂b(digit) = Δ(digitZ)
     * }</pre>
     */
    private static void backwardDigit(float[] y, int yAt, float[] g, float[] s) {
      FloatKernels.crossEntropySlope(s, DIGIT, y, yAt, 1f, s, DIGIT_Z_DELTA, 10);
      FloatKernels.addOuter(s, HIDDEN, s, DIGIT_Z_DELTA, g, DIGIT_WEIGHTS, 32, 10);
      FloatKernels.add(s, DIGIT_Z_DELTA, g, DIGIT_BIASES, 10);
    }

    /**
     * Back-propagation through hidden.
     *
     * <pre>{@code
     * Δ(hidden) = W(digit) · Δ(digitZ)
     * Δ(hiddenZ) = hiddenZ ≤ 0 ? 0 : Δ(hidden)
     * ∂L/∂W(hidden) = scaled · Δ(hiddenZ)ᵀ
     * ∂L/∂b(hidden) = Δ(hiddenZ)
     * }</pre>
     */
    private static void backwardHidden(float[] w, float[] g, float[] s) {
      FloatKernels.transposedProduct(w, DIGIT_WEIGHTS, s, DIGIT_Z_DELTA, s, HIDDEN_DELTA, 32, 10);
      for (int i = 0; i < 32; i++) {
        s[HIDDEN_Z_DELTA + i] = s[HIDDEN_Z + i] <= 0 ? 0f : s[HIDDEN_DELTA + i];
      }
      FloatKernels.addOuter(s, SCALED, s, HIDDEN_Z_DELTA, g, HIDDEN_WEIGHTS, 64, 32);
      FloatKernels.add(s, HIDDEN_Z_DELTA, g, HIDDEN_BIASES, 32);
    }
  }
}
