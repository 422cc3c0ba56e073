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
import dev.cadena.spi.Preparation;
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
 * The network that {@link Patient} declares. Thread-safe.
 *
 * <p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is ∂L/∂h,
 * y is what the output should be, and c is how often the observation counts: 1 unless its data set has weights.
 *
 * <p>Forward:
 *
 * <pre>{@code
 * complete = raw ≠ raw ? replacement(complete) : raw
 * scaled = maximum(scaled) ≠ minimum(scaled) ? 2 · (complete − minimum(scaled)) / (maximum(scaled) − minimum(scaled)) − 1 : −1
 * standard = deviation(standard) ≠ 0 ? (complete − mean(standard)) / deviation(standard) : 0
 * both = [scaled, standard]
 * illZ = W(ill)ᵀ · both + b(ill)
 * ill = sigmoid(illZ)
 * }</pre>
 *
 * <p>The loss:
 *
 * <pre>{@code
 * L = c · Σ ((1 − y) ⊙ softplus(illZ) + y ⊙ softplus(−illZ))
 * }</pre>
 *
 * <p>Backward, from the loss on:
 *
 * <pre>{@code
 * Δ(illZ) = c · (ill − y)
 * ∂L/∂W(ill) = both · Δ(illZ)ᵀ
 * ∂L/∂b(ill) = Δ(illZ)
 * }</pre>
 */
@Generated("dev.cadena.processor.NetworkProcessor")
public final class PatientNetwork implements Patient, Model<float[]> {
  private static final Arithmetic ARITHMETIC;

  static {
    Spi.check(11, "PatientNetwork");
    ARITHMETIC = new Arithmetic();
  }

  private final Engine<float[]> engine;

  private PatientNetwork(Engine<float[]> engine) {
    this.engine = engine;
  }

  /**
   * A network whose initial weights follow from {@code seed}.
   */
  public static PatientNetwork create(long seed) {
    return new PatientNetwork(Engine.create(ARITHMETIC, Vectors.FLOAT, seed));
  }

  /**
   * A network with the weights of a file that {@link #save} wrote.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static PatientNetwork load(Path file, LoadOption... options) {
    return new PatientNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, file, options));
  }

  /**
   * As {@code load(file)}, of a stream, which is read to its end and not closed.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static PatientNetwork load(InputStream in, LoadOption... options) {
    return new PatientNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, in, options));
  }

  /**
   * As {@code load(file)}, of a resource on the class path, beside this class.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static PatientNetwork loadResource(String name, LoadOption... options) {
    return new PatientNetwork(
        Engine.loadResource(ARITHMETIC, Vectors.FLOAT, name, PatientNetwork.class::getResourceAsStream, options));
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
    if (x == null || x.length != 2 || into == null || into.length != 1 || Vectors.FLOAT.firstInfinite(x) >= 0) {
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

  /**
   * Fits the layers that prepare raw data, also where they have been fitted, as the first training does by itself; the
   * weights stay.
   *
   * @throws dev.cadena.DataException if the data are not such that the network takes, or a layer cannot be fitted to
   * them
   * @throws IllegalStateException if the network is being trained
   */
  public void prepare(Dataset data) {
    engine.prepare(data);
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
  public PatientNetwork copy() {
    return new PatientNetwork(engine.copy());
  }

  @Override
  public List<Layer> layers() {
    return engine.layers();
  }

  @Override
  public Layer raw() {
    return engine.layers().get(0);
  }

  @Override
  public Layer complete() {
    return engine.layers().get(1);
  }

  @Override
  public Layer scaled() {
    return engine.layers().get(2);
  }

  @Override
  public Layer standard() {
    return engine.layers().get(3);
  }

  @Override
  public Layer both() {
    return engine.layers().get(4);
  }

  @Override
  public Layer ill() {
    return engine.layers().get(5);
  }

  /**
   * The forward and the backward pass of this network, for one observation at a time: {@code w} holds the weights,
   * {@code x} the observation, {@code y} its target, {@code g} the sum of the gradients.
   */
  private static final class Arithmetic implements RowProgram<float[]> {
    private static final List<Layer> LAYERS = List.of(
        describeRaw(),
        describeComplete(),
        describeScaled(),
        describeStandard(),
        describeBoth(),
        describeIll());

    @Override
    public List<Layer> layers() {
      return LAYERS;
    }

    @Override
    public List<InputPort> inputs() {
      return List.of(new InputPort("raw", 0, 2, true));
    }

    @Override
    public List<OutputPort> outputs() {
      return List.of(new OutputPort("ill", 0, 1, TargetKind.PROBABILITY, Decision.ABOVE_HALF));
    }

    @Override
    public List<Preparation> preparations() {
      return List.of(
              new Preparation("complete", 0, -1, Preparation.Rule.IMPUTE_MEDIAN),
              new Preparation("scaled", 0, 0, Preparation.Rule.MIN_MAX),
              new Preparation("standard", 0, 0, Preparation.Rule.STANDARDIZE));
    }

    private static Layer describeRaw() {
      return new Layer("raw", "Input", "Input[2]", new int[] {2}, List.of(), List.of());
    }

    private static Layer describeComplete() {
      return new Layer(
          "complete",
          "Impute(with = MEDIAN)",
          "Impute(with = MEDIAN) of raw",
          new int[] {2},
          List.of(),
          List.of(
              new Layer.Parameter("replacement", 0, List.of(2), Layer.Distribution.CONSTANT, 0).frozen(),
              new Layer.Parameter("rows", 2, List.of(1), Layer.Distribution.ZEROS, 0).frozen()),
          List.of());
    }

    private static Layer describeScaled() {
      return new Layer(
          "scaled",
          "MinMax(low = -1.0, high = 1.0)",
          "MinMax(low = -1.0, high = 1.0) of complete",
          new int[] {2},
          List.of(),
          List.of(
              new Layer.Parameter("minimum", 3, List.of(2), Layer.Distribution.CONSTANT, -1.0).frozen(),
              new Layer.Parameter("maximum", 5, List.of(2), Layer.Distribution.CONSTANT, 1.0).frozen(),
              new Layer.Parameter("rows", 7, List.of(1), Layer.Distribution.ZEROS, 0).frozen()),
          List.of());
    }

    private static Layer describeStandard() {
      return new Layer(
          "standard",
          "Standardize",
          "Standardize of complete",
          new int[] {2},
          List.of(),
          List.of(
              new Layer.Parameter("mean", 8, List.of(2), Layer.Distribution.CONSTANT, 0).frozen(),
              new Layer.Parameter("deviation", 10, List.of(2), Layer.Distribution.CONSTANT, 1.0).frozen(),
              new Layer.Parameter("rows", 12, List.of(1), Layer.Distribution.ZEROS, 0).frozen()),
          List.of());
    }

    private static Layer describeBoth() {
      return new Layer("both", "Concatenate", "Concatenate of scaled, standard", new int[] {4}, List.of(), List.of());
    }

    private static Layer describeIll() {
      return new Layer(
          "ill",
          "Dense(units = 1) Sigmoid BinaryCrossEntropy",
          "Dense(units = 1) of both, Sigmoid",
          new int[] {1},
          List.of(
              new Layer.Parameter("weights", 0, List.of(4, 1), Layer.Distribution.UNIFORM, 1.0954451150103321),
              new Layer.Parameter("biases", 4, List.of(1), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    /**
     * The forward pass.
     *
     * <pre>{@code
     * complete = raw ≠ raw ? replacement(complete) : raw
     * scaled = maximum(scaled) ≠ minimum(scaled) ? 2 · (complete − minimum(scaled)) / (maximum(scaled) − minimum(scaled)) − 1 : −1
     * standard = deviation(standard) ≠ 0 ? (complete − mean(standard)) / deviation(standard) : 0
     * both = [scaled, standard]
     * illZ = W(ill)ᵀ · both + b(ill)
     * ill = sigmoid(illZ)
     * }</pre>
     */
    @Override
    public void forward(float[] w, float[] x, int xAt, float[] out, int outAt) {
      float complete0 = Float.isNaN(x[xAt]) ? w[5] : x[xAt];
      float complete1 = Float.isNaN(x[xAt + 1]) ? w[6] : x[xAt + 1];
      float scaled0 = w[10] != w[8] ? 2 * ((complete0 - w[8]) / (w[10] - w[8])) - 1 : -1f;
      float scaled1 = w[11] != w[9] ? 2 * ((complete1 - w[9]) / (w[11] - w[9])) - 1 : -1f;
      float standard0 = w[15] != 0 ? (complete0 - w[13]) / w[15] : 0f;
      float standard1 = w[16] != 0 ? (complete1 - w[14]) / w[16] : 0f;
      float illZ0 = Math.fma(standard1, w[3], Math.fma(standard0, w[2], Math.fma(scaled1, w[1],
          Math.fma(scaled0, w[0], w[4]))));
      out[outAt] = FloatMath.sigmoid(illZ0);
    }

    /**
     * The loss of one observation.
     *
     * <pre>{@code
     * L = c · Σ ((1 − y) ⊙ softplus(illZ) + y ⊙ softplus(−illZ))
     * }</pre>
     */
    @Override
    public double loss(float[] w, float[] x, int xAt, float[] y, int yAt) {
      float complete0 = Float.isNaN(x[xAt]) ? w[5] : x[xAt];
      float complete1 = Float.isNaN(x[xAt + 1]) ? w[6] : x[xAt + 1];
      float scaled0 = w[10] != w[8] ? 2 * ((complete0 - w[8]) / (w[10] - w[8])) - 1 : -1f;
      float scaled1 = w[11] != w[9] ? 2 * ((complete1 - w[9]) / (w[11] - w[9])) - 1 : -1f;
      float standard0 = w[15] != 0 ? (complete0 - w[13]) / w[15] : 0f;
      float standard1 = w[16] != 0 ? (complete1 - w[14]) / w[16] : 0f;
      float illZ0 = Math.fma(standard1, w[3], Math.fma(standard0, w[2], Math.fma(scaled1, w[1],
          Math.fma(scaled0, w[0], w[4]))));
      return y[yAt + 1] * ((1 - y[yAt]) * FloatMath.softplus(illZ0)
          + y[yAt] * FloatMath.softplus(-illZ0));
    }

    /**
     * The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.
     *
     * <pre>{@code
     * Δ(illZ) = c · (ill − y)
     * ∂L/∂W(ill) = both · Δ(illZ)ᵀ
     * ∂L/∂b(ill) = Δ(illZ)
     * }</pre>
     */
    @Override
    public double accumulate(float[] w, float[] x, int xAt, float[] y, int yAt, float[] g) {
      float complete0 = Float.isNaN(x[xAt]) ? w[5] : x[xAt];
      float complete1 = Float.isNaN(x[xAt + 1]) ? w[6] : x[xAt + 1];
      float scaled0 = w[10] != w[8] ? 2 * ((complete0 - w[8]) / (w[10] - w[8])) - 1 : -1f;
      float scaled1 = w[11] != w[9] ? 2 * ((complete1 - w[9]) / (w[11] - w[9])) - 1 : -1f;
      float standard0 = w[15] != 0 ? (complete0 - w[13]) / w[15] : 0f;
      float standard1 = w[16] != 0 ? (complete1 - w[14]) / w[16] : 0f;
      float illZ0 = Math.fma(standard1, w[3], Math.fma(standard0, w[2], Math.fma(scaled1, w[1],
          Math.fma(scaled0, w[0], w[4]))));
      float ill0 = FloatMath.sigmoid(illZ0);
      float loss = y[yAt + 1] * ((1 - y[yAt]) * FloatMath.softplus(illZ0)
          + y[yAt] * FloatMath.softplus(-illZ0));
      float illZDelta0 = y[yAt + 1] * (ill0 - y[yAt]);
      g[0] = Math.fma(scaled0, illZDelta0, g[0]);
      g[1] = Math.fma(scaled1, illZDelta0, g[1]);
      g[2] = Math.fma(standard0, illZDelta0, g[2]);
      g[3] = Math.fma(standard1, illZDelta0, g[3]);
      g[4] += illZDelta0;
      return loss;
    }
  }
}
