package dev.cadena.benchmark.run;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * PyTorch and XLA, by a command that takes the number of threads and a network, and prints an object a line: {@code network},
 * {@code threads} and {@code batch} with samples a second as {@code torch}, {@code jax_step} and {@code jax_scan}, or with
 * microseconds a prediction as {@code torch_predict}.
 */
final class PythonPeers {
    private PythonPeers() {}

    static void run(Path command, String network, int threads, Set<Key> wanted, Ledger ledger) {
        try {
            for (String line : Command.run(List.of(command.toString(), String.valueOf(threads), network))) {
                add(JsonParser.parseString(line).getAsJsonObject(), network, threads, ledger);
            }
        } catch (IOException e) {
            wanted.forEach(key -> ledger.absent(key, e.getMessage()));
        }
    }

    private static void add(JsonObject line, String network, int threads, Ledger ledger) {
        if (line.has("torch_predict")) {
            double micros = line.get("torch_predict").getAsDouble();
            if (threads == 1) {
                ledger.add(new Key(Contender.PYTORCH, Work.prediction(network)), 1e3 * micros);
            }
            return;
        }
        int batch = line.get("batch").getAsInt();
        Work work = Work.training(network, batch, threads);
        double xla = Math.max(
                line.get("jax_step").getAsDouble(), line.get("jax_scan").getAsDouble());
        ledger.add(new Key(Contender.XLA, work), 1e9 * batch / xla);
        ledger.add(
                new Key(Contender.PYTORCH, work),
                1e9 * batch / line.get("torch").getAsDouble());
    }
}
