package dev.cadena.lab.watch;

import java.util.List;

/** A range of numbers, and where each of them stands on a length of pixels. */
final class Axis {
    /** A range of so small a share of its numbers shows their last digits only. */
    private static final double FLAT = 1e-9;

    /** Beyond it, differences of numbers may be infinite. */
    private static final double LARGEST = 1e300;

    private final double low;
    private final double high;
    private final boolean isLogarithmic;
    private final List<Double> ticks;

    private Axis(double low, double high, boolean isLogarithmic, List<Double> ticks) {
        this.low = low;
        this.high = high;
        this.isLogarithmic = isLogarithmic;
        this.ticks = ticks;
    }

    /** From the least to the greatest value and no further. */
    static Axis exact(double least, double greatest, boolean isLogarithmic, int about) {
        double size = Math.max(Math.abs(least), Math.abs(greatest));
        boolean isFlat = greatest - least <= FLAT * size;
        if (isLogarithmic) {
            double low = isFlat ? least / 2 : least;
            double high = isFlat ? greatest * 2 : greatest;
            return new Axis(low, high, true, Ticks.logarithmic(low, high, about));
        }
        double margin = isFlat ? (size == 0 ? 1 : size) / 2 : 0;
        double low = least - margin;
        double high = greatest + margin;
        return new Axis(low, high, false, Ticks.linear(low, high, about));
    }

    /** Of whole numbers, such as epochs: with no ticks between them. */
    static Axis whole(double least, double greatest, int about) {
        Axis axis = exact(least, greatest, false, about);
        List<Double> ticks = axis.ticks.stream().filter(t -> t == Math.rint(t)).toList();
        return new Axis(axis.low, axis.high, false, ticks);
    }

    /** Somewhat longer than the values ask for, so that none of them lies on its ends; up to the next ticks if it is linear. */
    static Axis roomy(double least, double greatest, boolean isLogarithmic, int about) {
        Axis axis = exact(least, greatest, isLogarithmic, about);
        if (isLogarithmic) {
            double margin = StrictMath.pow(axis.high / axis.low, 0.05);
            return exact(axis.low / margin, axis.high * margin, true, about);
        }
        double step = Ticks.step(axis.high - axis.low, about);
        double low = Math.floor(axis.low / step + 1e-9) * step;
        double high = Math.ceil(axis.high / step - 1e-9) * step;
        return exact(low, high, false, about);
    }

    double low() {
        return low;
    }

    double high() {
        return high;
    }

    List<Double> ticks() {
        return ticks;
    }

    /** The share of the length that lies before a value. */
    double share(double value) {
        return isLogarithmic ? StrictMath.log(value / low) / StrictMath.log(high / low) : (value - low) / (high - low);
    }

    /** Whether a value has a place: none that is nearly infinite has, and on a logarithmic axis none up to 0. */
    boolean has(double value) {
        return Math.abs(value) <= LARGEST && (!isLogarithmic || value > 0);
    }
}
