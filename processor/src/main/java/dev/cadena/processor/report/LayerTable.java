package dev.cadena.processor.report;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Section;
import dev.cadena.processor.declaration.PreparationKind;
import dev.cadena.processor.graph.Node;
import dev.cadena.processor.plan.Lifetime;
import dev.cadena.processor.plan.Plan;
import dev.cadena.processor.plan.Widths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each layer costs. */
final class LayerTable {
    private final Plan plan;
    private final NetworkProgram program;
    private final Set<Op> trained;
    private final Map<String, Section> sections;
    private final int bytes;

    private LayerTable(Plan plan) {
        this.plan = plan;
        this.program = plan.program();
        this.trained = new HashSet<>(program.forwardToGradient());
        this.sections = program.sections().stream().collect(Collectors.toMap(Section::layer, s -> s));
        this.bytes = program.graph().declaration().isDouble() ? Double.BYTES : Float.BYTES;
    }

    /** The table, with the totals in its last row. */
    static String of(Plan plan) {
        return new LayerTable(plan).text();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        text.append(Markdown.row(List.of(
                "layer",
                "kind",
                "shape",
                "weights",
                "multiply-adds, prediction",
                "multiply-adds, training",
                "strategy",
                "scratch, bytes an observation")));
        text.append(Markdown.row(List.of("---", "---", "---", "---:", "---:", "---:", "---", "---:")));
        program.graph().nodes().forEach(node -> text.append(Markdown.row(row(node))));
        text.append(Markdown.row(List.of(
                "**all**",
                "",
                "",
                String.valueOf(program.parameterCount()),
                String.valueOf(multiplyAdds(program.forward())),
                String.valueOf(multiplyAdds(program.forwardToGradient()) + multiplyAdds(program.backward())),
                "",
                String.valueOf(plan.scratchPerRow() * bytes))));
        return text.toString();
    }

    private List<String> row(Node node) {
        Section section = sections.getOrDefault(node.name(), new Section(node.name(), List.of(), List.of(), List.of()));
        List<Op> forwardOfTraining =
                section.forward().stream().filter(trained::contains).toList();
        long scratch = plan.lifetimes().stream()
                .map(Lifetime::value)
                .filter(value -> value.layer().equals(node.name()))
                .mapToLong(value -> (long) Widths.padded(value.size()) * bytes)
                .sum();
        return List.of(
                Markdown.code(node.name()),
                Markdown.code(node.layer().text()),
                Shape.of(node.shape()),
                weights(node),
                String.valueOf(multiplyAdds(section.forward())),
                String.valueOf(multiplyAdds(forwardOfTraining) + multiplyAdds(section.backward())),
                section.forward().isEmpty() ? "" : plan.unrolled() ? "unrolled" : "kernels",
                String.valueOf(scratch));
    }

    private String weights(Node node) {
        List<String> parts = new ArrayList<>();
        addOwn(node, true, "", parts);
        addOwn(node, false, " frozen", parts);
        if (node.state() > 0) {
            boolean isFitted = node.layer().kind() instanceof PreparationKind;
            parts.add(node.state() + (isFitted ? " fitted" : " running"));
        }
        Node owner = program.graph().owner(node);
        if (!owner.equals(node)) {
            parts.add("those of " + Markdown.code(owner.name()));
        }
        return parts.isEmpty() ? "0" : String.join(", ", parts);
    }

    private void addOwn(Node node, boolean trainable, String remark, List<String> parts) {
        int count = program.parameters().stream()
                .filter(p -> p.layer().equals(node.name()) && p.trainable() == trainable)
                .mapToInt(Parameter::size)
                .sum();
        if (count > 0) {
            parts.add(count + remark);
        }
    }

    private static long multiplyAdds(Collection<Op> ops) {
        return ops.stream().mapToLong(Op::multiplyAdds).sum();
    }
}
