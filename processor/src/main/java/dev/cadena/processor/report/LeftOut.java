package dev.cadena.processor.report;

import dev.cadena.processor.calculus.Alias;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Pass;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.notation.Equations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a program does not compute because nobody needs it. */
final class LeftOut {
    private final NetworkProgram program;
    private final Equations equations;
    private final List<Item> items = new ArrayList<>();

    /**
     * Something left out.
     *
     * @param name what it is called
     * @param reason why nobody needs it
     */
    record Item(String name, String reason) {}

    private LeftOut(NetworkProgram program, Equations equations) {
        this.program = program;
        this.equations = equations;
    }

    /** All that is left out. */
    static List<Item> of(NetworkProgram program, Equations equations) {
        LeftOut leftOut = new LeftOut(program, equations);
        leftOut.addForward("not needed for predictions", program.forwardToOutputs());
        leftOut.addForward("not needed for L alone", program.forwardToLoss());
        leftOut.addForward("not needed for L and its gradient", program.forwardToGradient());
        leftOut.addDeltas();
        leftOut.addGradients();
        return List.copyOf(leftOut.items);
    }

    private void addForward(String reason, List<Op> needed) {
        Set<Value> kept = needed.stream().map(Op::result).collect(Collectors.toSet());
        program.forward().stream()
                .filter(op -> !kept.contains(op.result()))
                .forEach(op -> add(reason, equations.name(op)));
    }

    private void addDeltas() {
        Set<Value> known = new HashSet<>();
        program.backward().forEach(op -> known.add(op.result()));
        program.aliases().stream()
                .filter(alias -> alias.pass() == Pass.BACKWARD)
                .map(Alias::value)
                .forEach(known::add);
        Set<Value> trained = dependingOnTraining();
        Set<Value> judged = leadingToLoss();
        List<Value> values = new ArrayList<>(program.inputs());
        program.forward().forEach(op -> values.add(op.result()));
        for (Value value : values) {
            Value delta = program.delta(value);
            if (!known.contains(delta)) {
                add(reason(value, trained, judged), equations.name(delta));
            }
        }
    }

    private String reason(Value value, Set<Value> trained, Set<Value> judged) {
        if (program.inputs().contains(value)) {
            return "of an input, which training does not change";
        }
        if (!trained.contains(value)) {
            return "no trained weights come before";
        }
        return judged.contains(value) ? "activation and loss are differentiated as one" : "leads to no loss";
    }

    private Set<Value> dependingOnTraining() {
        Set<Value> dependent = new HashSet<>();
        for (Op op : program.forward()) {
            if (op.parameters().stream().anyMatch(Parameter::trainable)
                    || op.operands().stream().anyMatch(dependent::contains)) {
                dependent.add(op.result());
            }
        }
        return dependent;
    }

    /** The outputs with a loss, and what they are computed from. */
    private Set<Value> leadingToLoss() {
        Set<Value> leading = new HashSet<>();
        program.losses().stream().map(Loss::target).forEach(target -> program.outputs().stream()
                .filter(output -> output.layer().equals(target.layer()))
                .forEach(leading::add));
        List<Op> forward = program.forward();
        for (int i = forward.size() - 1; i >= 0; i--) {
            if (leading.contains(forward.get(i).result())) {
                leading.addAll(forward.get(i).operands());
            }
        }
        return leading;
    }

    private void addGradients() {
        program.parameters().stream()
                .filter(parameter -> !parameter.trainable())
                .forEach(parameter -> add("frozen", equations.gradient(parameter)));
    }

    private void add(String reason, String what) {
        items.add(new Item(what, reason));
    }
}
