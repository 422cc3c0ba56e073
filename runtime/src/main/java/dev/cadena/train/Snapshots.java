package dev.cadena.train;

import dev.cadena.EpochEnd;
import dev.cadena.Layer;
import dev.cadena.Snapshot;
import dev.cadena.SnapshotException;
import dev.cadena.Training;
import dev.cadena.internal.Counts;
import dev.cadena.io.ModelFile;
import dev.cadena.spi.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a snapshot of the progress of one training, and reads another one's, which must be of a training alike. */
final class Snapshots<A> {
    private static final String NANOS = "cadena.at.nanos";
    private static final String BEST = "cadena.at.best";

    private final List<Layer> layers;
    private final Layout<A> layout;
    private final Vectors<A> vectors;
    private final Feed<A> feed;
    private final Optional<Loop.Validation> validation;
    private final Training settings;
    private final Updater<A> updater;
    private Map<String, String> alike = Map.of();

    Snapshots(
            List<Layer> layers,
            Layout<A> layout,
            Vectors<A> vectors,
            Feed<A> feed,
            Optional<Loop.Validation> validation,
            Training settings,
            Updater<A> updater) {
        this.layers = layers;
        this.layout = layout;
        this.vectors = vectors;
        this.feed = feed;
        this.validation = validation;
        this.settings = settings;
        this.updater = updater;
    }

    /** What must be the same where another training goes on. */
    private Map<String, String> alike() {
        if (!alike.isEmpty()) {
            return alike;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("cadena.network", ModelFile.fingerprint(layers, vectors));
        texts.put("cadena.training.seed", String.valueOf(settings.seed()));
        texts.put("cadena.training.batchSize", String.valueOf(settings.batchSize()));
        texts.put("cadena.training.accumulation", String.valueOf(settings.accumulation()));
        texts.put("cadena.training.shuffle", String.valueOf(settings.shuffle()));
        texts.put("cadena.training.reduction", String.valueOf(settings.reduction()));
        texts.put("cadena.training.labelSmoothing", String.valueOf(settings.labelSmoothing()));
        texts.put("cadena.training.optimizer", updater.rule());
        if (updater.isSearched()) {
            // A search remembers losses with their penalty.
            texts.put(
                    "cadena.training.regularization", settings.regularization().toString());
        }
        texts.put("cadena.data.rows", String.valueOf(feed.rows()));
        texts.put("cadena.data.checksum", Long.toHexString(feed.checksum()));
        texts.put(
                "cadena.validation.checksum",
                validation.map(data -> Long.toHexString(data.checksum())).orElse("none"));
        alike = texts;
        return texts;
    }

    Snapshot of(Progress<A> progress) {
        Map<String, String> texts = new LinkedHashMap<>(alike());
        texts.put(NANOS, String.valueOf(progress.nanos()));
        texts.put(BEST, String.valueOf(progress.bestEpoch()));
        Map<String, float[]> floats = new LinkedHashMap<>();
        Map<String, double[]> doubles = new LinkedHashMap<>();
        put("weights", progress.weights(), floats, doubles);
        put("published", progress.published(), floats, doubles);
        if (progress.bestEpoch() > 0) {
            put("best", progress.best(), floats, doubles);
        }
        for (int i = 0; i < progress.memory().size(); i++) {
            put("memory." + i, progress.memory().get(i), floats, doubles);
        }
        doubles.put("sums", new double[] {progress.lossSum(), progress.weightSum()});
        for (int i = 0; i < progress.search().size(); i++) {
            doubles.put("search." + i, progress.search().get(i));
        }
        return new Snapshot(progress.ends(), progress.batch(), texts, floats, doubles);
    }

    private void put(String name, A array, Map<String, float[]> floats, Map<String, double[]> doubles) {
        if (array instanceof float[] values) {
            floats.put(name, values);
        } else {
            doubles.put(name, (double[]) array);
        }
    }

    /** The progress of a training alike; changes nothing. */
    Progress<A> read(Snapshot snapshot) {
        checkAlike(snapshot.texts());
        if (snapshot.updates() < 0 || snapshot.updates() >= feed.batches()) {
            throw damaged("it is after " + snapshot.updates() + " updates of an epoch, which has " + feed.batches());
        }
        List<EpochEnd> ends = snapshot.ends();
        if (ends.stream().anyMatch(end -> end.validationLoss().isPresent() != validation.isPresent())) {
            throw damaged(
                    "an epoch of its history " + (validation.isPresent() ? "has no" : "has a") + " validation loss");
        }
        int bestEpoch = (int) number(snapshot, BEST, ends.size());
        int size = layout.count() + layout.stateCount();
        List<A> memory = new ArrayList<>();
        for (int i = 0; i < updater.memory().length; i++) {
            memory.add(vector(snapshot, "memory." + i, size));
        }
        double[] sums = doubles(snapshot, "sums");
        if (sums.length != 2 || !Double.isFinite(sums[0]) || !(sums[1] >= 0 && sums[1] < Double.POSITIVE_INFINITY)) {
            throw damaged("its sums of losses and of weights are " + Arrays.toString(sums));
        }
        A weights = vector(snapshot, "weights", size);
        A published = vector(snapshot, "published", size);
        A best = bestEpoch == 0 ? published : vector(snapshot, "best", size);
        for (A values : List.of(weights, published, best)) {
            if (vectors.firstNonFinite(values) >= 0) {
                throw damaged("one of its weights is not finite");
            }
        }
        List<double[]> search = new ArrayList<>();
        while (snapshot.doubles().containsKey("search." + search.size())) {
            search.add(doubles(snapshot, "search." + search.size()).clone());
        }
        return new Progress<>(
                snapshot.updates(),
                sums[0],
                sums[1],
                number(snapshot, NANOS, Long.MAX_VALUE / 2),
                ends,
                bestEpoch,
                weights,
                published,
                best,
                memory,
                search);
    }

    private void checkAlike(Map<String, String> texts) {
        List<String> differences = new ArrayList<>();
        alike().forEach((key, text) -> {
            if (!text.equals(texts.get(key))) {
                differences.add(key.substring(key.indexOf('.') + 1) + " is "
                        + (texts.get(key) == null ? "missing" : texts.get(key)) + ", but should be " + text);
            }
        });
        if (!differences.isEmpty()) {
            throw new SnapshotException("the snapshot is of another training: " + String.join("; ", differences)
                    + ": take the network, the data and the settings that it was made with, or begin anew");
        }
    }

    private static long number(Snapshot snapshot, String key, long most) {
        String text = snapshot.texts().getOrDefault(key, "");
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, as a number out of range is.
        }
        throw damaged("its " + key + " is \"" + text + "\", which is no number from 0 to " + most);
    }

    private static double[] doubles(Snapshot snapshot, String name) {
        double[] values = snapshot.doubles().get(name);
        if (values == null) {
            throw damaged("it has no vector " + name);
        }
        return values;
    }

    private A vector(Snapshot snapshot, String name, int size) {
        boolean isFloat = vectors.bytes() == Float.BYTES;
        Object values =
                isFloat ? snapshot.floats().get(name) : snapshot.doubles().get(name);
        int length = values instanceof float[] f ? f.length : values instanceof double[] d ? d.length : -1;
        if (length != size) {
            throw damaged("its vector " + name + " has " + Counts.of(Math.max(0, length), "value") + ", not " + size);
        }
        A copy = vectors.allocate(size);
        System.arraycopy(values, 0, copy, 0, size);
        return copy;
    }

    private static SnapshotException damaged(String problem) {
        return new SnapshotException("the snapshot is damaged: " + problem);
    }
}
