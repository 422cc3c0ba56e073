package dev.cadena.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Networks of several inputs and outputs, as a user calls them. */
class PortsTest {
    private static final String IMPORTS = """
            import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;
            import dev.cadena.data.*; import dev.cadena.optimizer.*; import dev.cadena.train.*; import java.util.*;
            """;

    private static final String NETWORK = IMPORTS + """
            @Network(precision = Precision.DOUBLE)
            interface House {
              @Input(value = 2, gradient = true) Layer wide();
              @Input(3) Layer deep();
              @Dense(from = "deep", units = 4) @Tanh Layer hidden();
              @Concatenate(from = {"wide", "hidden"}) Layer both();
              @Dense(from = "both", units = 1) @MeanSquaredError(weight = 0.5) Layer price();
              @Dense(from = "both", units = 3) @Softmax @CategoricalCrossEntropy Layer kind();
              HouseNetwork.Outputs predict(HouseNetwork.Inputs x);
            }
            """;

    private static final String DATA = """
              static final double[][] WIDE = {{0, 1}, {1, 0}, {0.5, 0.5}, {-1, 1}};
              static final double[][] DEEP = {{1, 2, 3}, {-1, 0, 1}, {0, 0, 1}, {2, -1, 0}};
              static final double[] PRICE = {1, -1, 0.5, 0};
              static final int[] KIND = {0, 1, 2, 1};
              static Dataset data() {
                return Dataset.builder().target("kind", KIND).input("deep", DEEP).input("wide", WIDE).target("price", PRICE).build();
              }
            """;

    @Test
    void namesInputsAndOutputs() throws Exception {
        assertThat(ask("""
                HouseNetwork network = HouseNetwork.create(3);
                History history = network.train(data(), Training.batch().epochs(300).optimizer(Sgd.of(0.2)));
                List<Object> facts = new ArrayList<>();
                facts.add(history.losses()[299] < 0.05);
                HouseNetwork.Outputs out = network.predict(new HouseNetwork.Inputs().deep(1, 2, 3).wide(0, 1));
                facts.add(Math.abs(out.price()[0] - 1) < 0.3);
                facts.add(out.kindClass());
                HouseNetwork.Outputs into = new HouseNetwork.Outputs();
                network.predict(new HouseNetwork.Inputs().wide(WIDE[1]).deep(DEEP[1]), into);
                facts.add(into.kindClass());
                List<HouseNetwork.Inputs> rows = new ArrayList<>();
                for (int i = 0; i < 4; i++) rows.add(new HouseNetwork.Inputs().wide(WIDE[i]).deep(DEEP[i]));
                for (HouseNetwork.Outputs o : network.predict(rows)) facts.add(o.kindClass());
                facts.add(network.evaluate(data()).accuracy("kind").getAsDouble());
                return facts;
                """)).isEqualTo(List.of(true, true, 0, 1, 0, 1, 2, 1, 1.0));
    }

    @Test
    void tellsWhatEachOutputYielded() throws Exception {
        String network = IMPORTS + """
                import dev.cadena.metric.*;
                @Network
                interface Scored {
                  @Input(1) Layer x();
                  @Dense(from = "x", units = 2) @Softmax @CategoricalCrossEntropy @Labels({"cat", "dog"}) Layer animal();
                  @Dense(from = "x", units = 1) @Hinge @Labels({"small", "large"}) Layer size();
                  @Dense(from = "x", units = 2) @Sigmoid @BinaryCrossEntropy Layer tags();
                  @Dense(from = "x", units = 2) @MeanSquaredError Layer place();
                }
                """;
        assertThat(ask("Scored", network, "", """
                ScoredNetwork network = ScoredNetwork.create(1);
                network.setParameters(new float[network.parameters().length]);
                Dataset data = Dataset.builder().input("x", new float[][] {{1}, {2}})
                    .target("animal", new int[] {0, 1}).target("size", new int[] {0, 1})
                    .target("tags", new float[][] {{0, 1}, {1, 1}}).target("place", new float[][] {{1, 2}, {3, 4}}).build();
                Evaluation evaluation = network.evaluate(data);
                Outcome animal = evaluation.outcome("animal");
                Outcome size = evaluation.outcome("size");
                return List.of(animal.predicted(1, 0), animal.trueClass(1), animal.labels().toString(), animal.kind().name(),
                    size.target(0, 0), size.labels().toString(), size.kind().name(), evaluation.outcome("tags").classes(),
                    evaluation.outcome("place").predicted(1, 1), evaluation.outcome("place").target(1, 1));
                """, ""))
                .isEqualTo(
                        List.of(0.5, 1, "[cat, dog]", "PROBABILITIES", -1.0, "[small, large]", "SCORES", 0, 0.0, 4.0));
    }

    @Test
    void refusesWhatIsNotFiniteByTheNameOfTheInput() throws Exception {
        assertThat(ask("""
                HouseNetwork.Inputs x = new HouseNetwork.Inputs();
                try {
                  x.deep(1, 2, Double.NaN);
                  return "accepted";
                } catch (DataException e) {
                  return e.getMessage() + e.row() + e.column();
                }
                """)).isEqualTo("input deep, column 2 is NaN: only finite numbers are accepted-12");
    }

    @Test
    void namesTheArgumentThatDoesNotFit() throws Exception {
        String ofInputs = IMPORTS + """
                @Network
                interface Sum {
                  @Input(2) Layer b();
                  @Input(2) Layer a();
                  @Add(from = {"a", "b"}) Layer sum();
                  @Dense(from = "sum", units = 3) @MeanSquaredError Layer y();
                }
                """;
        assertThat(ask("Sum", ofInputs, "", """
                try {
                  SumNetwork.create(1).predict(new SumNetwork.Inputs().b(1, 2).a(5, 5), new float[1]);
                  return "accepted";
                } catch (DataException e) {
                  return e.getMessage();
                }
                """, ""))
                .isEqualTo("the array for the output has 1 value, but the network yields 3");
        String ofOutputs = IMPORTS + """
                @Network
                interface Two {
                  @Input(2) Layer x();
                  @Dense(from = "x", units = 1) @MeanSquaredError Layer y();
                  @Dense(from = "x", units = 1) @MeanSquaredError Layer z();
                }
                """;
        assertThat(ask("Two", ofOutputs, "", """
                String messages = "";
                for (float[] x : new float[][] {{1}, {1, Float.NaN}}) {
                  try {
                    TwoNetwork.create(1).predict(x);
                  } catch (DataException e) {
                    messages += e.getMessage() + ";";
                  }
                }
                return messages;
                """, ""))
                .isEqualTo("the observation has 1 value, but the network takes 2;"
                        + "the observation, column 1 is NaN: only finite numbers are accepted;");
    }

    @Test
    void refusesWhatIsNull() throws Exception {
        assertThat(ask("""
                HouseNetwork network = HouseNetwork.create(3);
                HouseNetwork.Inputs inputs = new HouseNetwork.Inputs().wide(WIDE[0]).deep(DEEP[0]);
                List<Runnable> calls = List.of(
                    () -> network.predict((HouseNetwork.Inputs) null),
                    () -> network.predict(inputs, null),
                    () -> network.predict((List<HouseNetwork.Inputs>) null),
                    () -> network.predict(Arrays.asList(inputs, null)));
                String messages = "";
                for (Runnable call : calls) {
                  try {
                    call.run();
                  } catch (DataException e) {
                    messages += e.getMessage() + " " + e.row() + "; ";
                  }
                }
                return messages;
                """, ""))
                .isEqualTo(
                        "the observation is null -1; what takes the outputs is null -1; the observations are null -1;"
                                + " observation row 1 is null 1; ");
    }

    @Test
    void tellsTheGradientByAnInput() throws Exception {
        assertThat(ask("""
                HouseNetwork network = HouseNetwork.create(3);
                double[][] gradient = network.wideGradient(data());
                double worst = 0;
                for (int i = 0; i < 4; i++) {
                  for (int j = 0; j < 2; j++) {
                    double[][] up = {WIDE[i].clone()}, down = {WIDE[i].clone()};
                    up[0][j] += 1e-6;
                    down[0][j] -= 1e-6;
                    double slope = (network.loss(row(up, i)) - network.loss(row(down, i))) / 2e-6;
                    worst = Math.max(worst, Math.abs(slope - gradient[i][j]));
                  }
                }
                return List.of(gradient.length, gradient[0].length, worst < 1e-8);
                """, """
                static Dataset row(double[][] wide, int i) {
                  return Dataset.builder().input("wide", wide).input("deep", new double[][] {DEEP[i]})
                      .target("price", new double[] {PRICE[i]}).target("kind", new int[] {KIND[i]}).build();
                }
                """)).isEqualTo(List.of(4, 2, true));
    }

    @Test
    void oneOutputOfSeveralInputsIsAnArray() throws Exception {
        String network = IMPORTS + """
                @Network
                interface Sum {
                  @Input(2) Layer b();
                  @Input(2) Layer a();
                  @Subtract(from = {"a", "b"}) Layer difference();
                  @Dense(from = "difference", units = 1, bias = false) @MeanSquaredError Layer y();
                }
                """;
        assertThat(ask("Sum", network, "", """
                SumNetwork network = SumNetwork.create(1);
                network.setParameters(new float[] {1, 10});
                SumNetwork.Inputs x = new SumNetwork.Inputs().b(1, 2).a(5, 5);
                float[] into = new float[1];
                network.predict(x, into);
                return List.of(network.predict(x)[0], into[0], network.predict(List.of(x, x))[1][0]);
                """, "")).isEqualTo(List.of(34f, 34f, 34f));
    }

    @Test
    void oneClassOfSeveralInputs() throws Exception {
        String network = IMPORTS + """
                @Network
                interface Less {
                  @Input(1) Layer a();
                  @Input(1) Layer b();
                  @Subtract(from = {"b", "a"}) Layer difference();
                  @Dense(from = "difference", units = 1, bias = false) @Sigmoid @BinaryCrossEntropy Layer less();
                  int classify(LessNetwork.Inputs x);
                }
                """;
        assertThat(ask("Less", network, "", """
                LessNetwork network = LessNetwork.create(1);
                network.setParameters(new float[] {1});
                LessNetwork.Inputs x = new LessNetwork.Inputs().a(1).b(2);
                LessNetwork.Inputs y = new LessNetwork.Inputs().a(2).b(1);
                return List.of(network.classify(x), network.classify(List.of(x, y))[1]);
                """, "")).isEqualTo(List.of(1, 0));
    }

    @Test
    void twoLossesMayJudgeOneSoftmax() throws Exception {
        String network = IMPORTS + """
                @Network
                interface Twice {
                  @Input(2) Layer x();
                  @Dense(from = "x", units = 2, bias = false) Layer z();
                  @Activate(from = "z") @Softmax @CategoricalCrossEntropy Layer a();
                  @Activate(from = "z") @Softmax @CategoricalCrossEntropy(weight = 2) Layer b();
                }
                """;
        assertThat(ask("Twice", network, "", """
                TwiceNetwork network = TwiceNetwork.create(1);
                network.setParameters(new float[4]);
                Dataset data = Dataset.builder().input("x", new float[][] {{1, 0}})
                    .target("a", new int[] {0}).target("b", new int[] {1}).build();
                return List.of((float) network.loss(data), network.gradient(data)[0]);
                """, "")).isEqualTo(List.of((float) (3 * Math.log(2)), 0.5f));
    }

    @Test
    void severalOutputsOfOneInput() throws Exception {
        String network = IMPORTS + """
                @Network
                interface Two {
                  @Input(1) Layer x();
                  @Dense(from = "x", units = 1, bias = false) @MeanSquaredError Layer twice();
                  @Rescale(from = "twice", by = 2) Layer unjudged();
                }
                """;
        assertThat(ask("Two", network, "", """
                TwoNetwork network = TwoNetwork.create(1);
                network.setParameters(new float[] {2});
                TwoNetwork.Outputs out = network.predict(new float[] {3});
                float[] into = new float[1];
                out.unjudged(into);
                Dataset data = Dataset.of(new float[][] {{3}}, new float[] {6});
                return List.of(out.twice()[0], into[0], network.loss(data), network.predict(new float[][] {{1}, {2}}).get(1).twice()[0]);
                """, "")).isEqualTo(List.of(6f, 12f, 0.0, 4f));
    }

    private static Object ask(String body) throws Exception {
        return ask(body, "");
    }

    private static Object ask(String body, String more) throws Exception {
        return ask("House", NETWORK, DATA, body, more);
    }

    /** What a method of a user's class yields. */
    private static Object ask(String name, String network, String fields, String body, String more) throws Exception {
        String user = "final class Use implements java.util.function.Supplier<Object> {\n" + fields + more
                + "  @Override public Object get() {\n" + body + "  }\n}\n";
        CompiledClasses classes = new CompiledClasses(Compilations.compile(name, network + user));
        var constructor = classes.loadClass("Use").getDeclaredConstructor();
        constructor.setAccessible(true);
        return ((Supplier<?>) constructor.newInstance()).get();
    }
}
