package dev.cadena.optimizer;

import dev.cadena.Update;

/** The loops of the rules that keep a mean of the gradients, m, and one of their squares, v. */
final class Moments {
    private Moments() {}

    /** 1 − βᵗ: what a mean that began with 0 is divided by. */
    private static double correction(double beta, long t) {
        return 1 - Schedules.power(beta, t);
    }

    /** A step of Adam, where the weights have decayed. */
    static void adam(
            Update update,
            double beta1,
            double beta2,
            double epsilon,
            double weightDecay,
            float[] w,
            float[] g,
            float[][] memory,
            int from,
            int to) {
        float[] means = memory[0];
        float[] squares = memory[1];
        float scale = (float) update.scale();
        float change1 = (float) (1 - beta1);
        float change2 = (float) (1 - beta2);
        float keep = (float) (1 - update.rate() * weightDecay);
        float step = (float) (update.rate() / correction(beta1, update.number()));
        float rootScale = (float) (1 / Math.sqrt(correction(beta2, update.number())));
        float least = (float) epsilon;
        for (int i = from; i < to; i++) {
            float d = scale * g[i];
            float m = Math.fma(change1, d - means[i], means[i]);
            float v = Math.fma(change2, d * d - squares[i], squares[i]);
            means[i] = m;
            squares[i] = v;
            w[i] = keep * w[i] - step * m / Math.fma(rootScale, (float) Math.sqrt(v), least);
        }
    }

    /** A step of Adam, where the weights have decayed. */
    static void adam(
            Update update,
            double beta1,
            double beta2,
            double epsilon,
            double weightDecay,
            double[] w,
            double[] g,
            double[][] memory,
            int from,
            int to) {
        double[] means = memory[0];
        double[] squares = memory[1];
        double scale = update.scale();
        double change1 = 1 - beta1;
        double change2 = 1 - beta2;
        double keep = 1 - update.rate() * weightDecay;
        double step = update.rate() / correction(beta1, update.number());
        double rootScale = 1 / Math.sqrt(correction(beta2, update.number()));
        double least = epsilon;
        for (int i = from; i < to; i++) {
            double d = scale * g[i];
            double m = Math.fma(change1, d - means[i], means[i]);
            double v = Math.fma(change2, d * d - squares[i], squares[i]);
            means[i] = m;
            squares[i] = v;
            w[i] = keep * w[i] - step * m / Math.fma(rootScale, Math.sqrt(v), least);
        }
    }
}
