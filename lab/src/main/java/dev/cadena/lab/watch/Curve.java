package dev.cadena.lab.watch;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Points of a line chart that belong together. Immutable. */
final class Curve {
    private final String name;
    private final double[] x;
    private final double[] y;
    private final Style style;

    /** How it is drawn. */
    enum Style {
        /** A line from point to point. */
        LINE,
        /** The same with a dot on each point. */
        DOTS,
        /** A dashed line in the colour of the curve before. */
        DASHED,
        /** Dashed and grey, behind the others. */
        REFERENCE;

        /** Whether it has a colour that no curve before it has. */
        boolean takesColour() {
            return this == LINE || this == DOTS;
        }
    }

    /** Copies the numbers. */
    Curve(String name, double[] x, double[] y, Style style) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("the curve \"" + name + "\" has " + x.length + " x but " + y.length
                    + " y: pass equally many of both");
        }
        this.name = name;
        this.x = x.clone();
        this.y = y.clone();
        this.style = style;
    }

    static double[] ordinals(int count) {
        double[] x = new double[count];
        Arrays.setAll(x, i -> i + 1);
        return x;
    }

    String name() {
        return name;
    }

    Style style() {
        return style;
    }

    int points() {
        return x.length;
    }

    double x(int point) {
        return x[point];
    }

    double y(int point) {
        return y[point];
    }

    DoubleStream finiteX() {
        return Arrays.stream(x).filter(Double::isFinite);
    }

    DoubleStream finiteY() {
        return Arrays.stream(y).filter(Double::isFinite);
    }
}
