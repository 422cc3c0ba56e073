package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a network of many layers costs grows with their number, not with the number of paths. */
class GrowthTest {
    private static final int[] LAYERS = {24, 48, 99, 200, 401};

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * Of the work, what is allocated is a measure that no other load of the machine changes; the time is for the report. Per
     * layer both fall with the number of layers, because of what a compilation costs without any.
     */
    @Test
    void sourceAndWorkGrowWithTheLayers() {
        Sources.process(Map.of("N", ladder(LAYERS[LAYERS.length - 1]))); // to warm the compiler up
        List<String> series = new ArrayList<>();
        double former = 0;
        double formerBytes = 0;
        for (int layers : LAYERS) {
            long begin = System.nanoTime();
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            Sources compiled = Sources.process(Map.of("N", ladder(layers)));
            long millis = (System.nanoTime() - begin) / 1_000_000;
            double bytes = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / layers;
            double perLayer = (double) compiled.generated("NNetwork").length() / layers;
            series.add(String.format(
                    Locale.ROOT,
                    "%d layers in %d ms, %.0f characters and %.0f KB allocated each",
                    layers,
                    millis,
                    perLayer,
                    bytes / 1000));
            if (former > 0) {
                assertThat(perLayer).as("characters a layer").isLessThan(1.1 * former);
                assertThat(bytes).as("bytes allocated a layer").isLessThan(1.1 * formerBytes);
            }
            former = perLayer;
            formerBytes = bytes;
        }
        Report.section("compiling diamonds in a row, javac's share included", String.join("; ", series));
    }

    /** Diamonds in a row: each doubles the number of paths. */
    private static String ladder(int layers) {
        int diamonds = (layers - 3) / 3;
        StringBuilder body = new StringBuilder("@Input(4) Layer x();\n@Dense(from = \"x\", units = 4) Layer h0();\n");
        for (int i = 1; i <= diamonds; i++) {
            String read = "from = \"h" + (i - 1) + "\", units = 4";
            body.append("@Dense(" + read + ") @Tanh Layer a" + i + "();\n");
            body.append("@Dense(" + read + ") @Softsign Layer b" + i + "();\n");
            body.append("@Add(from = {\"a" + i + "\", \"b" + i + "\"}) Layer h" + i + "();\n");
        }
        return "import dev.cadena.*; import dev.cadena.layer.*; import dev.cadena.activation.*; import dev.cadena.loss.*;\n"
                + "@Network(precision = Precision.DOUBLE) interface N {\n" + body + "@Dense(from = \"h" + diamonds
                + "\", units = 2) @MeanSquaredError Layer out();\n}\n";
    }
}
