package dev.cadena.lab.watch;

import dev.cadena.lab.internal.Numbers;
import java.util.ArrayList;
import java.util.List;

/** Round numbers along an axis. */
final class Ticks {
    private static final double[] STEPS = {1, 2, 5, 10};

    /** So many decades at most have marks at 2 and 5 as well. */
    private static final double FEW_DECADES = 1.5;

    private Ticks() {}

    /** From 1, 2 or 5 times a power of ten between two of them, about so many within the range. */
    static List<Double> linear(double low, double high, int about) {
        double step = step(high - low, about);
        List<Double> ticks = new ArrayList<>();
        // Products, because a sum of steps would not be round.
        for (double i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(rounded(i * step));
        }
        return ticks;
    }

    /** The least of 1, 2 or 5 times a power of ten that makes no more than so many steps. */
    static double step(double range, int about) {
        double rough = range / about;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        for (double step : STEPS) {
            if (step * power >= rough * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }

    /** Powers of ten, each so many if there are too many of them, with 2 and 5 times them where there are few. */
    static List<Double> logarithmic(double low, double high, int most) {
        double decades = StrictMath.log10(high / low);
        int first = (int) Math.floor(StrictMath.log10(low) + 1e-9);
        int last = (int) Math.ceil(StrictMath.log10(high) - 1e-9);
        int each = Math.max(1, (int) Math.ceil(decades / most));
        double[] factors = decades <= FEW_DECADES ? new double[] {1, 2, 5} : new double[] {1};
        List<Double> ticks = new ArrayList<>();
        for (int exponent = first; exponent <= last; exponent += each) {
            for (double factor : factors) {
                double tick = rounded(factor * StrictMath.pow(10, exponent));
                if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                    ticks.add(tick);
                }
            }
        }
        return ticks;
    }

    /** Without what products have in their last digits. */
    private static double rounded(double value) {
        return Double.parseDouble(Numbers.rounded(value, 12));
    }

    /** A tick as text, with the minus sign of mathematics. */
    static String text(double tick) {
        String text = isScientific(tick) ? scientific(tick) : Numbers.rounded(tick, 12);
        return text.replace('-', '\u2212');
    }

    /** Whether it is written with a power of ten. */
    static boolean isScientific(double value) {
        double size = Math.abs(value);
        return size != 0 && size < 1e-4 || size >= 1e6;
    }

    private static String scientific(double tick) {
        int exponent = (int) Math.floor(StrictMath.log10(Math.abs(tick)) + 1e-12);
        return Numbers.rounded(tick / StrictMath.pow(10, exponent), 6) + "e" + exponent;
    }
}
