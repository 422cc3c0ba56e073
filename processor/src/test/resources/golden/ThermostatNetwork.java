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
 * The network that {@link Thermostat} declares. Thread-safe.
 *
 * <p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is ∂L/∂h,
 * y is what the output should be, and c is how often the observation counts: 1 unless its data set has weights.
 *
 * <p>Forward:
 *
 * <pre>{@code
 * scaled = 0.01 · sensors − 1
 * mixed = W(mixed)ᵀ · scaled
 * bent = mixed ⊙ erfc(−mixed / √2) / 2
 * stateZ = W(state)ᵀ · bent + b(state)
 * state = softmax(stateZ)
 * }</pre>
 *
 * <p>The loss:
 *
 * <pre>{@code
 * L = c · 0.5 · Σ y ⊙ (ln(Σ exp(stateZ)) − stateZ)
 * }</pre>
 *
 * <p>Backward, from the loss on:
 *
 * <pre>{@code
 * Δ(stateZ) = 0.5 · c · (state − y)
 * ∂L/∂W(state) = bent · Δ(stateZ)ᵀ
 * ∂L/∂b(state) = Δ(stateZ)
 * Δ(bent) = W(state) · Δ(stateZ)
 * Δ(mixed) = Δ(bent) ⊙ (erfc(−mixed / √2) + √(2/π) · mixed ⊙ exp(−mixed² / 2)) / 2
 * ∂L/∂W(mixed) = scaled · Δ(mixed)ᵀ
 * }</pre>
 */
@Generated("dev.cadena.processor.NetworkProcessor")
public final class ThermostatNetwork extends Thermostat implements Model<float[]> {
  private static final Arithmetic ARITHMETIC;

  static {
    Spi.check(11, "ThermostatNetwork");
    ARITHMETIC = new Arithmetic();
  }

  private final Engine<float[]> engine;

  private ThermostatNetwork(Engine<float[]> engine) {
    this.engine = engine;
  }

  /**
   * A network whose initial weights follow from {@code seed}.
   */
  public static ThermostatNetwork create(long seed) {
    return new ThermostatNetwork(Engine.create(ARITHMETIC, Vectors.FLOAT, seed));
  }

  /**
   * A network with the weights of a file that {@link #save} wrote.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static ThermostatNetwork load(Path file, LoadOption... options) {
    return new ThermostatNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, file, options));
  }

  /**
   * As {@code load(file)}, of a stream, which is read to its end and not closed.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static ThermostatNetwork load(InputStream in, LoadOption... options) {
    return new ThermostatNetwork(Engine.load(ARITHMETIC, Vectors.FLOAT, in, options));
  }

  /**
   * As {@code load(file)}, of a resource on the class path, beside this class.
   *
   * @throws dev.cadena.ModelFileException if it is damaged, or holds another network
   * @throws java.io.UncheckedIOException if it cannot be read
   */
  public static ThermostatNetwork loadResource(String name, LoadOption... options) {
    return new ThermostatNetwork(
        Engine.loadResource(ARITHMETIC, Vectors.FLOAT, name, ThermostatNetwork.class::getResourceAsStream, options));
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
  public double loss(float[][] x, int[] labels) {
    return Model.super.loss(x, labels);
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
    float[] into = new float[3];
    predict(x, into);
    return into;
  }

  @Override
  public void predict(float[] x, float[] into) {
    if (x == null || x.length != 3 || into == null || into.length != 3 || Vectors.FLOAT.firstNonFinite(x) >= 0) {
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
    float[][] predictions = new float[rows.length][3];
    engine.predict(rows, predictions, threads);
    return predictions;
  }

  /**
   * The class of one observation: the unit with the largest output, the first one on a tie.
   */
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
  public ThermostatNetwork copy() {
    return new ThermostatNetwork(engine.copy());
  }

  @Override
  public List<Layer> layers() {
    return engine.layers();
  }

  @Override
  public Layer sensors() {
    return engine.layers().get(0);
  }

  @Override
  public Layer scaled() {
    return engine.layers().get(1);
  }

  @Override
  public Layer mixed() {
    return engine.layers().get(2);
  }

  @Override
  public Layer bent() {
    return engine.layers().get(3);
  }

  @Override
  public Layer state() {
    return engine.layers().get(4);
  }

  /**
   * The forward and the backward pass of this network, for one observation at a time: {@code w} holds the weights,
   * {@code x} the observation, {@code y} its target, {@code g} the sum of the gradients.
   */
  private static final class Arithmetic implements RowProgram<float[]> {
    private static final List<Layer> LAYERS = List.of(
        describeSensors(),
        describeScaled(),
        describeMixed(),
        describeBent(),
        describeState());

    @Override
    public List<Layer> layers() {
      return LAYERS;
    }

    @Override
    public List<InputPort> inputs() {
      return List.of(new InputPort("sensors", 0, 3));
    }

    @Override
    public List<OutputPort> outputs() {
      return List.of(new OutputPort("state", 0, 3, TargetKind.DISTRIBUTION, Decision.ARG_MAX));
    }

    private static Layer describeSensors() {
      return new Layer("sensors", "Input", "Input[3]", new int[] {3}, List.of(), List.of());
    }

    private static Layer describeScaled() {
      return new Layer("scaled", "Rescale(by = 0.01, offset = -1.0)", "Rescale(by = 0.01, offset = -1.0) of sensors", new int[] {3}, List.of(), List.of());
    }

    private static Layer describeMixed() {
      return new Layer(
          "mixed",
          "Dense(units = 2)",
          "Dense(units = 2, bias = false) of scaled",
          new int[] {2},
          List.of(
              new Layer.Parameter("weights", 0, List.of(3, 2), Layer.Distribution.NORMAL, 0.816496580927726)),
          List.of());
    }

    private static Layer describeBent() {
      return new Layer("bent", "Activate Gelu", "Activate of mixed, Gelu", new int[] {2}, List.of(), List.of());
    }

    private static Layer describeState() {
      return new Layer(
          "state",
          "Dense(units = 3) Softmax CategoricalCrossEntropy",
          "Dense(units = 3) of bent, Softmax",
          new int[] {3},
          List.of(
              new Layer.Parameter("weights", 6, List.of(2, 3), Layer.Distribution.UNIFORM, 1.0954451150103321),
              new Layer.Parameter("biases", 12, List.of(3), Layer.Distribution.ZEROS, 0)),
          List.of());
    }

    /**
     * The forward pass.
     *
     * <pre>{@code
     * scaled = 0.01 · sensors − 1
     * mixed = W(mixed)ᵀ · scaled
     * bent = mixed ⊙ erfc(−mixed / √2) / 2
     * stateZ = W(state)ᵀ · bent + b(state)
     * state = softmax(stateZ)
     * }</pre>
     */
    @Override
    public void forward(float[] w, float[] x, int xAt, float[] out, int outAt) {
      float scaled0 = 0.01f * x[xAt] - 1;
      float scaled1 = 0.01f * x[xAt + 1] - 1;
      float scaled2 = 0.01f * x[xAt + 2] - 1;
      float mixed0 = Math.fma(scaled2, w[4], Math.fma(scaled1, w[2], scaled0 * w[0]));
      float mixed1 = Math.fma(scaled2, w[5], Math.fma(scaled1, w[3], scaled0 * w[1]));
      float bent0 = mixed0 * FloatMath.erfc(-mixed0 / 1.4142135f) / 2;
      float bent1 = mixed1 * FloatMath.erfc(-mixed1 / 1.4142135f) / 2;
      float stateZ0 = Math.fma(bent1, w[9], Math.fma(bent0, w[6], w[12]));
      float stateZ1 = Math.fma(bent1, w[10], Math.fma(bent0, w[7], w[13]));
      float stateZ2 = Math.fma(bent1, w[11], Math.fma(bent0, w[8], w[14]));
      float stateMax = Math.max(Math.max(stateZ0, stateZ1), stateZ2);
      float stateExp0 = FloatMath.exp(stateZ0 - stateMax);
      float stateExp1 = FloatMath.exp(stateZ1 - stateMax);
      float stateExp2 = FloatMath.exp(stateZ2 - stateMax);
      float stateSum = stateExp0 + stateExp1 + stateExp2;
      out[outAt] = stateExp0 / stateSum;
      out[outAt + 1] = stateExp1 / stateSum;
      out[outAt + 2] = stateExp2 / stateSum;
    }

    /**
     * The loss of one observation.
     *
     * <pre>{@code
     * L = c · 0.5 · Σ y ⊙ (ln(Σ exp(stateZ)) − stateZ)
     * }</pre>
     */
    @Override
    public double loss(float[] w, float[] x, int xAt, float[] y, int yAt) {
      float scaled0 = 0.01f * x[xAt] - 1;
      float scaled1 = 0.01f * x[xAt + 1] - 1;
      float scaled2 = 0.01f * x[xAt + 2] - 1;
      float mixed0 = Math.fma(scaled2, w[4], Math.fma(scaled1, w[2], scaled0 * w[0]));
      float mixed1 = Math.fma(scaled2, w[5], Math.fma(scaled1, w[3], scaled0 * w[1]));
      float bent0 = mixed0 * FloatMath.erfc(-mixed0 / 1.4142135f) / 2;
      float bent1 = mixed1 * FloatMath.erfc(-mixed1 / 1.4142135f) / 2;
      float stateZ0 = Math.fma(bent1, w[9], Math.fma(bent0, w[6], w[12]));
      float stateZ1 = Math.fma(bent1, w[10], Math.fma(bent0, w[7], w[13]));
      float stateZ2 = Math.fma(bent1, w[11], Math.fma(bent0, w[8], w[14]));
      float stateMax = Math.max(Math.max(stateZ0, stateZ1), stateZ2);
      float stateExp0 = FloatMath.exp(stateZ0 - stateMax);
      float stateExp1 = FloatMath.exp(stateZ1 - stateMax);
      float stateExp2 = FloatMath.exp(stateZ2 - stateMax);
      float stateSum = stateExp0 + stateExp1 + stateExp2;
      float stateLogSum = stateMax + FloatMath.log(stateSum);
      return y[yAt + 3] * (0.5f * (y[yAt] * (stateLogSum - stateZ0)
          + y[yAt + 1] * (stateLogSum - stateZ1)
          + y[yAt + 2] * (stateLogSum - stateZ2)));
    }

    /**
     * The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.
     *
     * <pre>{@code
     * Δ(stateZ) = 0.5 · c · (state − y)
     * ∂L/∂W(state) = bent · Δ(stateZ)ᵀ
     * ∂L/∂b(state) = Δ(stateZ)
     * Δ(bent) = W(state) · Δ(stateZ)
     * Δ(mixed) = Δ(bent) ⊙ (erfc(−mixed / √2) + √(2/π) · mixed ⊙ exp(−mixed² / 2)) / 2
     * ∂L/∂W(mixed) = scaled · Δ(mixed)ᵀ
     * }</pre>
     */
    @Override
    public double accumulate(float[] w, float[] x, int xAt, float[] y, int yAt, float[] g) {
      float scaled0 = 0.01f * x[xAt] - 1;
      float scaled1 = 0.01f * x[xAt + 1] - 1;
      float scaled2 = 0.01f * x[xAt + 2] - 1;
      float mixed0 = Math.fma(scaled2, w[4], Math.fma(scaled1, w[2], scaled0 * w[0]));
      float mixed1 = Math.fma(scaled2, w[5], Math.fma(scaled1, w[3], scaled0 * w[1]));
      float bent0 = mixed0 * FloatMath.erfc(-mixed0 / 1.4142135f) / 2;
      float bent1 = mixed1 * FloatMath.erfc(-mixed1 / 1.4142135f) / 2;
      float stateZ0 = Math.fma(bent1, w[9], Math.fma(bent0, w[6], w[12]));
      float stateZ1 = Math.fma(bent1, w[10], Math.fma(bent0, w[7], w[13]));
      float stateZ2 = Math.fma(bent1, w[11], Math.fma(bent0, w[8], w[14]));
      float stateMax = Math.max(Math.max(stateZ0, stateZ1), stateZ2);
      float stateExp0 = FloatMath.exp(stateZ0 - stateMax);
      float stateExp1 = FloatMath.exp(stateZ1 - stateMax);
      float stateExp2 = FloatMath.exp(stateZ2 - stateMax);
      float stateSum = stateExp0 + stateExp1 + stateExp2;
      float state0 = stateExp0 / stateSum;
      float state1 = stateExp1 / stateSum;
      float state2 = stateExp2 / stateSum;
      float stateLogSum = stateMax + FloatMath.log(stateSum);
      float loss = y[yAt + 3] * (0.5f * (y[yAt] * (stateLogSum - stateZ0)
          + y[yAt + 1] * (stateLogSum - stateZ1)
          + y[yAt + 2] * (stateLogSum - stateZ2)));
      // All p - y add up to 0 but for roundings, which would be all that is left of one where p is nearly 1.
      float stateZDeltaExcess = (state0 - y[yAt]) + (state1 - y[yAt + 1]) + (state2 - y[yAt + 2]);
      float stateZDelta0 = y[yAt + 3] * (0.5f * (state0 - y[yAt] - state0 * stateZDeltaExcess));
      float stateZDelta1 = y[yAt + 3] * (0.5f * (state1 - y[yAt + 1] - state1 * stateZDeltaExcess));
      float stateZDelta2 = y[yAt + 3] * (0.5f * (state2 - y[yAt + 2] - state2 * stateZDeltaExcess));
      g[6] = Math.fma(bent0, stateZDelta0, g[6]);
      g[7] = Math.fma(bent0, stateZDelta1, g[7]);
      g[8] = Math.fma(bent0, stateZDelta2, g[8]);
      g[9] = Math.fma(bent1, stateZDelta0, g[9]);
      g[10] = Math.fma(bent1, stateZDelta1, g[10]);
      g[11] = Math.fma(bent1, stateZDelta2, g[11]);
      g[12] += stateZDelta0;
      g[13] += stateZDelta1;
      g[14] += stateZDelta2;
      float bentDelta0 = Math.fma(w[8], stateZDelta2, Math.fma(w[7], stateZDelta1,
          w[6] * stateZDelta0));
      float bentDelta1 = Math.fma(w[11], stateZDelta2, Math.fma(w[10], stateZDelta1,
          w[9] * stateZDelta0));
      float mixedDelta0 = bentDelta0 * ((FloatMath.erfc(-mixed0 / 1.4142135f)
          + 0.7978846f * mixed0 * FloatMath.exp(-mixed0 * mixed0 / 2)) / 2);
      float mixedDelta1 = bentDelta1 * ((FloatMath.erfc(-mixed1 / 1.4142135f)
          + 0.7978846f * mixed1 * FloatMath.exp(-mixed1 * mixed1 / 2)) / 2);
      g[0] = Math.fma(scaled0, mixedDelta0, g[0]);
      g[1] = Math.fma(scaled0, mixedDelta1, g[1]);
      g[2] = Math.fma(scaled1, mixedDelta0, g[2]);
      g[3] = Math.fma(scaled1, mixedDelta1, g[3]);
      g[4] = Math.fma(scaled2, mixedDelta0, g[4]);
      g[5] = Math.fma(scaled2, mixedDelta1, g[5]);
      return loss;
    }
  }
}
