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

/** One operation is one step: an update by one mini-batch. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public abstract class TrainingTask {
    /** The widths of the network. */
    @Param("784-128-10")
    public String network;

    /** Observations a step. */
    @Param("64")
    public int batch;

    /** Threads a step. */
    @Param("1")
    public int threads;

    private int next;

    /** Prepares what is measured, and pins it where it is one thread. */
    @Setup
    public void begin() {
        if (threads == 1) {
            Core.pin();
        }
        Shape shape = Shape.of(network);
        prepare(shape, Samples.of(shape));
    }

    /** Closes it. */
    @TearDown
    public void end() {
        close();
    }

    /** {@return the number of the batch that is next, for contenders with prepared ones} */
    final int nextBatch(int batches) {
        next = next + 1 == batches ? 0 : next + 1;
        return next;
    }

    /** {@return how many batches are worth preparing: all, but not more than a thousand single rows} */
    final int batches() {
        return Math.min(Samples.COUNT / batch, 1_000);
    }

    abstract void prepare(Shape shape, Samples samples);

    abstract void close();
}
