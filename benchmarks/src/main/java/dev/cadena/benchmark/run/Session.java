package dev.cadena.benchmark.run;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Measures what is needed. All contenders of a network take turns, as often as there are rounds, so that what else the machine does
 * hits them alike.
 */
public final class Session {
    /** The network that the quick form asks Python about. */
    private static final String QUICK_PYTHON = "784-128-10";

    private static final int COMPILER_TURNS = 5;
    private static final Key LIMIT = new Key(Contender.LIMIT, Work.of(Work.Kind.FMA));

    private final Options options;
    private final Consumer<String> progress;
    private final Ledger ledger = new Ledger();
    private final Jvm jvm;
    private final JmhRunner jmh;
    private final CPeer c;

    /**
     * Prepares.
     *
     * @param options how to measure
     * @param folder of the jar and its libraries
     * @param work takes scripts and programs
     * @param progress is told what is being measured
     */
    public Session(Options options, Path folder, Path work, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        jvm = new Jvm(folder, options.mnist(), work);
        jmh = new JmhRunner(jvm, options.quick());
        c = new CPeer(work, options.quick());
    }

    /** {@return whether the contenders do the same work} */
    public Agreement agreement() {
        progress.accept("agreement");
        return Agreement.measure(jvm);
    }

    /** {@return what was measured} */
    public Ledger measure(Collection<Key> needs) {
        Map<String, Set<Key>> networks = needs.stream()
                .filter(key -> isTimed(key.work().kind()))
                .sorted(Comparator.comparing((Key key) -> key.work().toString()))
                .collect(Collectors.groupingBy(
                        key -> key.work().network(), LinkedHashMap::new, Collectors.toCollection(LinkedHashSet::new)));
        networks.forEach((network, keys) -> {
            for (int round = 1; round <= options.rounds(); round++) {
                python(network, keys);
                if (!options.quick() || ledger.median(LIMIT).isEmpty()) {
                    progress.accept("the machine's limit");
                    jmh.run(LIMIT, ledger);
                }
                for (Key key : keys) {
                    time(key, round);
                }
            }
        });
        facts(needs);
        return ledger;
    }

    private void facts(Collection<Key> needs) {
        Set<Work.Kind> kinds = needs.stream().map(key -> key.work().kind()).collect(Collectors.toSet());
        Facts facts = new Facts(jvm, ledger);
        facts.jar();
        Set<String> allocating = needs.stream()
                .map(Key::work)
                .filter(work ->
                        work.kind() == Work.Kind.STEP_ALLOCATION || work.kind() == Work.Kind.PREDICTION_ALLOCATION)
                .map(Work::network)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (String network : allocating) {
            progress.accept("allocation of " + network);
            facts.allocation(network);
        }
        if (kinds.contains(Work.Kind.START)) {
            progress.accept("starts of the JVM");
            new StartTimes(jvm, options.quick()).run(ledger);
        }
        if (kinds.contains(Work.Kind.COMPILATION) || kinds.contains(Work.Kind.PROCESSOR)) {
            progress.accept("the compiler");
            facts.compiler(options.quick() ? 1 : COMPILER_TURNS);
        }
    }

    private static boolean isTimed(Work.Kind kind) {
        return kind == Work.Kind.TRAINING || kind == Work.Kind.PREDICTION;
    }

    private static boolean isPython(Key key) {
        return key.who() == Contender.XLA || key.who() == Contender.PYTORCH;
    }

    private void time(Key key, int round) {
        if (isPython(key)) {
            return;
        }
        Work work = key.work();
        progress.accept(String.join(
                " ",
                key.who().label(),
                work.network(),
                work.kind() == Work.Kind.TRAINING ? "batch " + work.size() : "one",
                "round " + round + " of " + options.rounds()));
        if (key.who() == Contender.C) {
            c.run(key, ledger);
        } else {
            jmh.run(key, ledger);
        }
    }

    private void python(String network, Set<Key> keys) {
        Map<Integer, Set<Key>> byThreads = keys.stream()
                .filter(Session::isPython)
                .collect(Collectors.groupingBy(key -> key.work().threads(), Collectors.toSet()));
        byThreads.forEach((threads, wanted) -> {
            if (options.python().isEmpty()) {
                wanted.forEach(key -> ledger.absent(key, "no --python given"));
            } else if (options.quick() && (!network.equals(QUICK_PYTHON) || threads > 1)) {
                wanted.forEach(key -> ledger.absent(key, key.who().label() + " here is left to the full form"));
            } else {
                progress.accept("Python " + network + " with threads: " + threads);
                PythonPeers.run(options.python().get(), network, threads, wanted, ledger);
            }
        });
    }
}
