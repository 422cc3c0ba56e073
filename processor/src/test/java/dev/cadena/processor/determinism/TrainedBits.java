package dev.cadena.processor.determinism;

import dev.cadena.Regularization;
import dev.cadena.Training;
import dev.cadena.data.BlockSource;
import dev.cadena.data.Dataset;
import dev.cadena.optimizer.AdamW;
import dev.cadena.optimizer.RmsProp;
import dev.cadena.optimizer.Schedules;
import dev.cadena.optimizer.Sgd;
import dev.cadena.optimizer.Span;
import dev.cadena.spi.Simd;
import dev.cadena.train.Model;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Trains networks whose classes are named, and prints a hash of its weights and of some predictions. Run in a JVM of its own. */
public final class TrainedBits {
    /** More than predictions take at once. */
    private static final int ROWS = 70;

    /** Interpreted vectors are slow: most trainings have fewer. */
    private static final int FEW = 43;

    private static final int BATCH = 24;

    private TrainedBits() {}

    /**
     * Trains each network by each number of threads.
     *
     * @param args whether vectors are expected to be on, then the classes
     */
    public static void main(String[] args) throws ReflectiveOperationException {
        if (Simd.isOn() != Boolean.parseBoolean(args[0])) {
            throw new AssertionError("SIMD is " + (Simd.isOn() ? "on" : "off"));
        }
        for (String name : List.of(args).subList(1, args.length)) {
            Method create = Class.forName(name).getMethod("create", long.class);
            create.setAccessible(true);
            for (int threads : new int[] {1, 2, 4}) {
                int hash = hash((Model<?>) create.invoke(null, 7L), threads);
                System.out.println(name + ", " + threads + " thread(s): " + hash);
            }
        }
    }

    private static int hash(Model<?> network, int threads) {
        SplittableRandom random = new SplittableRandom(3);
        double[][] x = new double[ROWS][5];
        int[] y = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = (float) random.nextDouble(-1, 1);
            }
            y[i] = random.nextInt(3);
        }
        network.train(
                x,
                y,
                Training.miniBatch(BATCH).epochs(2).seed(5).threads(threads).optimizer(Sgd.of(0.05)));
        Dataset few = Dataset.of(x, y).subset(IntStream.range(0, FEW).toArray());
        checkBlocks(network, few, threads);
        trainOtherwise(network, few, threads);
        int resumed =
                ResumedBits.hash(network, few.subset(IntStream.range(0, 28).toArray()), threads);
        return 31 * (31 * Arrays.hashCode(bits(network.parameters())) + Double.hashCode(network.loss(x, y))) + resumed;
    }

    /** By rules that keep means, with all that settings and data can add to an update. */
    private static void trainOtherwise(Model<?> network, Dataset data, int threads) {
        double[] weights = new double[FEW];
        boolean[] ignored = new boolean[FEW];
        for (int i = 0; i < FEW; i++) {
            weights[i] = i % 4 / 2.0;
            ignored[i] = i % 9 == 0;
        }
        Training training = Training.miniBatch(BATCH).seed(6).threads(threads);
        network.train(
                data.withWeights(weights).ignoring(Dataset.UNNAMED, ignored),
                training.optimizer(
                                AdamW.of(Schedules.warmUp(Span.updates(1), Schedules.cosine(0.01, 0, Span.epochs(2)))))
                        .regularization(Regularization.elasticNet(1e-3, 1e-2)
                                .biases(true)
                                .clipValue(0.5)
                                .clipNorm(0.7)
                                .maxNorm(1.2))
                        .labelSmoothing(0.1));
        network.train(data, training.optimizer(RmsProp.of(0.01)));
    }

    /** What is trained on blocks, some of which end within a mini-batch, is what is trained on all of them. */
    private static void checkBlocks(Model<?> network, Dataset data, int threads) {
        BlockSource source = BlockSource.of(FEW, () -> IntStream.iterate(0, from -> from < FEW, from -> from + 13)
                .mapToObj(from -> data.subset(
                        IntStream.range(from, Math.min(FEW, from + 13)).toArray())));
        Training training = Training.miniBatch(BATCH).shuffle(false).threads(threads);
        Model<?> whole = network.copy();
        Model<?> read = network.copy();
        whole.train(data, training.threads(1));
        read.train(source, training);
        if (!Arrays.equals(bits(whole.parameters()), bits(read.parameters()))) {
            throw new AssertionError("blocks change the weights");
        }
    }

    static long[] bits(Object weights) {
        return weights instanceof float[] f
                ? IntStream.range(0, f.length)
                        .mapToLong(i -> Float.floatToIntBits(f[i]))
                        .toArray()
                : Arrays.stream((double[]) weights)
                        .mapToLong(Double::doubleToLongBits)
                        .toArray();
    }
}
