package dev.cadena.reliability.threads;

import dev.cadena.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** The weights that a network may have, one after the other, found beforehand by one thread; all else is a mix. */
final class Known {
    /** Outcomes of {@link #watch}; any other is the number of different weights that were seen. */
    static final int MIX = -1;

    static final int BACK = -2;

    /** More than any training lasts; who is never published ends here as well. */
    private static final int MOST_LOOKS = 1_000_000;

    private static final int ROW = 0;

    private final List<float[]> outputs = new ArrayList<>();
    private final List<float[]> parameters = new ArrayList<>();

    private Known(Subject<?> start) {
        add(start);
    }

    /** Those after each epoch of a training, and those before. */
    static Known epochs(Subject<?> start) {
        Known known = new Known(start);
        Subject<?> copy = start.copy();
        try (Trainer trainer = copy.network.trainer(copy.data(), Subject.TRAINING)) {
            for (int epoch = 0; epoch < Subject.TRAINING.epochs(); epoch++) {
                trainer.epoch();
                known.add(copy);
            }
        }
        return known;
    }

    /** Those after each of two trainings, and those before. */
    static Known trainings(Subject<?> start) {
        Known known = new Known(start);
        Subject<?> copy = start.copy();
        for (int training = 0; training < 2; training++) {
            copy.train(1);
            known.add(copy);
        }
        return known;
    }

    private void add(Subject<?> network) {
        float[] w = network.network.parameters();
        float[] y = network.predict(ROW);
        if (place(parameters, w) != MIX || place(outputs, y) != MIX) {
            throw new IllegalStateException("nobody can tell weights " + parameters.size() + " from earlier ones");
        }
        parameters.add(w);
        outputs.add(y);
    }

    float[] parameters(int index) {
        return parameters.get(index).clone();
    }

    int ofParameters(float[] found) {
        return place(parameters, found);
    }

    int ofPrediction(float[] found) {
        return place(outputs, found);
    }

    private static int place(List<float[]> known, float[] found) {
        for (int i = 0; i < known.size(); i++) {
            if (Arrays.equals(known.get(i), found)) {
                return i;
            }
        }
        return MIX;
    }

    /** Looks at the predictions of a network until they are those of the last weights. */
    int watchPredictions(Subject<?> network) {
        return watch(() -> ofPrediction(network.predict(ROW)));
    }

    /** Looks at the weights of a network until they are the last ones. */
    int watchParameters(Subject<?> network) {
        return watch(() -> ofParameters(network.network.parameters()));
    }

    /** Looks until it sees the last weights: whole ones, and never earlier ones than before. */
    int watch(Supplier<Integer> look) {
        int seen = 0;
        int latest = -1;
        for (int i = 0; i < MOST_LOOKS && latest < parameters.size() - 1; i++) {
            int place = look.get();
            if (place == MIX) {
                return MIX;
            }
            if (place < latest) {
                return BACK;
            }
            seen += place > latest ? 1 : 0;
            latest = place;
        }
        return seen;
    }
}
