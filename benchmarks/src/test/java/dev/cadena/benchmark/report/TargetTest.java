package dev.cadena.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.benchmark.run.Contender;
import dev.cadena.benchmark.run.Key;
import dev.cadena.benchmark.run.Ledger;
import dev.cadena.benchmark.run.Work;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TargetTest {
    private static final Work WORK = Work.training("4-32-16-4", 32);
    private static final Key OURS = new Key(Contender.CADENA, WORK);
    private static final Key PEER = new Key(Contender.XLA, WORK);

    private final Ledger ledger = new Ledger();
    private final Target twice = new Target.Faster("step", OURS, PEER, OptionalDouble.of(2));

    @Test
    void mediansAreCompared() {
        for (double nanos : new double[] {1_000, 90, 100}) {
            ledger.add(OURS, nanos);
        }
        ledger.add(PEER, 200);
        assertThat(twice.line(ledger).verdict()).isEqualTo(Line.OK);
        assertThat(twice.line(ledger).ratio()).isEqualTo("2.00 x");
    }

    @Test
    void slowerIsAMiss() {
        ledger.add(OURS, 101);
        ledger.add(PEER, 200);
        assertThat(twice.line(ledger).verdict()).isEqualTo(Line.MISS);
    }

    @Test
    void aMissingPeerIsNeverOk() {
        ledger.add(OURS, 100);
        ledger.absent(PEER, "no --python given");
        assertThat(twice.line(ledger).verdict()).isEqualTo("not measured: no --python given");
        assertThat(twice.line(ledger).ours()).isEqualTo("320,000,000/s");
    }

    /** A limit of 1 GFLOP/s, of which nine tenths are reached. */
    @Test
    void theLimitIsInObservationsOfThisNetwork() {
        double flop = 2.0 * (2 * 4 * 32 + 3 * 32 * 16 + 3 * 16 * 4);
        ledger.add(new Key(Contender.LIMIT, Work.of(Work.Kind.FMA)), 1e8);
        ledger.add(OURS, 32 * flop / 0.9);
        assertThat(new Target.ShareOfLimit("step", OURS, 0.89).line(ledger).verdict())
                .isEqualTo(Line.OK);
        assertThat(new Target.ShareOfLimit("step", OURS, 0.91).line(ledger).verdict())
                .isEqualTo(Line.MISS);
    }

    @Test
    void anObjectIsAnAllocation() {
        Key key = new Key(Contender.CADENA, Work.of(Work.Kind.STEP_ALLOCATION, "4-32-16-4"));
        ledger.add(key, 16);
        assertThat(new Target.AtMost("step", key, 0).line(ledger).verdict()).isEqualTo(Line.MISS);
    }

    @Test
    void twiceTheLayersInTwiceTheTimeIsLinear() {
        ledger.add(new Key(Contender.CADENA, Work.layers(Work.Kind.COMPILATION, 100)), 500);
        ledger.add(new Key(Contender.CADENA, Work.layers(Work.Kind.COMPILATION, 200)), 1_000);
        Line line = new Target.Growth("compilation", 100, 200, 1.2).line(ledger);
        assertThat(line.ratio()).isEqualTo("n^1.00");
        assertThat(line.verdict()).isEqualTo(Line.OK);
    }
}
