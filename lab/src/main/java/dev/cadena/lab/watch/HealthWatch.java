package dev.cadena.lab.watch;

import dev.cadena.EpochEnd;
import dev.cadena.Training;
import dev.cadena.data.Dataset;
import dev.cadena.train.GraphModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks at the {@link Health} of a network at the end of each epoch of its training, and tells what it finds when it begins: not again
 * as long as the same holds in the epochs that follow. An epoch takes longer by one gradient over the sample. Immutable; the settings that
 * it returns may be used for one training after another.
 *
 * <pre>{@code
 * HealthWatch watch = HealthWatch.of(network, Dataset.of(x, labels), finding -> System.err.println(finding));
 * network.train(x, labels, watch.watching(Training.miniBatch(32).epochs(20)));
 * }</pre>
 */
public final class HealthWatch {
    private final GraphModel<?> network;
    private final Dataset sample;
    private final HealthLimits limits;
    private final Consumer<Finding> listener;

    private HealthWatch(GraphModel<?> network, Dataset sample, HealthLimits limits, Consumer<Finding> listener) {
        this.network = Objects.requireNonNull(network, "the network is null");
        this.sample = Objects.requireNonNull(sample, "the sample is null");
        this.limits = Objects.requireNonNull(limits, "the limits are null: pass HealthLimits.DEFAULT");
        this.listener = Objects.requireNonNull(listener, "the listener is null: pass System.err::println, for example");
    }

    /**
     * {@return what watches a network, by {@link HealthLimits#DEFAULT}}
     *
     * @param network the network that is going to be trained
     * @param sample observations with their targets; a few hundred are mostly enough
     * @param listener what to call with each finding, on the thread that trains; an exception that it throws ends the training
     */
    public static HealthWatch of(GraphModel<?> network, Dataset sample, Consumer<Finding> listener) {
        return new HealthWatch(network, sample, HealthLimits.DEFAULT, listener);
    }

    /**
     * Sets from where on something is a finding.
     *
     * @param limits the limits
     * @return the changed watch
     */
    public HealthWatch limits(HealthLimits limits) {
        return new HealthWatch(network, sample, limits, listener);
    }

    /**
     * {@return the same training, which is watched}
     *
     * @param training how to train
     */
    public Training watching(Training training) {
        return training.onEpoch(new Watched()::look);
    }

    /** What has been seen of a training. */
    private final class Watched {
        private final List<double[]> sizes = new ArrayList<>();
        private Set<What> known = Set.of();

        void look(EpochEnd end) {
            if (end.epoch() == 1) {
                sizes.clear();
                known = Set.of();
            }
            Health health = Health.of(network, sample, limits, sizes);
            sizes.add(health.sizes());
            Set<What> present = new HashSet<>();
            for (Finding finding : health.findings()) {
                What what = new What(finding.kind(), finding.layer());
                present.add(what);
                if (!known.contains(what)) {
                    listener.accept(finding);
                }
            }
            known = present;
        }
    }

    /** A finding without its numbers, which change. */
    private record What(Finding.Kind kind, String layer) {}
}
