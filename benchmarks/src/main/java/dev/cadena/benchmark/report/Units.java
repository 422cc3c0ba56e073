package dev.cadena.benchmark.report;

import dev.cadena.benchmark.limit.FmaLimit;
import dev.cadena.benchmark.run.Work;
import java.util.Locale;

/** Figures for people. */
final class Units {
    private Units() {}

    /** {@return a figure with its unit} */
    static String text(Work work, double figure) {
        return switch (work.kind()) {
            case TRAINING -> String.format(Locale.ROOT, "%,.0f/s", perSecond(work, figure));
            case PREDICTION ->
                figure < 1e3
                        ? String.format(Locale.ROOT, "%.0f ns", figure)
                        : String.format(Locale.ROOT, "%.2f us", figure / 1e3);
            case FMA -> String.format(Locale.ROOT, "%.1f GFLOP/s", gigaflops(figure));
            case START, PROCESSOR, COMPILATION -> String.format(Locale.ROOT, "%.0f ms", figure);
            case STEP_ALLOCATION, PREDICTION_ALLOCATION, STEP_PROFILE, PREDICTION_PROFILE ->
                String.format(Locale.ROOT, "%.1f B", figure);
            case JAR -> String.format(Locale.ROOT, "%.0f KB", figure);
            case DEPENDENCIES -> String.format(Locale.ROOT, "%.0f", figure);
        };
    }

    /** {@return the unit in which figures of a kind are kept} */
    static String of(Work.Kind kind) {
        return switch (kind) {
            case TRAINING -> "ns a step";
            case PREDICTION -> "ns a prediction";
            case FMA -> String.format(Locale.ROOT, "ns for %.0f FLOP", FmaLimit.FLOP);
            case START, PROCESSOR, COMPILATION -> "ms";
            case STEP_ALLOCATION, STEP_PROFILE -> "bytes a step";
            case PREDICTION_ALLOCATION, PREDICTION_PROFILE -> "bytes a prediction";
            case JAR -> "KB";
            case DEPENDENCIES -> "modules";
        };
    }

    /** {@return observations a second, from nanoseconds} */
    static double perSecond(Work work, double nanos) {
        return 1e9 * work.size() / nanos;
    }

    /** {@return GFLOP/s, from the figure of the limit} */
    static double gigaflops(double nanos) {
        return FmaLimit.FLOP / nanos;
    }
}
