package dev.cadena.processor.emit;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.notation.Derivation;
import dev.cadena.processor.notation.Notation;
import dev.cadena.processor.notation.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The derivation of a network as comments. Nothing in an equation ends a comment or means something to javadoc. */
final class Javadocs {
    /** Of more equations a reader of the class sees the first ones. */
    static final int MAX_EQUATIONS = 60;

    private Javadocs() {}

    /** Equations, a line each. */
    static String block(List<String> equations) {
        return equations.stream().map(e -> e + "\n").collect(Collectors.joining("", "<pre>{@code\n", "}</pre>\n"));
    }

    /** The equations of a whole network, as far as they are not too many. */
    static String of(NetworkProgram program) {
        Derivation derivation = new Derivation(program, Notation.unicode());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(
                "<p>What it computes for one observation: ⊙, powers and functions work component by component, Δ(h) is"
                        + " ∂L/∂h,\n" + derivation.target() + " is what the output "
                        + (program.losses().size() == 1 ? "" : "h ") + "should be, and " + derivation.rowWeight()
                        + " is how often the observation counts"
                        + (program.losses().size() == 1 ? "" : " for it")
                        + ": 1 unless its data set has weights.\n");
        addEquations("Forward", derivation.forward(), paragraphs);
        addEquations("The loss", derivation.loss(), paragraphs);
        addEquations("Backward, from the loss on", derivation.backward(), paragraphs);
        addEquations("Backward to the inputs", derivation.backwardToInputs(), paragraphs);
        addNoise(program, paragraphs);
        addBatches(program, paragraphs);
        addShared(program, paragraphs);
        addFrozen(program, paragraphs);
        return String.join("\n", paragraphs);
    }

    private static void addEquations(String title, List<String> equations, List<String> paragraphs) {
        if (equations.isEmpty()) {
            return;
        }
        paragraphs.add("<p>" + title + ":\n");
        paragraphs.add(block(equations.subList(0, Math.min(equations.size(), MAX_EQUATIONS))));
        if (equations.size() > MAX_EQUATIONS) {
            paragraphs.add("<p>… and " + (equations.size() - MAX_EQUATIONS)
                    + " more: the compiler option {@code -Acadena.report=DIRECTORY} writes all of them to a file.\n");
        }
    }

    private static void addNoise(NetworkProgram program, List<String> paragraphs) {
        if (program.isNoisy()) {
            paragraphs.add(
                    "<p>What training draws for every visit of an observation: each component of m(h) is 0 with the"
                            + " probability of\nthe layer's rate, else 1 / (1 − rate); each component of n(h) is standard normal."
                            + " Elsewhere, also in {@code loss}\nand {@code gradient}, m(h) is 1 and n(h) is 0.\n");
        }
    }

    private static void addBatches(NetworkProgram program, List<String> paragraphs) {
        if (program.normalizesBatches()) {
            paragraphs.add(
                    "<p>Training, and {@code gradient}, take batchmean and batchvariance over all observations of a mini-batch."
                            + " Elsewhere\nmean(h) and variance(h) stand in their place: the state of the layer h, running means of"
                            + " what mini-batches had.\n");
        }
    }

    private static void addShared(NetworkProgram program, List<String> paragraphs) {
        List<String> shared = program.graph().nodes().stream()
                .filter(node -> !program.graph().owner(node).equals(node))
                .map(node -> code(node.name()) + " uses those of "
                        + code(program.graph().owner(node).name()))
                .toList();
        if (!shared.isEmpty()) {
            paragraphs.add("<p>Shared weights: " + String.join(", ", shared)
                    + "; where += stands, the gradient is the sum of what each contributes.\n");
        }
    }

    private static void addFrozen(NetworkProgram program, List<String> paragraphs) {
        List<String> frozen = program.parameters().stream()
                .filter(parameter -> !parameter.trainable())
                .map(parameter -> code(parameter.layer()))
                .distinct()
                .toList();
        if (!frozen.isEmpty()) {
            paragraphs.add("<p>Frozen, so without a gradient: " + String.join(", ", frozen) + ".\n");
        }
    }

    private static String code(String name) {
        return "{@code " + Printable.of(name) + "}";
    }
}
