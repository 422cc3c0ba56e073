package dev.cadena.lab.optimizer;

import dev.cadena.Update;

/** The loops of the rules that keep a mean of the gradients, m, and one of their squares, v. */
final class Moments {
    private Moments() {}

    /** 1 − βᵗ: what a mean that began with 0 is divided by. */
    private static double correction(double beta, long t) {
        return 1 - Numbers.power(beta, t);
    }

    /** A step of Nadam. */
    static void nadam(
            Update update,
            double beta1,
            double beta2,
            double epsilon,
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
        float step = (float) (update.rate() * beta1 / correction(beta1, update.number() + 1));
        float own = (float) (update.rate() * (1 - beta1) / correction(beta1, update.number()));
        float rootScale = (float) (1 / Math.sqrt(correction(beta2, update.number())));
        float least = (float) epsilon;
        for (int i = from; i < to; i++) {
            float d = scale * g[i];
            float m = Math.fma(change1, d - means[i], means[i]);
            float v = Math.fma(change2, d * d - squares[i], squares[i]);
            means[i] = m;
            squares[i] = v;
            w[i] -= Math.fma(step, m, own * d) / Math.fma(rootScale, (float) Math.sqrt(v), least);
        }
    }

    /** A step of Nadam. */
    static void nadam(
            Update update,
            double beta1,
            double beta2,
            double epsilon,
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
        double step = update.rate() * beta1 / correction(beta1, update.number() + 1);
        double own = update.rate() * (1 - beta1) / correction(beta1, update.number());
        double rootScale = 1 / Math.sqrt(correction(beta2, update.number()));
        double least = epsilon;
        for (int i = from; i < to; i++) {
            double d = scale * g[i];
            double m = Math.fma(change1, d - means[i], means[i]);
            double v = Math.fma(change2, d * d - squares[i], squares[i]);
            means[i] = m;
            squares[i] = v;
            w[i] -= Math.fma(step, m, own * d) / Math.fma(rootScale, Math.sqrt(v), least);
        }
    }

    /** A step of AMSGrad. */
    static void amsGrad(
            Update update,
            double beta1,
            double beta2,
            double epsilon,
            float[] w,
            float[] g,
            float[][] memory,
            int from,
            int to) {
        float[] means = memory[0];
        float[] squares = memory[1];
        float[] largest = memory[2];
        float scale = (float) update.scale();
        float change1 = (float) (1 - beta1);
        float change2 = (float) (1 - beta2);
        float step = (float) (update.rate() / correction(beta1, update.number()));
        float rootScale = (float) (1 / Math.sqrt(correction(beta2, update.number())));
        float least = (float) epsilon;
        for (int i = from; i < to; i++) {
            float d = scale * g[i];
            float m = Math.fma(change1, d - means[i], means[i]);
            float v = Math.fma(change2, d * d - squares[i], squares[i]);
            float most = Math.max(largest[i], v);
            means[i] = m;
            squares[i] = v;
            largest[i] = most;
            w[i] -= step * m / Math.fma(rootScale, (float) Math.sqrt(most), least);
        }
    }

    /** A step of AMSGrad. */
    static void amsGrad(
            Update update,
            double beta1,
            double beta2,
            double epsilon,
            double[] w,
            double[] g,
            double[][] memory,
            int from,
            int to) {
        double[] means = memory[0];
        double[] squares = memory[1];
        double[] largest = memory[2];
        double scale = update.scale();
        double change1 = 1 - beta1;
        double change2 = 1 - beta2;
        double step = update.rate() / correction(beta1, update.number());
        double rootScale = 1 / Math.sqrt(correction(beta2, update.number()));
        double least = epsilon;
        for (int i = from; i < to; i++) {
            double d = scale * g[i];
            double m = Math.fma(change1, d - means[i], means[i]);
            double v = Math.fma(change2, d * d - squares[i], squares[i]);
            double most = Math.max(largest[i], v);
            means[i] = m;
            squares[i] = v;
            largest[i] = most;
            w[i] -= step * m / Math.fma(rootScale, Math.sqrt(most), least);
        }
    }
}
