package dev.cadena.processor.calculus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cadena.processor.declaration.ActivateKind;
import dev.cadena.processor.declaration.DenseKind;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.InputKind;
import dev.cadena.processor.declaration.LayerDeclaration;
import dev.cadena.processor.declaration.LayerKind;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.declaration.Surroundings;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.diagnostic.Origin;
import dev.cadena.processor.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Declares a network layer by layer, as its annotations would, and has its program built. */
final class Declared {
    /** Where everything stands. */
    static final Origin ORIGIN = new Origin() {};

    private final Diagnostics diagnostics = new Diagnostics();
    private final List<LayerDeclaration> layers = new ArrayList<>();

    static InputKind input(Integer... shape) {
        return new InputKind(List.of(shape), false, ORIGIN);
    }

    static InputKind inputWithGradient(Integer... shape) {
        return new InputKind(List.of(shape), true, ORIGIN);
    }

    /** With biases, initial weights that suit the activation, and weights of its own. */
    static DenseKind dense(int units) {
        return dense(units, "AUTO", "");
    }

    static DenseKind dense(int units, String initializer, String weightsOf) {
        return new DenseKind(units, true, initializer, weightsOf, true, 0, 0, ORIGIN, ORIGIN, ORIGIN, ORIGIN);
    }

    static ActivateKind activate() {
        return new ActivateKind(ORIGIN);
    }

    /** A function of the user's, some members of which are trained, from 0.25 on. */
    static FunctionUse own(String formula, String... trained) {
        Map<String, FunctionUse.Member> members = new TreeMap<>();
        for (String member : trained) {
            members.put(member, new FunctionUse.Member(0.25, false, true, ORIGIN));
        }
        return new FunctionUse("app.Own", formula, members, ORIGIN);
    }

    Declared layer(String name, LayerKind kind, String... from) {
        return add(name, kind, List.of(from), Optional.empty(), Optional.empty());
    }

    /** Puts an activation on the last layer. */
    Declared activation(FunctionUse use) {
        LayerDeclaration layer = layers.remove(layers.size() - 1);
        return add(layer.name(), layer.kind(), layer.from(), Optional.of(use), layer.loss());
    }

    /** Has the last layer judged. */
    Declared loss(FunctionUse use) {
        LayerDeclaration layer = layers.remove(layers.size() - 1);
        return add(layer.name(), layer.kind(), layer.from(), layer.activation(), Optional.of(use));
    }

    private Declared add(
            String name,
            LayerKind kind,
            List<String> from,
            Optional<FunctionUse> activation,
            Optional<FunctionUse> loss) {
        layers.add(new LayerDeclaration(name, kind, from, activation, loss, Optional.empty(), ORIGIN, ORIGIN));
        return this;
    }

    /** What was said of it. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The program; empty after an error. */
    Optional<NetworkProgram> build() {
        NetworkDeclaration declaration = new NetworkDeclaration(
                "app",
                "Net",
                "NetNetwork",
                true,
                true,
                false,
                new Surroundings(true, false, List.of(), List.of(), List.of()),
                layers.stream()
                        .sorted(Comparator.comparing(LayerDeclaration::name))
                        .toList(),
                Set.of(),
                List.of(),
                ORIGIN,
                ORIGIN);
        return new GraphBuilder(declaration, diagnostics)
                .build()
                .flatMap(graph -> new ProgramBuilder(graph, diagnostics).build());
    }

    NetworkProgram program() {
        Optional<NetworkProgram> program = build();
        assertThat(diagnostics.all()).isEmpty();
        return program.orElseThrow();
    }
}
