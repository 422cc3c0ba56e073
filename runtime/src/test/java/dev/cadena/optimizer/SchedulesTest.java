package dev.cadena.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cadena.Schedule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Where schedules begin, turn and end. That they are right between, their trajectories show. */
class SchedulesTest {
    @Test
    void spansOfEpochsDependOnTheUpdatesOfOne() {
        Schedule halved = Schedules.step(1, 0.5, Span.epochs(1.5));
        assertThat(halved.rate(2, 2, none())).isEqualTo(1);
        assertThat(halved.rate(3, 2, none())).isEqualTo(0.5);
        assertThat(halved.rate(5, 4, none())).isEqualTo(1);
        assertThat(halved.rate(6, 4, none())).isEqualTo(0.5);
    }

    @Test
    void restartsBeginAtTheFirstRate() {
        Schedule alike = Schedules.cosineRestarts(1, 0, Span.updates(4), 1);
        Schedule longer = Schedules.cosineRestarts(1, 0, Span.updates(4), 2);
        are(1, rates(alike, 0, 4, 8, 12));
        are(0.5, rates(alike, 2, 6, 10));
        are(1, rates(longer, 0, 4, 12, 28));
        are(0.5, rates(longer, 2, 8, 20));
    }

    @Test
    void warmUpEndsWhereTheOtherBegins() {
        Schedule warm = Schedules.warmUp(Span.updates(4), Schedules.step(1, 0.5, Span.updates(2)));
        assertThat(rates(warm, 0, 1, 2, 3, 4, 5, 6)).containsExactly(0.25, 0.5, 0.75, 1.0, 1.0, 1.0, 0.5);
    }

    @Test
    void oneCycleHasItsTopAfterThreeTenths() {
        Schedule cycle = Schedules.oneCycle(1, Span.updates(20));
        are(1 / 25.0, rates(cycle, 0));
        are(1, rates(cycle, 5));
        are(1 / 250_000.0, rates(cycle, 19, 20, 100));
    }

    /** A span of 10/3 updates has its top in the first one. */
    @Test
    void oneCycleMayBeginAtItsTop() {
        Schedule cycle = Schedules.oneCycle(1, Span.epochs(10.0 / 3));
        are(1, rates(cycle, 0));
        are(1 / 250_000.0, rates(cycle, 3));
    }

    @Test
    void aFallOfTheLossByTheMinimalChangeIsNotEnough() {
        ReduceOnPlateau schedule = ReduceOnPlateau.of(1).factor(0.5).patience(2).minimalChange(0.25);
        assertThat(schedule.rate(0, 1, new Losses(List.of(1.0, 0.75, 0.75)))).isEqualTo(0.5);
        assertThat(schedule.rate(0, 1, new Losses(List.of(1.0, 0.5, 0.5)))).isEqualTo(1);
    }

    private static void are(double expected, List<Double> rates) {
        assertThat(rates).allSatisfy(rate -> assertThat(rate).isCloseTo(expected, within(1e-15)));
    }

    private static Losses none() {
        return new Losses(List.of());
    }

    private static List<Double> rates(Schedule schedule, long... updates) {
        return Stream.iterate(0, i -> i < updates.length, i -> i + 1)
                .map(i -> schedule.rate(updates[i], 1, none()))
                .toList();
    }
}
