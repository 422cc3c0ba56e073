package dev.cadena.lab.watch;

import dev.cadena.BatchEnd;
import dev.cadena.EpochEnd;
import java.util.function.LongSupplier;

/** When the line of a training is drawn, and when it stays. */
final class ProgressDrawing {
    /** Nanoseconds between lines that stay. */
    private static final long BETWEEN_LINES = 1_000_000_000;

    private final Course course;
    private final RedrawnLine line;
    private final long interval;
    private final LongSupplier clock;
    private long lastDrawn;
    private long lastStayed;

    ProgressDrawing(Course course, RedrawnLine line, long interval, LongSupplier clock) {
        this.course = course;
        this.line = line;
        this.interval = interval;
        this.clock = clock;
    }

    void update(BatchEnd update) {
        long now = clock.getAsLong();
        course.update(update, now);
        boolean isFirst = update.epoch() == 1 && update.batch() == 1;
        if (isFirst) {
            lastStayed = now;
        }
        if (isFirst || now - lastDrawn >= interval) {
            draw(now);
        }
    }

    void end(EpochEnd end) {
        long now = clock.getAsLong();
        course.end(end);
        boolean stays = end.epoch() == end.epochs() || now - lastStayed >= BETWEEN_LINES;
        if (stays || now - lastDrawn >= interval) {
            draw(now);
        }
        if (stays) {
            line.end();
            lastStayed = now;
        }
    }

    private void draw(long now) {
        line.draw(course.parts(now));
        lastDrawn = now;
    }
}
