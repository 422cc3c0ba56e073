package dev.cadena.reliability.threads;

import dev.cadena.ModelFileException;
import dev.cadena.Training;
import dev.cadena.train.GraphModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * What threads do to one network and its copies, round after round: they train it, predict, save and load
 * meanwhile, and train and load what fails. Everything is checked against what one thread had found beforehand.
 *
 * @param <N> the class of the network
 */
final class Soak<N extends GraphModel<float[]>> {
    private static final int[] THREADS = {1, 2, 4};

    /** Predictions after which others get their turn: virtual threads would go on, and leave no processor to the training. */
    private static final int PAUSE = 100;

    /** More than any training lasts; where it fails, nobody waits for its end. */
    private static final int MOST_SAVES = 10_000;

    private final LongAdder trainings = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder saves = new LongAdder();
    private final LongAdder loads = new LongAdder();
    private final LongAdder predictions = new LongAdder();

    private final Subject<N> start;
    private final Known epochs;
    private final Function<Path, Subject<?>> load;
    private final Path directory;
    private final Path damaged;
    private int round;

    Soak(Subject<N> start, Function<Path, Subject<?>> load, Path directory) throws IOException {
        this.start = start;
        this.epochs = Known.epochs(start);
        this.load = load;
        this.directory = directory;
        this.damaged = directory.resolve(start.network.getClass().getSimpleName() + "-damaged.safetensors");
        start.network.save(damaged);
        byte[] whole = Files.readAllBytes(damaged);
        Files.write(damaged, Arrays.copyOf(whole, whole.length - 1));
    }

    /** The tasks of the next round: a training, what fails, files, and a given number of threads that predict. */
    List<Callable<Void>> round(int predicting) {
        Subject<N> network = start.copy();
        int threads = THREADS[round++ % THREADS.length];
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < predicting; i++) {
            tasks.add(task(() -> predict(network)));
        }
        tasks.add(task(() -> saveAndLoad(network)));
        tasks.add(task(() -> fail(start.copy(), threads)));
        tasks.add(task(() -> train(network, threads)));
        return tasks;
    }

    private static Callable<Void> task(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private void train(Subject<N> network, int threads) {
        network.train(threads);
        check(epochs.ofParameters(network.network.parameters()) == Subject.TRAINING.epochs(), "training");
        trainings.increment();
    }

    /** A listener throws, and a file is damaged. */
    private void fail(Subject<N> network, int threads) {
        Training failing = Subject.TRAINING.threads(threads).onBatch(update -> {
            if (update.epoch() == 2) {
                throw new IllegalArgumentException("enough");
            }
        });
        try {
            network.network.train(network.data(), failing);
            check(false, "failing training");
        } catch (IllegalArgumentException e) {
            check(epochs.ofParameters(network.network.parameters()) == 1, "failed training");
        }
        try {
            Subject<?> loaded = load.apply(damaged);
            throw new AssertionError("a damaged file is a network: " + loaded);
        } catch (ModelFileException e) {
            failures.increment();
        }
    }

    private void saveAndLoad(Subject<N> network) {
        Path file = directory.resolve(network.network.getClass().getSimpleName() + ".safetensors");
        int earliest = 0;
        for (int i = 0; i < MOST_SAVES && earliest < Subject.TRAINING.epochs(); i++) {
            earliest = epochs.ofParameters(network.network.parameters());
            network.network.save(file);
            saves.increment();
            int latest = epochs.ofParameters(network.network.parameters());
            Subject<?> loaded = load.apply(file);
            loads.increment();
            int saved = epochs.ofParameters(loaded.network.parameters());
            check(earliest <= saved && saved <= latest && epochs.ofPrediction(loaded.predict(0)) == saved, "file");
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void predict(Subject<N> network) {
        AtomicInteger looks = new AtomicInteger();
        int seen = epochs.watch(() -> {
            int look = looks.incrementAndGet();
            if (look % PAUSE == 0) {
                LockSupport.parkNanos(1);
            }
            return epochs.ofPrediction(look % 2 == 0 ? network.predict(0) : network.predictInto(0));
        });
        check(seen > 0, "prediction");
        predictions.add(looks.get());
    }

    private static void check(boolean right, String what) {
        if (!right) {
            throw new AssertionError("a " + what + " is wrong");
        }
    }

    @Override
    public String toString() {
        return start.network.getClass().getSimpleName() + ": " + trainings + " trainings, " + failures
                + " failed trainings and damaged files, " + saves + " saves, " + loads + " loads, " + predictions
                + " predictions";
    }
}
