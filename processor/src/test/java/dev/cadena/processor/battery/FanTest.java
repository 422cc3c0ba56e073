package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.battery.oracle.Net;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** One layer that so many read, with so many losses, that what is summed is split up into groups, and code into methods. */
class FanTest {
    @Test
    void nothingIsLostBetweenTheGroups() {
        Report.Tally tally = new Report.Tally();
        List<Net> nets = List.of(
                GraphNets.fan(GraphNets.FEW, true),
                GraphNets.fan(GraphNets.MANY, true),
                GraphNets.fan(GraphNets.MANY, false));
        for (Subject subject : Subject.of(nets)) {
            Observations data = Observations.of(subject.net(), 3, new SplittableRandom(4));
            assertThat(GradientCheck.faults(subject, data, new int[] {1, 3}, tally))
                    .isEmpty();
        }
        Report.section("a fan of 30 outputs", tally.toString());
    }
}
