package dev.cadena.processor.notation;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Pass;
import dev.cadena.processor.calculus.Section;
import dev.cadena.processor.graph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All equations of a network, layer by layer: those of its operations, and those of the values that equal others. */
public final class Derivation {
    private final NetworkProgram program;
    private final Notation notation;
    private final Equations equations;

    public Derivation(NetworkProgram program, Notation notation) {
        this.program = program;
        this.notation = notation;
        this.equations = new Equations(program, notation);
    }

    /** What the target is called; where there are several, that of an output h. */
    public String target() {
        return program.losses().size() == 1
                ? equations.name(program.target(program.losses().get(0)))
                : notation.ofLayer("y", "h").text();
    }

    /** What the weight of an observation is called; where there are several targets, that for an output h. */
    public String rowWeight() {
        return program.losses().size() == 1
                ? equations.name(program.losses().get(0).rowWeight())
                : notation.ofLayer("c", "h").text();
    }

    /** The forward pass of training, from the inputs on. */
    public List<String> forward() {
        return lines(Pass.FORWARD, layers(), Section::forward);
    }

    /** The forward pass outside of training. */
    public List<String> prediction() {
        return lines(Pass.FORWARD, layers(), Section::prediction);
    }

    /** L. */
    public List<String> loss() {
        return equations.of(program.losses());
    }

    /** Back-propagation to the weights, from the losses on. */
    public List<String> backward() {
        return lines(Pass.BACKWARD, reversed(), Section::backward);
    }

    /** Back-propagation to the inputs, from the losses on; empty where nobody asks for it. */
    public List<String> backwardToInputs() {
        return lines(Pass.TO_INPUTS, reversed(), Section::toInputs);
    }

    private List<String> lines(Pass pass, List<String> layers, Function<Section, List<Op>> ops) {
        Map<String, Section> sections =
                program.sections().stream().collect(Collectors.toMap(Section::layer, section -> section));
        Map<String, List<String>> aliases = program.aliases().stream()
                .filter(alias -> alias.pass() == pass)
                .collect(Collectors.groupingBy(
                        alias -> alias.value().layer(), Collectors.mapping(equations::of, Collectors.toList())));
        List<String> lines = new ArrayList<>();
        for (String layer : layers) {
            lines.addAll(aliases.getOrDefault(layer, List.of()));
            if (sections.containsKey(layer)) {
                ops.apply(sections.get(layer)).forEach(op -> lines.add(equations.of(op)));
            }
        }
        return lines;
    }

    private List<String> layers() {
        return program.graph().nodes().stream().map(Node::name).toList();
    }

    private List<String> reversed() {
        List<String> layers = new ArrayList<>(layers());
        Collections.reverse(layers);
        return layers;
    }
}
