package dev.cadena.processor.report;

import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Pass;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.graph.Node;
import dev.cadena.processor.notation.Equations;
import dev.cadena.processor.notation.Notation;
import dev.cadena.processor.notation.Printable;
import dev.cadena.processor.plan.Lifetime;
import dev.cadena.processor.plan.Plan;
import dev.cadena.processor.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The plan of one network as text, with the reasons for what it does. */
public final class Explanation {
    private final Plan plan;
    private final NetworkProgram program;
    private final Equations equations;
    private final StringBuilder text = new StringBuilder();

    private Explanation(Plan plan) {
        this.plan = plan;
        this.program = plan.program();
        this.equations = new Equations(program, Notation.unicode());
    }

    /** The explanation; its last line has no end of line. */
    public static String of(Plan plan) {
        return new Explanation(plan).write();
    }

    private String write() {
        NetworkDeclaration declaration = program.graph().declaration();
        text.append("the plan of ")
                .append(Printable.of(declaration.typeName()))
                .append(", as in the generated class ")
                .append(Printable.of(declaration.className()))
                .append('\n');
        append("Layers, in order", layers());
        append("Strategy", strategy());
        append("Steps, each with the place of its result and the last step that reads it", steps());
        append("Kept for back-propagation, and for which steps", kept());
        append("Left out", leftOut());
        append("Equal, so computed once", aliases());
        return text.toString().stripTrailing();
    }

    private void append(String title, TextTable table) {
        String lines = table.text();
        text.append('\n').append(title).append('\n').append(lines.isEmpty() ? "  nothing\n" : lines);
    }

    private TextTable layers() {
        TextTable table = new TextTable();
        List<Node> outputs = program.graph().outputs();
        for (Node node : program.graph().nodes()) {
            String output = outputs.contains(node) ? ", an output" : "";
            table.row(
                    Printable.of(node.name()),
                    Shape.of(node.shape()),
                    node.layer().text() + output);
        }
        return table;
    }

    private TextTable strategy() {
        TextTable table = new TextTable();
        table.row(
                plan.unrolled()
                        ? "unrolled: each component of each value is a local variable"
                        : "kernels, and loops over matrices with a row for each observation: " + plan.scratchPerRow()
                                + " numbers an observation");
        table.row("A step of training in one method would take up to " + plan.bytecode()
                + " bytes of bytecode; up to " + Plan.MAX_UNROLLED + " are unrolled, because the JVM compiles no method"
                + " above 8000.");
        if (program.normalizesBatches()) {
            table.row(
                    "Batch normalization is over all observations of a mini-batch, so that none can be worked on alone.");
        }
        return table;
    }

    private TextTable steps() {
        Map<Value, Lifetime> lifetimes =
                plan.lifetimes().stream().collect(Collectors.toMap(Lifetime::value, lifetime -> lifetime));
        Iterator<String> losses = equations.of(program.losses()).iterator();
        TextTable table = new TextTable();
        Pass pass = Pass.FORWARD;
        int number = 0;
        for (Step step : plan.steps()) {
            number++;
            if (step instanceof Step.Compute compute) {
                if (compute.pass() != pass) {
                    pass = compute.pass();
                    table.row("", pass == Pass.BACKWARD ? "back-propagation to the weights" : "to the inputs");
                }
                Lifetime lifetime = lifetimes.get(compute.op().result());
                table.row(
                        Integer.toString(number),
                        equations.of(compute.op()),
                        place(compute.op()),
                        lifetime == null ? "" : Integer.toString(lifetime.to()));
            } else {
                table.row(Integer.toString(number), step instanceof Step.Judge ? losses.next() : yielded(step));
            }
        }
        return table;
    }

    private String yielded(Step step) {
        return step.reads().stream().map(equations::name).collect(Collectors.joining(", ", "the caller gets ", ""));
    }

    private String place(Op op) {
        if (op instanceof Op.AddsToGradient adds) {
            return range("g", adds.parameter().offset(), adds.parameter().size());
        }
        if (plan.inner().containsKey(op.result())) {
            return "in registers";
        }
        Integer matrix = plan.matrices().get(op.result());
        return matrix == null ? "" : "matrix " + matrix;
    }

    private static String range(String array, int from, int count) {
        return array + "[" + from + (count == 1 ? "" : " … " + (from + count - 1)) + "]";
    }

    private TextTable kept() {
        Map<Value, List<String>> readers = new HashMap<>();
        int number = 0;
        for (Step step : plan.steps()) {
            number++;
            if (step instanceof Step.Compute compute && compute.pass() != Pass.FORWARD) {
                String reader = number + ": " + equations.name(compute.op());
                step.reads().stream().distinct().forEach(value -> readers.computeIfAbsent(value, v -> new ArrayList<>())
                        .add(reader));
            }
        }
        List<Value> values = new ArrayList<>(program.inputs());
        program.forward().forEach(op -> values.add(op.result()));
        TextTable table = new TextTable();
        for (Value value : values) {
            if (readers.containsKey(value)) {
                table.row(equations.name(value), String.join(", ", readers.get(value)));
            }
        }
        return table;
    }

    private TextTable leftOut() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (LeftOut.Item item : LeftOut.of(program, equations)) {
            byReason.computeIfAbsent(item.reason(), r -> new ArrayList<>()).add(item.name());
        }
        TextTable table = new TextTable();
        byReason.forEach((reason, names) -> table.row(String.join(", ", names), reason));
        return table;
    }

    private TextTable aliases() {
        TextTable table = new TextTable();
        program.aliases().stream().map(equations::of).distinct().forEach(table::row);
        return table;
    }
}
