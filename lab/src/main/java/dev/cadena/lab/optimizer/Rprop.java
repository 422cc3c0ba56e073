package dev.cadena.lab.optimizer;

import dev.cadena.Optimizer;
import dev.cadena.Schedule;
import dev.cadena.Update;
import dev.cadena.optimizer.Schedules;

/**
 * RProp (Riedmiller and Braun, 1993), as iRprop⁻ (Igel and Hüsken, 2000): each weight has a step of its own, which grows by η⁺ where the
 * sign of its gradient stays, and shrinks by η⁻ where it changes; where it changes, the weight waits. It looks at signs alone, so that
 * each update has to be over all observations: {@code Training.batch()}. As in the papers η⁺ is 1.2 and η⁻ 0.5, and steps stay between
 * 10⁻⁶ and 50, until others are chosen. Immutable and thread-safe.
 *
 * <pre>{@code
 * Training training = Training.batch().epochs(200).optimizer(Rprop.of(0.01));
 * }</pre>
 *
 * @param schedule the first step of each weight; the rates of later updates are not looked at
 * @param growth η⁺, finite and at least 1
 * @param shrinkage η⁻, above 0 and at most 1
 * @param least the least step, finite and above 0
 * @param most the largest step, finite and not below the least
 */
public record Rprop(Schedule schedule, double growth, double shrinkage, double least, double most)
        implements Optimizer {
    /**
     * Creates such a rule.
     *
     * @param schedule the first step of each weight
     * @param growth η⁺
     * @param shrinkage η⁻
     * @param least the least step
     * @param most the largest step
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public Rprop {
        Numbers.check(growth >= 1 && Double.isFinite(growth), "η⁺", growth, "finite and at least 1");
        Numbers.checkFactor(shrinkage);
        Numbers.check(least > 0 && Double.isFinite(least), "the least step", least, "finite and above 0");
        Numbers.check(
                most >= least && Double.isFinite(most), "the largest step", most, "finite and not below the least");
    }

    /**
     * {@return this rule}
     *
     * @param step the first step of each weight, finite and above 0; 0.01 is usual
     */
    public static Rprop of(double step) {
        return new Rprop(Schedules.constant(step), 1.2, 0.5, 1e-6, 50);
    }

    /**
     * {@return the same with other factors}
     *
     * @param growth η⁺
     * @param shrinkage η⁻
     */
    public Rprop factors(double growth, double shrinkage) {
        return new Rprop(schedule, growth, shrinkage, least, most);
    }

    /**
     * {@return the same with other limits of the steps}
     *
     * @param least the least step
     * @param most the largest step
     */
    public Rprop limits(double least, double most) {
        return new Rprop(schedule, growth, shrinkage, least, most);
    }

    @Override
    public int memory() {
        return 2;
    }

    @Override
    public boolean needsFullBatches() {
        return true;
    }

    @Override
    public void update(Update update, float[] w, float[] g, float[][] memory, int from, int to) {
        float[] before = memory[0];
        float[] steps = memory[1];
        boolean isFirst = update.number() == 1;
        for (int i = from; i < to; i++) {
            float step = isFirst ? (float) update.rate() : steps[i];
            float d = g[i];
            float same = Math.signum(d) * Math.signum(before[i]);
            if (same > 0) {
                step = (float) Math.min(step * growth, most);
            } else if (same < 0) {
                step = (float) Math.max(step * shrinkage, least);
                d = 0;
            }
            before[i] = d;
            steps[i] = step;
            w[i] -= Math.signum(d) * step;
        }
    }

    @Override
    public void update(Update update, double[] w, double[] g, double[][] memory, int from, int to) {
        double[] before = memory[0];
        double[] steps = memory[1];
        boolean isFirst = update.number() == 1;
        for (int i = from; i < to; i++) {
            double step = isFirst ? update.rate() : steps[i];
            double d = g[i];
            double same = Math.signum(d) * Math.signum(before[i]);
            if (same > 0) {
                step = Math.min(step * growth, most);
            } else if (same < 0) {
                step = Math.max(step * shrinkage, least);
                d = 0;
            }
            before[i] = d;
            steps[i] = step;
            w[i] -= Math.signum(d) * step;
        }
    }
}
