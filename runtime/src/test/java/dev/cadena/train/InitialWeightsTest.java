package dev.cadena.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.spi.Decision;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.TargetKind;
import dev.cadena.spi.Vectors;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitialWeightsTest {
    @Test
    void constantOnesAreTheConstantForEverySeed() {
        SumProgram program = new SumProgram(
                List.of(new InputPort("x", 0, 2)), List.of(new OutputPort("y", 0, 3, TargetKind.REAL, Decision.NONE)));
        Engine<double[]> engine = Engine.create(program, Vectors.DOUBLE, 1);
        assertThat(engine.parameters()).containsExactly(1, 1, 1);

        engine.setParameters(new double[3]);
        engine.reset(2);

        assertThat(engine.parameters()).containsExactly(1, 1, 1);
    }
}
