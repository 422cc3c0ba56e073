package dev.cadena.benchmark.report;

import dev.cadena.benchmark.network.Shape;
import dev.cadena.benchmark.run.Contender;
import dev.cadena.benchmark.run.Key;
import dev.cadena.benchmark.run.Ledger;
import dev.cadena.benchmark.run.Work;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A promise: what must be measured, and how it is judged. */
public interface Target {
    /** {@return what it is about} */
    String name();

    /** {@return what must be measured, our figure first} */
    List<Key> needs();

    /** {@return the promise in short} */
    String promise();

    /** {@return the line of the table, where everything needed was measured} */
    Line judged(Ledger ledger);

    /** {@return the line of the table} */
    default Line line(Ledger ledger) {
        Optional<Key> missing =
                needs().stream().filter(key -> ledger.median(key).isEmpty()).findFirst();
        if (missing.isEmpty()) {
            return judged(ledger);
        }
        Key first = needs().get(0);
        String ours = ledger.median(first)
                .map(figure -> Units.text(first.work(), figure))
                .orElse("");
        return new Line(name(), ours, "", "", promise(), "not measured: " + ledger.reason(missing.get()));
    }

    /**
     * At least so many times as fast as a peer.
     *
     * @param name what it is about
     * @param ours our key
     * @param peer the other one
     * @param atLeast the ratio of the speeds; empty to compare without a promise
     */
    record Faster(String name, Key ours, Key peer, OptionalDouble atLeast) implements Target {
        @Override
        public List<Key> needs() {
            return List.of(ours, peer);
        }

        @Override
        public String promise() {
            return atLeast.isPresent() ? String.format(Locale.ROOT, ">= %.3g x", atLeast.getAsDouble()) : "";
        }

        @Override
        public Line judged(Ledger ledger) {
            double mine = ledger.median(ours).orElseThrow();
            double other = ledger.median(peer).orElseThrow();
            double ratio = other / mine * ours.work().size() / peer.work().size();
            return new Line(
                    name,
                    Units.text(ours.work(), mine),
                    peer.who().label() + " " + Units.text(peer.work(), other),
                    String.format(Locale.ROOT, "%.2f x", ratio),
                    promise(),
                    atLeast.isEmpty() ? "-" : verdict(ratio >= atLeast.getAsDouble()));
        }
    }

    /**
     * At least a part of what the machine can do at most.
     *
     * @param name what it is about
     * @param ours our key, a training
     * @param atLeast the part
     */
    record ShareOfLimit(String name, Key ours, double atLeast) implements Target {
        private static final Key LIMIT = new Key(Contender.LIMIT, Work.of(Work.Kind.FMA));

        @Override
        public List<Key> needs() {
            return List.of(ours, LIMIT);
        }

        @Override
        public String promise() {
            return String.format(Locale.ROOT, ">= %.0f %%", 100 * atLeast);
        }

        @Override
        public Line judged(Ledger ledger) {
            double mine = Units.perSecond(ours.work(), ledger.median(ours).orElseThrow());
            double gigaflops = Units.gigaflops(ledger.median(LIMIT).orElseThrow());
            double limit = 1e9 * gigaflops / Shape.of(ours.work().network()).trainingFlop();
            return new Line(
                    name,
                    String.format(Locale.ROOT, "%,.0f/s", mine),
                    String.format(Locale.ROOT, "limit %,.0f/s", limit),
                    String.format(Locale.ROOT, "%.0f %%", 100 * mine / limit),
                    promise(),
                    verdict(mine >= atLeast * limit));
        }
    }

    /**
     * At most so much.
     *
     * @param name what it is about
     * @param ours our key
     * @param atMost the bound, in the unit of the key
     */
    record AtMost(String name, Key ours, double atMost) implements Target {
        @Override
        public List<Key> needs() {
            return List.of(ours);
        }

        @Override
        public String promise() {
            return "<= " + Units.text(ours.work(), atMost).replace(".0 B", " B");
        }

        @Override
        public Line judged(Ledger ledger) {
            double mine = ledger.median(ours).orElseThrow();
            boolean bytes = ours.work().kind() == Work.Kind.STEP_ALLOCATION
                    || ours.work().kind() == Work.Kind.PREDICTION_ALLOCATION;
            // No object has less than 8 bytes: what is below one byte is the noise of the measurement.
            boolean kept = bytes ? mine < atMost + 1 : mine <= atMost;
            return new Line(name, Units.text(ours.work(), mine), "", "", promise(), verdict(kept));
        }
    }

    /**
     * At most so many times as long as a JVM that does nothing.
     *
     * @param name what it is about
     * @param who which JVM
     * @param atMost the ratio; empty to compare without a promise
     */
    record Start(String name, Contender who, OptionalDouble atMost) implements Target {
        private static final Key BARE = new Key(Contender.BARE_JVM, Work.of(Work.Kind.START));

        private Key ours() {
            return new Key(who, Work.of(Work.Kind.START));
        }

        @Override
        public List<Key> needs() {
            return List.of(ours(), BARE);
        }

        @Override
        public String promise() {
            return atMost.isPresent() ? String.format(Locale.ROOT, "<= %.3g x", atMost.getAsDouble()) : "";
        }

        @Override
        public Line judged(Ledger ledger) {
            double mine = ledger.median(ours()).orElseThrow();
            double bare = ledger.median(BARE).orElseThrow();
            return new Line(
                    name,
                    Units.text(ours().work(), mine),
                    BARE.who().label() + " " + Units.text(BARE.work(), bare),
                    String.format(Locale.ROOT, "%.2f x", mine / bare),
                    promise(),
                    atMost.isEmpty() ? "-" : verdict(mine <= atMost.getAsDouble() * bare));
        }
    }

    /**
     * The time of a compilation grows as a power of the number of layers that is hardly above 1.
     *
     * @param name what it is about
     * @param few the smaller number of layers
     * @param many the larger one
     * @param atMost the exponent
     */
    record Growth(String name, int few, int many, double atMost) implements Target {
        @Override
        public List<Key> needs() {
            return List.of(key(few), key(many));
        }

        private static Key key(int layers) {
            return new Key(Contender.CADENA, Work.layers(Work.Kind.COMPILATION, layers));
        }

        @Override
        public String promise() {
            return String.format(Locale.ROOT, "<= n^%.3g", atMost);
        }

        @Override
        public Line judged(Ledger ledger) {
            double less = ledger.median(key(few)).orElseThrow();
            double more = ledger.median(key(many)).orElseThrow();
            double exponent = Math.log(more / less) / Math.log((double) many / few);
            return new Line(
                    name,
                    Units.text(key(many).work(), more),
                    few + " layers " + Units.text(key(few).work(), less),
                    String.format(Locale.ROOT, "n^%.2f", exponent),
                    promise(),
                    verdict(exponent <= atMost));
        }
    }

    private static String verdict(boolean kept) {
        return kept ? Line.OK : Line.MISS;
    }
}
