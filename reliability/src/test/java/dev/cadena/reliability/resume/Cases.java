package dev.cadena.reliability.resume;

import dev.cadena.EarlyStopping;
import dev.cadena.Optimizer;
import dev.cadena.Reduction;
import dev.cadena.Regularization;
import dev.cadena.Training;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.lab.optimizer.AdaGrad;
import dev.cadena.lab.optimizer.Adadelta;
import dev.cadena.lab.optimizer.AmsGrad;
import dev.cadena.lab.optimizer.LBfgs;
import dev.cadena.lab.optimizer.Lion;
import dev.cadena.lab.optimizer.Nadam;
import dev.cadena.lab.optimizer.Rprop;
import dev.cadena.optimizer.Adam;
import dev.cadena.optimizer.AdamW;
import dev.cadena.optimizer.Momentum;
import dev.cadena.optimizer.Nesterov;
import dev.cadena.optimizer.ReduceOnPlateau;
import dev.cadena.optimizer.RmsProp;
import dev.cadena.optimizer.Schedules;
import dev.cadena.optimizer.Sgd;
import dev.cadena.optimizer.Span;
import dev.cadena.train.GraphModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Every rule, schedule and way to hand out observations, on networks of each kind. */
final class Cases {
    private static final int ROWS = 23;
    private static final float[][] X = Data.rows(ROWS, 1);
    private static final float[][] OTHERS = Data.rows(9, 2);
    private static final Dataset DATA = Dataset.of(X, Data.labels(X))
            .withWeights(Data.weights(ROWS))
            .validatedBy(Dataset.of(OTHERS, Data.labels(OTHERS)));
    private static final Training TRAINING = Training.miniBatch(5).epochs(3).seed(7);
    private static final LongFunction<GraphModel<?>> SMALL = Subjects_SmallNetwork::create;
    private static final LongFunction<GraphModel<?>> WIDE = Subjects_WideNetwork::create;
    private static final LongFunction<GraphModel<?>> EXACT = Subjects_ExactNetwork::create;
    private static final LongFunction<GraphModel<?>> SMOOTH = Subjects_SmoothNetwork::create;

    private Cases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        Map<String, LongFunction<GraphModel<?>>> networks =
                new TreeMap<>(Map.of("small", SMALL, "wide", WIDE, "exact", EXACT));
        networks.forEach((kind, network) -> rules().forEach((rule, optimizer) ->
                cases.add(new Case(kind + ", " + rule, network, memory(DATA), TRAINING.optimizer(optimizer)))));
        networks.forEach((kind, network) -> addWays(kind, network, cases));
        cases.add(new Case(
                "full batch", SMALL, memory(DATA), Training.batch().epochs(8).optimizer(Adam.of(0.01))));
        cases.add(new Case(
                "R-prop", SMOOTH, memory(DATA), Training.batch().epochs(12).optimizer(Rprop.of(0.01))));
        cases.add(new Case(
                "L-BFGS",
                SMOOTH,
                memory(DATA),
                Training.batch().epochs(12).optimizer(LBfgs.of().history(3)).regularization(Regularization.l2(0.01))));
        cases.add(new Case(
                "L-BFGS to its end",
                SMOOTH,
                memory(Dataset.of(X, Data.labels(X))),
                Training.batch()
                        .epochs(60)
                        .optimizer(LBfgs.of().tolerance(0.5))
                        .regularization(Regularization.l2(0.1))));
        cases.add(new Case(
                "two outputs", Subjects_HeadsNetwork::create, memory(heads()), TRAINING.optimizer(Adam.of(0.01))));
        cases.add(new Case(
                "early stopping",
                SMALL,
                memory(DATA),
                TRAINING.epochs(12)
                        .optimizer(Sgd.of(3))
                        .earlyStopping(EarlyStopping.patience(3).restoreBest(true))));
        cases.add(
                new Case("a condition", SMALL, memory(DATA), TRAINING.epochs(9).stopWhen(end -> end.epoch() == 4)));
        return cases;
    }

    private static Map<String, Optimizer> rules() {
        Map<String, Optimizer> rules = new TreeMap<>();
        rules.put("Sgd", Sgd.of(0.1));
        rules.put("Momentum", Momentum.of(0.05));
        rules.put("Nesterov", Nesterov.of(0.05));
        rules.put("RmsProp", RmsProp.of(0.01));
        rules.put("Adam", Adam.of(Schedules.warmUp(Span.updates(4), Schedules.cosine(0.01, 0, Span.epochs(3)))));
        rules.put("AdamW", AdamW.of(Schedules.step(0.01, 0.5, Span.epochs(1))));
        rules.put("AdaGrad", AdaGrad.of(0.05));
        rules.put("Adadelta", Adadelta.of(1));
        rules.put("AmsGrad", AmsGrad.of(0.01));
        rules.put("Lion", Lion.of(0.001));
        rules.put("Nadam", Nadam.of(0.01));
        rules.put("Plateau", Sgd.of(ReduceOnPlateau.of(2).patience(1).factor(0.5)));
        return rules;
    }

    private static void addWays(String kind, LongFunction<GraphModel<?>> network, List<Case> cases) {
        cases.add(new Case(
                kind + ", stochastic",
                network,
                memory(DATA),
                Training.stochastic().epochs(2)));
        cases.add(new Case(kind + ", in order", network, memory(DATA), TRAINING.shuffle(false)));
        cases.add(new Case(
                kind + ", sums",
                network,
                memory(DATA),
                TRAINING.reduction(Reduction.SUM).optimizer(Sgd.of(0.01))));
        cases.add(new Case(kind + ", accumulated", network, memory(DATA), TRAINING.accumulate(2)));
        cases.add(new Case(kind + ", smoothed", network, memory(DATA), TRAINING.labelSmoothing(0.1)));
        cases.add(new Case(
                kind + ", limits",
                network,
                memory(DATA),
                TRAINING.optimizer(Momentum.of(0.1))
                        .regularization(Regularization.elasticNet(0.001, 0.001)
                                .clipNorm(0.5)
                                .maxNorm(1))));
        cases.add(new Case(kind + ", blocks", network, blocks(), TRAINING.optimizer(Adam.of(0.01))));
    }

    private static Dataset heads() {
        float[][] side = new float[ROWS][1];
        float[][] size = new float[ROWS][1];
        boolean[] ignored = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            side[i][0] = Data.labels(X)[i];
            size[i][0] = X[i][0] - X[i][2];
            ignored[i] = i % 4 == 1;
        }
        return Dataset.builder()
                .input("x", X)
                .target("side", side)
                .target("size", size)
                .build()
                .ignoring("size", ignored);
    }

    private static Case.Source memory(Dataset data) {
        return (network, training) -> network.train(data, training);
    }

    private static Case.Source blocks() {
        List<Dataset> parts = List.of(part(0, 9), part(9, 12), part(12, ROWS));
        BlockSource source = BlockSource.of(ROWS, parts::stream);
        return (network, training) -> network.train(source, training);
    }

    private static Dataset part(int from, int to) {
        int[] rows = new int[to - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = from + i;
        }
        return Dataset.of(X, Data.labels(X)).subset(rows);
    }
}
