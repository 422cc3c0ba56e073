package dev.cadena.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void linearAxesEndAtTicks() {
        Axis axis = Axis.roomy(0.23, 0.91, false, 5);
        assertThat(axis.low()).isEqualTo(0.2);
        assertThat(axis.high()).isEqualTo(1);
        assertThat(axis.share(0.6)).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void equalRatiosHaveEqualLengths() {
        Axis axis = Axis.exact(0.01, 100, true, 5);
        assertThat(axis.share(0.1)).isCloseTo(0.25, within(1e-12));
        assertThat(axis.share(10)).isCloseTo(0.75, within(1e-12));
        assertThat(axis.has(0)).isFalse();
        assertThat(axis.has(1e-3)).isTrue();
    }

    @Test
    void wholeNumbersHaveNoTicksBetween() {
        assertThat(Axis.whole(1, 3, 8).ticks()).containsExactly(1.0, 2.0, 3.0);
    }

    @Test
    void oneValueIsInTheMiddle() {
        for (double value : new double[] {0, 3, -2, 1e16, 1e-300}) {
            Axis axis = Axis.exact(value, value, false, 5);
            assertThat(axis.share(value)).as("" + value).isCloseTo(0.5, within(1e-9));
        }
        assertThat(Axis.exact(3, 3, true, 5).share(3)).isCloseTo(0.5, within(1e-9));
    }

    /** With ticks one by one, counting them would not end. */
    @Test
    void neighboursAreOneValue() {
        double next = Math.nextUp(1e16);
        Axis axis = Axis.exact(1e16, next, false, 5);
        assertThat(axis.low()).isLessThan(1e16);
        assertThat(axis.ticks()).hasSizeLessThan(20);
    }

    @Test
    void nearlyInfiniteNumbersHaveNoPlace() {
        Axis axis = Axis.exact(0, 1, false, 5);
        assertThat(axis.has(Double.NaN)).isFalse();
        assertThat(axis.has(Double.MAX_VALUE)).isFalse();
        assertThat(axis.has(-5)).isTrue();
    }
}
