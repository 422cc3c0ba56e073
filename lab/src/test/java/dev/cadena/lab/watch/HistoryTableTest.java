package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.EpochEnd;
import dev.cadena.Training;
import dev.cadena.train.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTableTest {
    private final History plain = BlobsNetwork.create(1)
            .train(Blobs.data(30, 1), Training.miniBatch(8).epochs(2));
    private final History judged =
            BlobsNetwork.create(2).train(Blobs.data(30, 1).validatedBy(Blobs.data(20, 2)), Training.batch());

    @TempDir
    Path directory;

    @Test
    void csvHasALineForEachEpoch() {
        List<String> lines = HistoryTable.of(plain).toCsv().lines().toList();

        assertThat(lines).hasSize(3).first().isEqualTo("epoch,loss,rate,validation_loss,validation_accuracy");
        String[] fields = lines.get(2).split(",", -1);
        assertThat(fields).hasSize(5);
        assertThat(fields[0]).isEqualTo("2");
        assertThat(Double.parseDouble(fields[1])).isEqualTo(plain.loss());
        assertThat(fields[2]).isEqualTo("0.01");
        assertThat(fields[3]).isEmpty();
        assertThat(fields[4]).isEmpty();
    }

    @Test
    void severalRunsHaveNames() {
        Map<String, History> runs = new LinkedHashMap<>();
        runs.put("z, \"first\"", plain);
        runs.put("a", judged);
        EpochEnd end = judged.ends().get(0);

        List<String> lines = HistoryTable.of(runs).toCsv().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("run,epoch,");
        assertThat(lines.get(1)).startsWith("\"z, \"\"first\"\"\",1,");
        assertThat(lines.get(3))
                .startsWith("a,1,")
                .endsWith("," + end.validationLoss().getAsDouble() + ","
                        + end.validationAccuracy().getAsDouble());
        assertThat(HistoryTable.of(runs).toJson()).contains("{\"run\": \"z, \\\"first\\\"\", \"epoch\": 1, ");
    }

    @Test
    void jsonHasAnObjectForEachEpoch() {
        assertThat(HistoryTable.of(plain).toJson()).isEqualTo("""
                        [
                          {"epoch": 1, "loss": %s, "rate": 0.01, "validationLoss": null, "validationAccuracy": null},
                          {"epoch": 2, "loss": %s, "rate": 0.01, "validationLoss": null, "validationAccuracy": null}
                        ]
                        """.formatted(plain.losses()[0], plain.losses()[1]));
    }

    @Test
    void jsonHasNoOtherNumbersAndEscapesText() {
        assertThat(Json.number(Double.NaN)).isEqualTo("null");
        assertThat(Json.number(Double.POSITIVE_INFINITY)).isEqualTo("null");
        assertThat(Json.string("a\\\n\u0001é")).isEqualTo("\"a\\\\\\u000a\\u0001é\"");
        assertThat(Json.string("\ud83d")).isEqualTo("\"\\ud83d\"");
    }

    @Test
    void tablesAreWritten() throws IOException {
        HistoryTable table = HistoryTable.of(judged);
        table.writeCsv(directory.resolve("history.csv"));
        table.writeJson(directory.resolve("history.json"));

        assertThat(Files.readString(directory.resolve("history.csv"))).isEqualTo(table.toCsv());
        assertThat(Files.readString(directory.resolve("history.json"))).isEqualTo(table.toJson());
    }
}
