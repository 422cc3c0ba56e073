package dev.cadena.benchmark.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {
    /** Forward 784 · 128 + 128 · 10, weights the same, back 128 · 10, two operations each. */
    @Test
    void trainingNeedsNoGradientByTheInput() {
        assertThat(Shape.of("784-128-10").trainingFlop()).isEqualTo(2.0 * (2 * (784 * 128 + 128 * 10) + 128 * 10));
    }

    @Test
    void oneOutputTellsTwoClasses() {
        assertThat(Shape.of("2-4-1").classes()).isEqualTo(2);
        assertThat(Shape.of("4-8-3").classes()).isEqualTo(3);
    }
}
