package dev.cadena.lab.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cadena.DivergenceException;
import dev.cadena.Training;
import dev.cadena.data.Split;
import dev.cadena.optimizer.Sgd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {
    private static final Space MIXED = Space.empty()
            .logUniform("rate", 1e-3, 10)
            .uniform("share", -1, 3)
            .integers("layers", 2, 4)
            .values("rule", "Adam", "Sgd");

    private static final Space GRID = Space.empty().values("a", 1, 2).integers("b", 5, 7);

    @TempDir
    Path directory;

    private static List<Map<String, Object>> values(Trials trials) {
        return trials.ranked().stream().map(t -> t.settings().values()).toList();
    }

    @Test
    void aGridHasAllCombinations() {
        Trials trials = Search.grid(GRID).minimize(Settings::trial);
        assertThat(values(trials))
                .containsExactly(
                        Map.of("a", 1, "b", 5),
                        Map.of("a", 1, "b", 6),
                        Map.of("a", 1, "b", 7),
                        Map.of("a", 2, "b", 5),
                        Map.of("a", 2, "b", 6),
                        Map.of("a", 2, "b", 7));
    }

    @Test
    void randomValuesFillTheirRanges() {
        Trials trials = Search.random(MIXED, 400).seed(3).minimize(Settings::trial);
        int small = 0;
        int low = 0;
        Set<Object> layers = new HashSet<>();
        Set<Object> rules = new HashSet<>();
        for (Trial trial : trials.ranked()) {
            Settings settings = trial.settings();
            assertThat(settings.number("rate")).isBetween(1e-3, 10.0);
            assertThat(settings.number("share")).isBetween(-1.0, 3.0);
            small += settings.number("rate") < 0.1 ? 1 : 0;
            low += settings.number("share") < 0 ? 1 : 0;
            layers.add(settings.integer("layers"));
            rules.add(settings.text("rule"));
        }
        assertThat(small).as("half of the ratios are below 0.1").isBetween(160, 240);
        assertThat(low).as("a quarter of the differences is below 0").isBetween(70, 130);
        assertThat(layers).containsExactlyInAnyOrder(2, 3, 4);
        assertThat(rules).containsExactlyInAnyOrder("Adam", "Sgd");
    }

    /** Numbers that are found again on every JDK. */
    @Test
    void randomValuesFollowFromTheSeed() {
        Settings first =
                Search.random(MIXED, 3).seed(5).minimize(Settings::trial).best().settings();
        assertThat(first).hasToString("{rate=0.03586851429964775, share=2.488235025257925, layers=4, rule=Adam}");
        assertThat(first.seed()).isEqualTo(-3_262_925_149_215_766_923L);
    }

    @Test
    void trialsDoNotDependOnHowManyThereAre() {
        Trials few = Search.random(MIXED, 5).seed(1).minimize(Settings::trial);
        Trials many = Search.random(MIXED, 50).seed(1).minimize(Settings::trial);
        assertThat(values(many).subList(0, 5)).isEqualTo(values(few));
        assertThat(many.ranked().stream().map(t -> t.settings().seed()).distinct())
                .hasSize(50);
        Trials other = Search.random(MIXED, 5).seed(2).minimize(Settings::trial);
        assertThat(values(other)).doesNotContainAnyElementsOf(values(few));
    }

    @Test
    void threadsChangeNothing() {
        List<Split> folds = Sides.data(40).folds(2, 1);
        Space space = Space.empty().logUniform("rate", 0.01, 1).values("batch", 4, 8);
        Search search = Search.random(space, 6).seed(2);
        String[] tables = new String[3];
        for (int threads = 1; threads <= 3; threads++) {
            tables[threads - 1] = search.threads(threads)
                    .minimize(settings -> {
                        Training training = Training.miniBatch(settings.integer("batch"))
                                .seed(settings.seed())
                                .optimizer(Sgd.of(settings.number("rate")));
                        return CrossValidation.of(folds, SidesNetwork::create, training)
                                .loss()
                                .mean();
                    })
                    .toCsv();
        }
        assertThat(tables[1]).isEqualTo(tables[0]);
        assertThat(tables[2]).isEqualTo(tables[0]);
    }

    private static double score(Settings settings) {
        int trial = settings.trial();
        if (trial == 2) {
            throw new DivergenceException("the loss became NaN, \"alas\"", 1, 1, "out");
        }
        return trial == 5 ? Double.NaN : Math.abs(trial - 4);
    }

    @Test
    void failedTrialsAreLast() {
        Trials lowest = Search.grid(GRID).minimize(SearchTest::score);
        assertThat(lowest.ranked()).extracting(t -> t.settings().trial()).containsExactly(4, 3, 6, 1, 2, 5);
        assertThat(lowest.best().score()).hasValue(0);
        assertThat(lowest.best().failure()).isEmpty();
        assertThat(lowest.ranked().get(4).failure()).hasValue("the loss became NaN, \"alas\"");
        assertThat(lowest.ranked().get(5).failure()).hasValue("its score is NaN");

        Trials highest = Search.grid(GRID).maximize(SearchTest::score);
        assertThat(highest.ranked()).extracting(t -> t.settings().trial()).containsExactly(1, 6, 3, 4, 2, 5);
    }

    @Test
    void otherExceptionsEndTheSearch() {
        assertThatThrownBy(() -> Search.grid(GRID).threads(2).minimize(settings -> settings.number("c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no parameter \"c\": there are a, b");
    }

    @Test
    void withoutAScoreThereIsNoBest() {
        Trials trials = Search.grid(GRID).minimize(settings -> Double.NaN);
        assertThatIllegalStateException()
                .isThrownBy(trials::best)
                .withMessage("all trials failed, the first one because its score is NaN: search another space");
    }

    @Test
    void tablesAreAligned() {
        assertThat(Search.grid(GRID).minimize(SearchTest::score)).hasToString("""
                trial   score  a  b
                    4       0  2  5
                    3       1  1  7
                    6       2  2  7
                    1       3  1  5
                    2  failed  1  6
                    5  failed  2  6
                trial 2: the loss became NaN, "alas"
                trial 5: its score is NaN
                """);
    }

    @Test
    void tablesAreWrittenAsCsv() throws IOException {
        Trials trials = Search.grid(GRID).seed(4).minimize(SearchTest::score);
        Path file = directory.resolve("trials.csv");
        trials.writeCsv(file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(7);
        assertThat(lines.get(0)).isEqualTo("trial,score,seed,a,b,failure");
        assertThat(lines.get(1)).isEqualTo("4,0," + trials.best().settings().seed() + ",2,5,");
        assertThat(lines.get(5)).startsWith("2,,").endsWith(",1,6,\"the loss became NaN, \"\"alas\"\"\"");
    }

    @Test
    void settingsHaveTypes() {
        Space space = Space.empty()
                .values("number", 1.5f)
                .values("whole", 3)
                .values("flag", true)
                .values("optimizer", Sgd.of(1));
        Settings settings = Search.grid(space).minimize(s -> 0).best().settings();
        assertThat(settings.number("number")).isEqualTo(1.5);
        assertThat(settings.number("whole")).isEqualTo(3);
        assertThat(settings.flag("flag")).isTrue();
        assertThat(settings.value("optimizer", Sgd.class)).isEqualTo(Sgd.of(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.integer("flag"))
                .withMessage("parameter \"flag\" is true of type Boolean, not Integer");
    }

    @Test
    void spacesAreChecked() {
        Space space = Space.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.values("a"))
                .withMessage("parameter \"a\" has no values: pass at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.uniform("a", 1, 1))
                .withMessage(
                        "parameter \"a\" is from 1.0 to 1.0, but both must be finite, and the last above the first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.logUniform("a", 0, 1))
                .withMessageContaining("finite and above 0");
        assertThatIllegalArgumentException().isThrownBy(() -> space.uniform("a", 0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.integers("a", 2, 1))
                .withMessageContaining("from 2 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> space.values("", 1))
                .withMessageContaining("is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GRID.values("a", 1))
                .withMessage("there are two parameters \"a\": keep one of them");
    }

    @Test
    void searchesAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Search.grid(MIXED))
                .withMessage(
                        "a grid needs a list of values of rate, share: add them by values(…), or search at random");
        Space large = Space.empty()
                .integers("a", Integer.MIN_VALUE, Integer.MAX_VALUE)
                .integers("b", 1, 2000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Search.grid(large))
                .withMessageContaining("more than 1000000 combinations");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Search.random(GRID, 0))
                .withMessageContaining("trials is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Search.random(GRID, 1).threads(0))
                .withMessageContaining("threads is 0");
    }

    @Test
    void rangesOfAllIntegersAreWhole() {
        Range all = new Range.Integers(Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertThat(all.at(0)).isEqualTo(Integer.MIN_VALUE);
        assertThat(all.at(Math.nextDown(1.0))).isEqualTo(Integer.MAX_VALUE);
        Range wide = new Range.LogUniform(1e-300, 1e300);
        assertThat((double) wide.at(0)).isBetween(1e-300, 1.0001e-300);
        assertThat((double) wide.at(0.5)).isBetween(0.99, 1.01);
    }
}
