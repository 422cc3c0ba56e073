package dev.cadena.processor.battery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Deliberate faults, in copies of the sources: the battery must catch every one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NegativeControls {
    private final String place;
    private final Class<? extends ControlRun> run;
    private final Map<String, byte[]> classes;

    /** What caught each of them, by name, in their order. */
    private final Map<String, String> caught = new LinkedHashMap<>();

    /**
     * Tries faults of a place in the code.
     *
     * @param run what should find them
     * @param classes what it needs beside what everybody has
     */
    NegativeControls(String place, Class<? extends ControlRun> run, Map<String, byte[]> classes) {
        this.place = place;
        this.run = run;
        this.classes = classes;
    }

    /** The faults. */
    abstract List<Mutant> mutants();

    @Test
    void theWorldWithoutAFaultPasses() {
        assertThat(new World(classes).ask(run)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mutants")
    void isCaught(Mutant mutant) {
        Sources mutated = Sources.compile(Map.of(mutant.type(), mutant.source()));

        Map<String, byte[]> world = new HashMap<>(classes);
        world.putAll(mutated.classes());
        List<String> faults = new World(world).ask(run);
        assertThat(faults).as(mutant.name()).isNotEmpty();

        caught.put(mutant.name(), faults.get(0));
    }

    @AfterAll
    void report() {
        StringBuilder text = new StringBuilder();
        text.append(caught.size())
                .append(" deliberate faults of ")
                .append(mutants().size())
                .append(" caught, each with what first found it:");
        caught.forEach(
                (name, fault) -> text.append("\n  ").append(name).append(" – ").append(fault));
        Report.section("negative controls, " + place, text.toString());
    }
}
