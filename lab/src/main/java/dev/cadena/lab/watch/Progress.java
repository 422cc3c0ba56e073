package dev.cadena.lab.watch;

import dev.cadena.Training;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A line that tells how far a training has come, redrawn in its place at most ten times a second: epoch and mini-batch, the loss of this
 * epoch so far, loss and accuracy of the validation data after the last one ({@code val}, {@code acc}), the time left, observations a
 * second and the learning rate.
 *
 * <pre>{@code
 * try (Progress progress = Progress.toConsole(x.length)) {
 *     network.train(x, labels, progress.watching(Training.miniBatch(32).epochs(20)));
 * }
 * }</pre>
 *
 * <p>The line of an epoch stays where a second has passed since the last one that stayed, and so does that of the last epoch. {@link
 * #close} ends a line where a training ends earlier: by early stopping or an exception. Confined to one thread, as a training is.
 */
public final class Progress implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(100);

    /** A line that reaches the last column of a terminal of 80 makes some of them begin another one. */
    private static final int WIDTH = 79;

    private final Optional<PrintStream> out;
    private final int rows;
    private final int width;
    private final Duration interval;
    private final LongSupplier clock;
    private final RedrawnLine line;

    private Progress(Optional<PrintStream> out, int rows, int width, Duration interval, LongSupplier clock) {
        this.out = out;
        this.rows = rows;
        this.width = width;
        this.interval = interval;
        this.clock = clock;
        this.line = new RedrawnLine(out.orElse(System.out), width);
    }

    /**
     * {@return what draws on the standard output, or nowhere if that is no terminal but a file, for example}
     *
     * <p>JDK 22 to 24 do not tell a program whether there is a terminal unless they are started with {@code -Djdk.console=java.base}:
     * without that, nothing is drawn there.
     *
     * @param rows the number of observations that are trained on, at least 1
     * @throws IllegalArgumentException if {@code rows} is below 1
     */
    public static Progress toConsole(int rows) {
        return to(Terminal.isPresent() ? Optional.of(System.out) : Optional.empty(), rows);
    }

    /**
     * {@return what draws on a stream, whatever that is}
     *
     * @param out the stream, which stays open
     * @param rows the number of observations that are trained on, at least 1
     * @throws IllegalArgumentException if {@code rows} is below 1
     */
    public static Progress to(PrintStream out, int rows) {
        Objects.requireNonNull(out, "the stream is null: pass System.err, for example");
        return to(Optional.of(out), rows);
    }

    static Progress to(Optional<PrintStream> out, int rows) {
        return new Progress(out, atLeastOne("number of observations", rows), WIDTH, INTERVAL, System::nanoTime);
    }

    /**
     * Sets how long a line may be; what does not fit is left out, from its end.
     *
     * @param characters the number of characters, at least 1; 79 if it is not set
     * @return the changed settings
     * @throws IllegalArgumentException if {@code characters} is below 1
     */
    public Progress width(int characters) {
        return new Progress(out, rows, atLeastOne("width", characters), interval, clock);
    }

    /**
     * Sets the time from which the line is redrawn.
     *
     * @param time at least this long after it was drawn before; a tenth of a second if it is not set
     * @return the changed settings
     * @throws IllegalArgumentException if it is negative
     */
    public Progress interval(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("the interval is " + time + ", but must not be negative");
        }
        return new Progress(out, rows, width, time, clock);
    }

    /**
     * Sets what measures time.
     *
     * @param nanoseconds tells nanoseconds since any moment, as {@code System::nanoTime} does, which is the clock if it is not set
     * @return the changed settings
     */
    public Progress clock(LongSupplier nanoseconds) {
        Objects.requireNonNull(nanoseconds, "the clock is null: leave it out for System::nanoTime");
        return new Progress(out, rows, width, interval, nanoseconds);
    }

    private static int atLeastOne(String what, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("the " + what + " is " + value + ", but must be at least 1");
        }
        return value;
    }

    /**
     * {@return the same training, which draws while it goes on; exactly the given one where there is no terminal}
     *
     * @param training how to train
     */
    public Training watching(Training training) {
        if (out.isEmpty()) {
            return training;
        }
        ProgressDrawing drawing = new ProgressDrawing(new Course(rows, training), line, interval.toNanos(), clock);
        return training.onBatch(drawing::update).onEpoch(drawing::end);
    }

    /** Ends the line, if one is under way. */
    @Override
    public void close() {
        line.end();
    }
}
