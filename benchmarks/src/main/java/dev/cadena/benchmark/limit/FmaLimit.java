package dev.cadena.benchmark.limit;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one core can do at most, in fused multiply-adds. One operation is {@link #FLOP} floating-point operations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FmaLimit {
    /** The size of an operation, whatever the width of the vectors. */
    public static final double FLOP = 1e8;

    /** Read from fields, so that no compiler knows them. */
    private float factor = 0.999f;

    private float addend = 1e-3f;
    private int rounds;

    /** Pins the thread. */
    @Setup
    public void begin() {
        Core.pin();
        rounds = (int) Math.round(FLOP / FmaLoop.flopPerRound());
        factor = Math.nextDown(factor);
        addend = Math.nextUp(addend);
    }

    /** {@return a sum that nobody needs} */
    @Benchmark
    public float fma() {
        return FmaLoop.run(rounds, factor, addend);
    }
}
