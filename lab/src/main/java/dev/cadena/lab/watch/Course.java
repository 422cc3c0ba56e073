package dev.cadena.lab.watch;

import dev.cadena.BatchEnd;
import dev.cadena.EpochEnd;
import dev.cadena.Reduction;
import dev.cadena.Training;
import dev.cadena.lab.internal.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** How far a training has come, as the parts of a line. */
final class Course {
    private final int rows;
    private final long batches;
    private final boolean isMean;
    private int epochs;
    private int epoch;
    private int batch;
    private long rowsOfEpoch;
    private double lossSum;
    private double loss;
    private double rate;
    private OptionalDouble validationLoss = OptionalDouble.empty();
    private OptionalDouble validationAccuracy = OptionalDouble.empty();
    private long begin;
    private long timedRows;

    Course(int rows, Training training) {
        this.rows = rows;
        long rowsOfUpdate = Math.min(rows, (long) training.batchSize() * training.accumulation());
        this.batches = (rows - 1) / rowsOfUpdate + 1;
        this.isMean = training.reduction() == Reduction.MEAN;
        this.epochs = training.epochs();
    }

    void update(BatchEnd update, long now) {
        if (update.epoch() == 1 && update.batch() == 1) {
            // The time of the first update, whose code is still cold, is not known.
            begin = now;
            timedRows = 0;
            validationLoss = OptionalDouble.empty();
            validationAccuracy = OptionalDouble.empty();
        } else {
            timedRows += update.rows();
        }
        if (update.batch() == 1) {
            rowsOfEpoch = 0;
            lossSum = 0;
        }
        epoch = update.epoch();
        batch = update.batch();
        rowsOfEpoch += update.rows();
        lossSum += isMean ? update.loss() * update.rows() : update.loss();
        loss = isMean ? lossSum / rowsOfEpoch : lossSum;
        rate = update.rate();
    }

    void end(EpochEnd end) {
        epochs = end.epochs();
        loss = end.loss();
        rate = end.rate();
        validationLoss = end.validationLoss();
        validationAccuracy = end.validationAccuracy();
    }

    /** The most important first. */
    List<String> parts(long now) {
        List<String> parts = new ArrayList<>();
        parts.add("epoch " + epoch + (epochs > 0 ? "/" + epochs : ""));
        parts.add(batch + "/" + Math.max(batches, batch));
        parts.add("loss " + number(loss));
        validationLoss.ifPresent(value -> parts.add("val " + number(value)));
        validationAccuracy.ifPresent(value -> parts.add("acc " + String.format(Locale.ROOT, "%.4f", value)));
        double seconds = (now - begin) / 1e9;
        if (timedRows > 0 && seconds > 0) {
            double speed = timedRows / seconds;
            double left = (double) rows * (epochs - epoch + 1) - rowsOfEpoch;
            if (left > 0) {
                parts.add(time(left / speed) + " left");
            } else if (epochs > 0) {
                parts.add("took " + time(seconds));
            }
            parts.add(count(speed) + "/s");
        }
        parts.add("rate " + Numbers.rounded(rate, 3));
        return parts;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static String time(double seconds) {
        long whole = (long) Math.ceil(seconds);
        return whole < 3600
                ? String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }

    private static String count(double value) {
        return value < 999.5
                ? Numbers.rounded(value, 3)
                : value < 999_500 ? Numbers.rounded(value / 1e3, 3) + "k" : Numbers.rounded(value / 1e6, 3) + "M";
    }
}
