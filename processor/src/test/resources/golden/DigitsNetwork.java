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
 * The network that {@link Digits} declares. Thread-safe.
 *
 * <p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is ∂L/∂h,
 * y is what the output should be, and c is how often the observation counts: 1 unless its data set has weights.
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
 * L = c · Σ y ⊙ (ln(Σ exp(digitZ)) − digitZ)
 * }</pre>
 *
 * <p>Backward, from the loss on:
 *
 * <pre>{@code
 * Δ(digitZ) = c · (digit − y)
 * ∂L/∂W(digit) = hidden · Δ(digitZ)ᵀ
 * ∂L/∂b(digit) = Δ(digitZ)
 * Δ(hidden) = W(digit) · Δ(digitZ)
 * Δ(hiddenZ) = hidden ≤ 0 ? 0 : Δ(hidden)
 * ∂L/∂W(hidden) = scaled · Δ(hiddenZ)ᵀ
 * ∂L/∂b(hidden) = Δ(hiddenZ)
 * }</pre>
 */
@Generated("dev.cadena.processor.NetworkProcessor")
public final class DigitsNetwork implements Digits, Model<float[]> {
  private static final Arithmetic ARITHMETIC;

  static {
    Spi.check(11, "DigitsNetwork");
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
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static DigitsNetwork load(Path file, LoadOption... options) {
    return new DigitsNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, file, options));
  }

  /**
   * As {@code load(file)}, of a stream, which is read to its end and not closed.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static DigitsNetwork load(InputStream in, LoadOption... options) {
    return new DigitsNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, in, options));
  }

  /**
   * As {@code load(file)}, of a resource on the class path, beside this class.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static DigitsNetwork loadResource(String name, LoadOption... options) {
    return new DigitsNetwork(
        Engine.loadResource(ARITHMETIC, Vectors.FLOAT, name, DigitsNetwork.class::getResourceAsStream, options));
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
    return predict(rows, 1);
  }

  @Override
  public float[][] predict(float[][] rows, int threads) {
    engine.check(rows);
    float[][] predictions = new float[rows.length][10];
    engine.predict(rows, predictions, threads);
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
  public void importWeights(WeightSource source) {
    engine.importWeights(source);
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
   * The forward and the backward pass of this network, for some observations at a time: {@code w} holds the weights,
   * {@code s} a matrix for each value.
   */
  private static final class Arithmetic implements BatchProgram<float[]> {
    private static final List<Layer> LAYERS = List.of(
        describePixels(),
        describeScaled(),
        describeFlat(),
        describeHidden(),
        describeDigit());

    /**
     * Where each tensor of weights starts in {@code w}, its rows padded.
     */
    private static final int HIDDEN_WEIGHTS = 0;
    private static final int HIDDEN_BIASES = 2048;
    private static final int DIGIT_WEIGHTS = 2080;
    private static final int DIGIT_BIASES = 2592;

    /**
     * The matrix in {@code s} that holds each value, a row for each observation.
     */
    private static final int PIXELS = 0;
    private static final int DIGIT_TARGET = 1;
    private static final int DIGIT_ROW_WEIGHT = 2;
    private static final int SCALED = 8;
    private static final int HIDDEN = 6;
    private static final int DIGIT_Z = 3;
    private static final int DIGIT = 4;
    private static final int DIGIT_Z_DELTA = 5;
    private static final int HIDDEN_Z_DELTA = 7;

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

    private static Layer describePixels() {
      return new Layer("pixels", "Input", "Input[8, 8]", new int[] {8, 8}, List.of(), List.of());
    }

    private static Layer describeScaled() {
      return new Layer("scaled", "Rescale(by = 0.0625)", "Rescale(by = 0.0625) of pixels", new int[] {8, 8}, List.of(), List.of());
    }

    private static Layer describeFlat() {
      return new Layer("flat", "Flatten", "Flatten of scaled", new int[] {64}, List.of(), List.of());
    }

    private static Layer describeHidden() {
      return new Layer(
          "hidden",
          "Dense(units = 32) Relu",
          "Dense(units = 32) of flat, Relu",
          new int[] {32},
          List.of(
              new Layer.Parameter("weights", 0, List.of(64, 32), Layer.Distribution.NORMAL, 0.1767766952966369),
              new Layer.Parameter("biases", 2048, List.of(32), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    private static Layer describeDigit() {
      return new Layer(
          "digit",
          "Dense(units = 10) Softmax CategoricalCrossEntropy",
          "Dense(units = 10) of hidden, Softmax",
          new int[] {10},
          List.of(
              new Layer.Parameter("weights", 2080, List.of(32, 10), Layer.Distribution.UNIFORM, 0.3779644730092272),
              new Layer.Parameter("biases", 2400, List.of(10), Layer.Distribution.ZEROS, 0)),
          List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    @Override
    public List<Placement> placements() {
      return List.of(
              new Placement(0, 64, 32, HIDDEN_WEIGHTS),
              new Placement(2048, 1, 32, HIDDEN_BIASES),
              new Placement(2080, 32, 10, DIGIT_WEIGHTS),
              new Placement(2400, 1, 10, DIGIT_BIASES));
    }

    @Override
    public List<Integer> widths() {
      return List.of(16, 16, 16, 32, 32, 64);
    }

    @Override
    public List<Integer> outputMatrices() {
      return List.of(DIGIT);
    }

    @Override
    public boolean sumsGradients() {
      return false;
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
    public void forward(float[] w, Batch<float[]> s) {
      forwardScaled(s);
      forwardHidden(w, s);
      forwardDigit(w, s);
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
     * L = c · Σ y ⊙ (ln(Σ exp(digitZ)) − digitZ)
     * }</pre>
     */
    @Override
    public void loss(float[] w, Batch<float[]> s) {
      forwardScaled(s);
      forwardHidden(w, s);
      forwardDigitZ(w, s);
      FloatKernels.clearLosses(s);
      FloatKernels.addCrossEntropy(s, DIGIT_Z, DIGIT_TARGET, DIGIT_ROW_WEIGHT, 1f, 10);
    }

    /**
     * The forward pass, then back-propagation, then a step down the gradient.
     *
     * <pre>{@code
     * Δ(digitZ) = c · (digit − y)
     * ∂L/∂W(digit) = hidden · Δ(digitZ)ᵀ
     * ∂L/∂b(digit) = Δ(digitZ)
     * Δ(hidden) = W(digit) · Δ(digitZ)
     * Δ(hiddenZ) = hidden ≤ 0 ? 0 : Δ(hidden)
     * ∂L/∂W(hidden) = scaled · Δ(hiddenZ)ᵀ
     * ∂L/∂b(hidden) = Δ(hiddenZ)
     * }</pre>
     */
    @Override
    public void descend(float[] w, Batch<float[]> s) {
      forwardScaled(s);
      forwardHidden(w, s);
      forwardDigitZ(w, s);
      FloatKernels.clearLosses(s);
      FloatKernels.crossEntropy(s, DIGIT_Z, DIGIT_TARGET, DIGIT_ROW_WEIGHT, 1f, DIGIT_Z_DELTA, 10);
      backwardHidden(w, s);
      s.await();
      descendDigit(s);
      descendHidden(s);
    }

    /**
     * The forward pass of scaled.
     *
     * <pre>{@code
     * scaled = 0.0625 · pixels
     * }</pre>
     */
    private static void forwardScaled(Batch<float[]> s) {
      float[] pixels = s.values(PIXELS);
      float[] scaled = s.values(SCALED);
      for (int row = s.from(); row < s.to(); row++) {
        int at = 64 * row;
        int pixelsAt = s.at(PIXELS)[row];
        for (int i = 0; i < 64; i++) {
          scaled[at + i] = 0.0625f * pixels[pixelsAt + i];
        }
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
    private static void forwardHidden(float[] w, Batch<float[]> s) {
      FloatKernels.reluAffine(s, SCALED, w, HIDDEN_WEIGHTS, HIDDEN_BIASES, HIDDEN, 64, 32);
    }

    /**
     * The forward pass of digit.
     *
     * <pre>{@code
     * digitZ = W(digit)ᵀ · hidden + b(digit)
     * digit = softmax(digitZ)
     * }</pre>
     */
    private static void forwardDigit(float[] w, Batch<float[]> s) {
      FloatKernels.affine(s, HIDDEN, w, DIGIT_WEIGHTS, DIGIT_BIASES, DIGIT_Z, 32, 10);
      FloatKernels.softmax(s, DIGIT_Z, DIGIT, 10);
    }

    /**
     * The forward pass of digitZ.
     *
     * <pre>{@code
     * digitZ = W(digit)ᵀ · hidden + b(digit)
     * }</pre>
     */
    private static void forwardDigitZ(float[] w, Batch<float[]> s) {
      FloatKernels.affine(s, HIDDEN, w, DIGIT_WEIGHTS, DIGIT_BIASES, DIGIT_Z, 32, 10);
    }

    /**
     * Back-propagation through hidden.
     *
     * <pre>{@code
     * Δ(hidden) = W(digit) · Δ(digitZ)
     * Δ(hiddenZ) = hidden ≤ 0 ? 0 : Δ(hidden)
     * }</pre>
     */
    private static void backwardHidden(float[] w, Batch<float[]> s) {
      FloatKernels.reluTransposedProduct(s, DIGIT_Z_DELTA, w, DIGIT_WEIGHTS, HIDDEN, HIDDEN_Z_DELTA,
          32, 10);
    }

    /**
     * Descends along the gradient by the weights of digit.
     *
     * <pre>{@code
     * ∂L/∂W(digit) = hidden · Δ(digitZ)ᵀ
     * ∂L/∂b(digit) = Δ(digitZ)
     * }</pre>
     */
    private static void descendDigit(Batch<float[]> s) {
      FloatKernels.descend(s, HIDDEN, DIGIT_Z_DELTA, DIGIT_WEIGHTS, DIGIT_BIASES, 32, 10);
    }

    /**
     * Descends along the gradient by the weights of hidden.
     *
     * <pre>{@code
     * ∂L/∂W(hidden) = scaled · Δ(hiddenZ)ᵀ
     * ∂L/∂b(hidden) = Δ(hiddenZ)
     * }</pre>
     */
    private static void descendHidden(Batch<float[]> s) {
      FloatKernels.descend(s, SCALED, HIDDEN_Z_DELTA, HIDDEN_WEIGHTS, HIDDEN_BIASES, 64, 32);
    }
  }
}
