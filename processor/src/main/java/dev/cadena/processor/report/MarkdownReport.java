package dev.cadena.processor.report;

import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.declaration.FunctionUse;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.graph.Node;
import dev.cadena.processor.notation.Derivation;
import dev.cadena.processor.notation.Notation;
import dev.cadena.processor.notation.Printable;
import dev.cadena.processor.plan.Plan;
import java.util.List;
import java.util.stream.Collectors;

/** The report on one network, in GitHub's Markdown. */
public final class MarkdownReport {
    private final Plan plan;
    private final NetworkProgram program;
    private final NetworkDeclaration declaration;
    private final StringBuilder text = new StringBuilder();

    private MarkdownReport(Plan plan) {
        this.plan = plan;
        this.program = plan.program();
        this.declaration = program.graph().declaration();
    }

    /** The report. */
    public static String of(Plan plan) {
        return new MarkdownReport(plan).write();
    }

    private String write() {
        text.append("# ").append(Markdown.text(declaration.typeName())).append("\n\n");
        text.append("What Cadena derived from ")
                .append(Markdown.code(declaration.qualified(declaration.typeName())))
                .append(" and wrote into the class ")
                .append(Markdown.code(declaration.qualified(declaration.className())))
                .append(", for one observation in ")
                .append(declaration.isDouble() ? "double" : "single")
                .append(" precision. The compilation that generates the class writes this file.\n");
        picture();
        equations();
        heading("Layers");
        text.append(LayerTable.of(plan));
        text.append("""

                Multiply-adds are those of products of matrices, for one observation; a layer's share of training is its forward pass,
                its gradient and its own Δ. Buffers that are not needed at the same time share their place in the scratch array, so that
                all together take less than their sum; unrolled layers keep their values in local variables.
                """);
        heading("Outputs");
        outputs();
        return text.toString();
    }

    private void heading(String title) {
        text.append("\n## ").append(title).append("\n\n");
    }

    private void picture() {
        heading("Graph");
        Picture.of(program)
                .ifPresentOrElse(
                        picture -> text.append("```mermaid\n")
                                .append(picture)
                                .append(
                                        "```\n\nRound: an input. Thick: an output, with its loss behind it. Dashed: frozen weights."
                                                + " Dotted line: shared weights.\n"),
                        () -> text.append("The graph is larger than Mermaid draws.\n"));
    }

    private void equations() {
        Derivation derivation = new Derivation(program, Notation.latex());
        heading("Forward pass");
        text.append("""
                $\\text{h}$ is what a layer h yields, $z_{\\text{h}}$ what its activation is applied to, $W_{\\text{h}}$ and $b_{\\text{h}}$ are
                its weights; $\\odot$, powers and functions work component by component.

                """);
        text.append(Markdown.equations(derivation.forward()));
        noise();
        batches();
        heading("Loss");
        text.append(program.losses().size() == 1 ? "The target is $" : "The target of an output h is $")
                .append(derivation.target())
                .append("$.\n\n");
        text.append(Markdown.equations(derivation.loss()));
        heading("Backward pass");
        text.append("""
                $\\Delta(v)$ is $\\frac{\\partial L}{\\partial v}$, the sum of what all readers of $v$ contribute. A gradient with
                $\\mathrel{+}=$ is a sum too, over the layers that share the weights.

                """);
        text.append(Markdown.equations(derivation.backward()));
        if (!derivation.backwardToInputs().isEmpty()) {
            heading("Backward pass to the inputs");
            text.append(Markdown.equations(derivation.backwardToInputs()));
        }
    }

    private void noise() {
        if (program.isNoisy()) {
            text.append("""

                    Training draws for every visit of an observation: each component of $m_{\\text{h}}$ is 0 with the probability of the
                    layer's rate, else 1 / (1 − rate); each component of $n_{\\text{h}}$ is standard normal. Elsewhere $m_{\\text{h}}$ is
                    1 and $n_{\\text{h}}$ is 0.
                    """);
        }
    }

    private void batches() {
        if (program.normalizesBatches()) {
            text.append("""

                    Training takes batchmean and batchvariance over all observations of a mini-batch. Elsewhere the state of the layer
                    stands in their place: running means of what mini-batches had.
                    """);
        }
    }

    private void outputs() {
        text.append(Markdown.row(List.of("output", "loss", "weight", "labels")));
        text.append(Markdown.row(List.of("---", "---", "---:", "---")));
        for (Node node : program.graph().outputs()) {
            String weight = program.losses().stream()
                    .filter(loss -> loss.target().layer().equals(node.name()))
                    .map(Loss::weight)
                    .map(Printable::of)
                    .collect(Collectors.joining());
            String labels = node.layer().labels().stream()
                    .flatMap(use -> use.names().stream())
                    .map(Markdown::text)
                    .collect(Collectors.joining(", "));
            String loss = node.layer()
                    .loss()
                    .map(FunctionUse::name)
                    .map(Markdown::code)
                    .orElse("none");
            text.append(Markdown.row(List.of(Markdown.code(node.name()), loss, weight, labels)));
        }
    }
}
