package dev.cadena.benchmark.peer;

import dev.cadena.benchmark.limit.Core;
import dev.cadena.benchmark.network.Samples;
import dev.cadena.benchmark.network.Shape;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One operation is the prediction for one observation, of {@link #ROWS} in turn. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class PredictionTask {
    /** A power of two. */
    static final int ROWS = 64;

    /** The widths of the network. */
    @Param("784-128-10")
    public String network;

    private int next;

    /** Prepares what is measured, and pins it. */
    @Setup
    public void begin() throws Exception {
        Core.pin();
        Shape shape = Shape.of(network);
        prepare(shape, Samples.random(shape, ROWS));
    }

    /** Closes it. */
    @TearDown
    public void end() {
        close();
    }

    /** {@return the number of the row that is next} */
    final int nextRow() {
        return next++ & ROWS - 1;
    }

    abstract void prepare(Shape shape, Samples samples) throws Exception;

    abstract void close();
}
