package dev.cadena.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong declarations: the code of the message, part of its text, and its line. */
class DiagnosticsTest {
    private static final List<String> HEADER = List.of(
            "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;",
            "@Network interface N {");

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "from-unknown | 4 | did you mean \"hidden\"? | @Dense(from = \"x\", units = 2) Layer hidden(); / @Dense(from = \"hiden\", units = 1) @MeanSquaredError Layer out(); ",
                "from-missing | 3 | add from = | @Dense(units = 1) @MeanSquaredError Layer out(); / ",
                "cycle | 3 | a reads b reads a | @Dense(from = \"b\", units = 1) Layer a(); / @Dense(from = \"a\", units = 1) @MeanSquaredError Layer b();",
                "no-loss | 2 | no layer has a loss | @Dense(from = \"x\", units = 1) Layer out(); / ",
                "size-out-of-range | 3 | at least 1 | @Dense(from = \"x\", units = 0) @MeanSquaredError Layer out(); / ",
                "loss-pairing | 3 | BinaryCrossEntropy judges Sigmoid | @Dense(from = \"x\", units = 1) @BinaryCrossEntropy Layer out(); / ",
                "nobody-reads | 3 | read by no layer | @Dense(from = \"x\", units = 1) Layer lost(); / @Dense(from = \"x\", units = 1) @MeanSquaredError Layer out();",
                "not-a-layer | 3 | is not a layer | int out(int x); / ",
            })
    void isReportedOnItsLine(String code, int line, String text, String body) {
        List<String> lines = new ArrayList<>(HEADER);
        lines.addAll(List.of(body.split("/")));
        lines.add("  @Input(2) Layer x();");
        lines.add("}");

        Compilation compilation = Compilations.compile("N", lines.toArray(new String[0]));

        assertThat(compilation)
                .hadErrorContaining("[cadena-" + code + "]")
                .inFile(compilation.sourceFiles().get(0))
                .onLine(line);
        assertThat(compilation).hadErrorContaining(text);
    }
}
