package dev.cadena.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.DataException;
import dev.cadena.data.Dataset;
import dev.cadena.data.LabelEncoding;
import dev.cadena.data.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    private static final String FLOWERS = """
            length,width,species
            5.1,3.5,setosa
            4.9,NA,virginica

            ,3,setosa
            6e0,-.5,versicolor
            """;

    private static final CsvOptions WITH_NA = CsvOptions.defaults().missing("", "NA");

    @TempDir
    Path directory;

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("table.csv"), content);
    }

    private CsvTable table(String content) throws IOException {
        return CsvTable.read(file(content));
    }

    private CsvTable flowers() throws IOException {
        return CsvTable.read(file(FLOWERS), WITH_NA);
    }

    @Test
    void hasTypedColumns() throws IOException {
        CsvTable table = flowers();

        assertThat(table.rows()).isEqualTo(4);
        assertThat(table.columns()).containsExactly("length", "width", "species");
        assertThat(table.isNumeric("length")).isTrue();
        assertThat(table.isNumeric("width")).isTrue();
        assertThat(table.isNumeric("species")).isFalse();
        assertThat(Arrays.deepToString(table.numbers("width", "length")))
                .isEqualTo("[[3.5, 5.1], [NaN, 4.9], [3.0, NaN], [-0.5, 6.0]]");
        assertThat(Arrays.deepToString(table.floats("width"))).isEqualTo("[[3.5], [NaN], [3.0], [-0.5]]");
        assertThat(table.texts("species")).containsExactly("setosa", "virginica", "setosa", "versicolor");
        assertThatThrownBy(() -> table.texts("species").set(0, "rose"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(table)
                .hasToString(directory.resolve("table.csv")
                        + ": 4 rows; length numeric, 1 missing; width numeric, 1 missing; species categorical");
    }

    @Test
    void reportsAndLeavesOutWhatIsMissing() throws IOException {
        CsvTable table = flowers();

        assertThat(table.missing()).containsExactly(entry("length", 1), entry("width", 1), entry("species", 0));
        assertThat(table.withoutMissing().numbers("length")).isDeepEqualTo(new double[][] {{5.1}, {6}});
        assertThat(table.withoutMissing("width").texts("length")).containsExactly("5.1", "", "6e0");
        assertThat(table.withoutMissing("species").rows()).isEqualTo(4);
        assertThat(table.withoutMissing().missing()).containsValues(0, 0, 0);
    }

    /** Line 6 of the file is row 1 of what is left. */
    @Test
    void knowsItsLinesWhereRowsWereLeftOut() throws IOException {
        CsvTable rest = flowers().withoutMissing();

        refused(
                () -> rest.labels("species", LabelEncoding.of(List.of("setosa", "virginica"))),
                1,
                2,
                ", line 6, column \"species\": \"versicolor\" is unknown: the names are setosa, virginica");
    }

    @Test
    void encodesCategories() throws IOException {
        CsvTable table = flowers();
        LabelEncoding species = table.categories("species");

        assertThat(species.names()).containsExactly("setosa", "versicolor", "virginica");
        assertThat(table.labels("species", species)).containsExactly(0, 2, 0, 1);
        assertThat(table.labels("species", LabelEncoding.of(List.of("virginica", "versicolor", "setosa"))))
                .containsExactly(2, 0, 2, 1);
    }

    @Test
    void sortsClassesThatAreNumbersByValue() throws IOException {
        assertThat(table("class\n10\n9\n-1\n1\n01\n1.0\n\"\"\n")
                        .categories("class")
                        .names())
                .containsExactly("-1", "01", "1", "1.0", "9", "10");
        assertThat(CsvTable.read(file("class\n10\n9\n"), CsvOptions.defaults().categorical("class"))
                        .categories("class")
                        .names())
                .containsExactly("10", "9");
    }

    @Test
    void becomesADatasetOfClasses() throws IOException {
        CsvTable table = flowers();
        Dataset data = table.dataset(List.of("length", "width"), "species");

        assertThat(data.rows()).isEqualTo(4);
        assertThat(data.labels()).containsExactly(0, 2, 0, 1);
        assertThat(data.inputs().get("").at(3, 1)).isEqualTo(-0.5);
        assertThat(data.inputs().get("").at(2, 0)).isNaN();
        LabelEncoding reversed = LabelEncoding.of(List.of("virginica", "versicolor", "setosa"));
        assertThat(table.dataset(List.of("width"), "species", reversed).labels())
                .containsExactly(2, 0, 2, 1);
    }

    @Test
    void becomesADatasetOfNumbers() throws IOException {
        Dataset data = flowers().withoutMissing().dataset(List.of("width"), "length");

        assertThat(data.inputs().get("").at(1, 0)).isEqualTo(-0.5);
        assertThat(((Targets.Rows) data.targets().get("")).table().at(1, 0)).isEqualTo(6);
    }

    /**
     * Quotes, separators and line ends in fields. Python 3's {@code list(csv.reader(io.StringIO(text, newline="")))} gives the
     * same fields for this text.
     */
    @Test
    void readsQuotedFields() throws IOException {
        CsvTable table = table("\uFEFF\"a, b\",c\r\n\"x\r\ny\",\"1\"\n\"say \"\"no\"\"\",2\r\n , 3 \n");

        assertThat(table.columns()).containsExactly("a, b", "c");
        assertThat(table.texts("a, b")).containsExactly("x\r\ny", "say \"no\"", " ");
        assertThat(table.texts("c")).containsExactly("1", "2", " 3 ");
        assertThat(table.numbers("c")).isDeepEqualTo(new double[][] {{1}, {2}, {3}});
    }

    @Test
    void takesOtherFormats() throws IOException {
        CsvTable german = CsvTable.read(
                Files.write(
                        directory.resolve("a"),
                        "größe;art\n1; ?\n2 ; \"x;y\" \n".getBytes(StandardCharsets.ISO_8859_1)),
                CsvOptions.defaults()
                        .separator(';')
                        .charset(StandardCharsets.ISO_8859_1)
                        .missing("?")
                        .stripped());
        assertThat(german.columns()).containsExactly("größe", "art");
        assertThat(german.texts("größe")).containsExactly("1", "2");
        assertThat(german.categories("art").names()).containsExactly("x;y");
        assertThat(german.missing()).containsEntry("art", 1);

        CsvTable numbered = CsvTable.read(
                file("1\ta\n2\tb\n"), CsvOptions.defaults().separator('\t').withoutHeader());
        assertThat(numbered.columns()).containsExactly("0", "1");
        assertThat(numbered.numbers("0")).isDeepEqualTo(new double[][] {{1}, {2}});

        CsvTable named = CsvTable.read(file("1,a\n2,b\n"), CsvOptions.defaults().names("n", "s"));
        assertThat(named.columns()).containsExactly("n", "s");
        assertThat(named.texts("s")).containsExactly("a", "b");

        CsvTable header = table("a,b");
        assertThat(header.rows()).isZero();
        assertThat(header.numbers("a", "b")).isEmpty();
    }

    @Test
    void typesMayBeGiven() throws IOException {
        Path codes = file("code,size\n01234,1\n99999,x\n");

        CsvTable table = CsvTable.read(codes, CsvOptions.defaults().categorical("code"));
        assertThat(table.isNumeric("code")).isFalse();
        assertThat(table.dataset(List.of("code"), "code").labels()).containsExactly(0, 1);
        assertThat(CsvTable.read(codes).isNumeric("code")).isTrue();
        refused(
                () -> CsvTable.read(codes, CsvOptions.defaults().numeric("size")),
                1,
                1,
                ", line 3, column \"size\": \"x\" is no number: correct it, name it by CsvOptions.missing if it stands for"
                        + " a missing one, or take the categories of the column");
    }

    /** What Java would parse as a double is not always what a table means by a number. */
    @ParameterizedTest
    @ValueSource(
            strings = {"1d", "1f", "0x1p3", "NaN", "Infinity", "1e999", "-", "e", "1-2", "2020-01-02", "1,5", "١", "1 2"
            })
    void tellsNamesFromNumbers(String name) throws IOException {
        CsvTable table = table("a\n1\n\"" + name + "\"\n");

        assertThat(table.isNumeric("a")).isFalse();
        refused(() -> table.numbers("a"), 1, 0, ", line 3, column \"a\": \"" + name + "\" is no number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "+1.5", ".5", "5.", "6.02e23", "1E-400", "  7\t", "007"})
    void knowsNumbers(String number) throws IOException {
        assertThat(table("a\n\"" + number + "\"\n").numbers("a")[0]).containsExactly(Double.parseDouble(number));
    }

    @Test
    void tellsWhatIsWrongAndWhere() throws IOException {
        refused(() -> table(""), -1, -1, ": it is empty");
        refused(() -> table("a,b\n\n1,2\n1,2,3\n"), 1, -1, ", line 4: it has 3 fields, but there are 2 columns: a, b");
        refused(() -> table("a,b\n1\n"), 0, -1, ", line 2: it has 1 fields, but there are 2 columns: a, b");
        refused(
                () -> table("a,b,a\n"),
                -1,
                2,
                ", line 1: columns 0 and 2, counted from 0, have the same name \"a\": give each a name of its own");
        refused(
                () -> table("a\n\"x\n"),
                -1,
                -1,
                "(record starting at line 2): it is damaged, or has another separator");
        refused(() -> table("a\n\"x\"y\n"), -1, -1, "(record starting at line 2): it is damaged");
        refused(() -> table("a\n").numbers("b"), -1, -1, ": column \"b\" is unknown: the names are a");
        refused(
                () -> CsvTable.read(file("size\n"), CsvOptions.defaults().categorical("sise")),
                -1,
                -1,
                ": column \"sise\" is unknown: the names are size; did you mean \"size\"?");
        refused(() -> table("a\n\"\"\n").categories("a"), -1, 0, ": column \"a\" has no values");
        refused(
                () -> table("a,b\n1,x\n2,\n").dataset(List.of("a"), "b"),
                1,
                1,
                ", line 3, column \"b\": the value is missing: leave such rows out by withoutMissing");
        refused(
                () -> table("a,b\n1,2\n2,\n").dataset(List.of("a"), "b"),
                1,
                1,
                ", line 3, column \"b\": the value is missing");
        refused(
                () -> table("a\n1e39\n").floats("a"),
                0,
                0,
                ", line 2, column \"a\": 1.0E39 exceeds the range of float: use numbers instead");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("a\n").numbers())
                .withMessage("no column is named: name at least one");
    }

    /** What is in a file may go to a terminal or a log. */
    @Test
    void showsNotMuchOfWhatIsLongAndNothingThatATerminalObeys() throws IOException {
        refused(
                () -> table("a\n1\n\"x\n\u001b[31m\u202e\"\n").numbers("a"),
                1,
                0,
                "\"x(U+000A)(U+001B)[31m(U+202E)\" is no number");
        refused(() -> table("a\n" + "x".repeat(61)).numbers("a"), 0, 0, "\"" + "x".repeat(60) + "…\" is no number");
        refused(() -> table("a\n" + "x".repeat(60)).numbers("a"), 0, 0, "\"" + "x".repeat(60) + "\" is no number");
        refused(
                () -> table("a,b,c,d,e,f,g,h,i,j,k,l\n1\n"),
                0,
                -1,
                "there are 12 columns: a, b, c, d, e, f, g, h, i, j and 2 more");
    }

    /** Those of genes, or of words. */
    @Test
    void mayHaveManyColumns() throws IOException {
        String names = IntStream.range(0, 100_000).mapToObj(c -> "c" + c).collect(Collectors.joining(","));

        CsvTable table = table(names + "\n" + names.replace("c", ""));

        assertThat(table.columns()).hasSize(100_000);
        assertThat(table.numbers("c99999")).isDeepEqualTo(new double[][] {{99_999}});
    }

    @Test
    void refusesBytesThatAreNoCharacters() throws IOException {
        Path file = Files.write(directory.resolve("table.csv"), new byte[] {'a', '\n', (byte) 0xe4, '\n'});

        refused(
                () -> CsvTable.read(file),
                -1,
                -1,
                ": there are bytes behind line 0 that are no characters of UTF-8: name the encoding by CsvOptions.charset");
    }

    @Test
    void aFileThatIsNotThereIsNoDamage() {
        Path none = directory.resolve("none.csv");

        assertThatThrownBy(() -> CsvTable.read(none))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot read " + none.toAbsolutePath() + ": there is no such file");
    }

    @Test
    void settingsAreChecked() {
        CsvOptions options = CsvOptions.defaults();
        for (char separator : new char[] {'"', '\n', '\r'}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> options.separator(separator))
                    .withMessageContaining("which has a meaning of its own: choose another");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> options.numeric("a", "b").categorical("c", "b"))
                .withMessage("column \"b\" is said to be numeric and categorical: choose one");
    }

    /**
     * A real table. From numpy: {@code t = np.genfromtxt("iris.csv", delimiter=",", skip_header=1, usecols=range(4))},
     * {@code t.mean(axis=0)}.
     */
    @Test
    void readsIris() {
        CsvTable iris = CsvTable.read(Path.of("../samples/src/main/resources/dev/cadena/samples/data/iris.csv"));
        String[] measures = iris.columns().subList(0, 4).toArray(String[]::new);

        double[] means = new double[4];
        Arrays.stream(iris.numbers(measures)).forEach(row -> {
            for (int j = 0; j < 4; j++) {
                means[j] += row[j] / 150;
            }
        });

        assertThat(iris.rows()).isEqualTo(150);
        assertThat(means)
                .containsExactly(
                        new double[] {5.843333333333335, 3.057333333333334, 3.7580000000000027, 1.199333333333334},
                        within(1e-12));
        Dataset data = iris.dataset(List.of(measures), "species");
        assertThat(data.stratifiedSplit(0.8, 1).test().labels())
                .containsOnly(0, 1, 2)
                .hasSize(30);
    }

    private void refused(ThrowingCallable call, int row, int column, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(DataException.class, e -> {
                    assertThat(e.row()).isEqualTo(row);
                    assertThat(e.column()).isEqualTo(column);
                })
                .hasMessageStartingWith(directory.resolve("table.csv").toString())
                .hasMessageContaining(message);
    }
}
