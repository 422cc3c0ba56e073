package dev.cadena.processor.determinism;

import dev.cadena.Checkpointing;
import dev.cadena.EpochEnd;
import dev.cadena.Snapshot;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.AdamW;
import dev.cadena.train.Model;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A training that goes on from the middle of its second epoch, and the snapshot that it began with. */
final class ResumedBits implements Checkpointing.Watch {
    private static final Training TRAINING =
            Training.miniBatch(9).epochs(2).seed(8).optimizer(AdamW.of(0.01));
    private static final int STOPPED_AT = 5;

    private final List<Snapshot> snapshots = new ArrayList<>();

    /** {@return a hash of the snapshot, after the rest of its training has led to the same weights by other threads} */
    static int hash(Model<?> network, Dataset data, int threads) {
        ResumedBits watch = new ResumedBits();
        Model<?> whole = network.copy();
        whole.train(data, TRAINING.threads(threads).checkpoints(() -> watch));
        Snapshot snapshot = watch.snapshots.get(STOPPED_AT);
        network.train(data, TRAINING.threads(5 - threads).from(snapshot));
        if (!Arrays.equals(TrainedBits.bits(whole.parameters()), TrainedBits.bits(network.parameters()))) {
            throw new AssertionError("stopping changes the weights");
        }
        int hash = 31 * snapshot.ends().get(0).hashCode() + snapshot.updates();
        for (float[] vector : snapshot.floats().values()) {
            hash = 31 * hash + Arrays.hashCode(vector);
        }
        for (double[] vector : snapshot.doubles().values()) {
            hash = 31 * hash + Arrays.hashCode(vector);
        }
        return 31 * hash + snapshot.texts().get("cadena.data.checksum").hashCode();
    }

    @Override
    public Optional<Snapshot> from() {
        return Optional.empty();
    }

    @Override
    public void updated(Optional<EpochEnd> end, Supplier<Snapshot> now) {
        snapshots.add(now.get());
    }

    @Override
    public void close() {}
}
