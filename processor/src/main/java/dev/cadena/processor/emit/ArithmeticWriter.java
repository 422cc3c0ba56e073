package dev.cadena.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.Groups;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Section;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.notation.Derivation;
import dev.cadena.processor.notation.Equations;
import dev.cadena.processor.notation.Notation;
import dev.cadena.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javax.lang.model.element.Modifier;

/** Prints the forward pass, the loss and the backward pass: in one method each if unrolled, else with two a layer. */
final class ArithmeticWriter {
    private static final ClassName ENGINE = ClassName.get("dev.cadena.train", "Engine");

    private static final ClassName BATCH = ClassName.get("dev.cadena.spi", "Batch");

    private static final ClassName NOISE = ClassName.get("dev.cadena.spi", "Noise");

    /** Of more outputs the losses are in methods of their own: a loss takes about 60 bytes of bytecode. */
    private static final int MAX_OUTPUTS = 24;

    private final Plan plan;
    private final Offsets offsets;
    private final NetworkProgram program;
    private final ArrayTypeName array;
    private final NumberType type;
    private final Derivation derivation;

    ArithmeticWriter(Plan plan, NumberType type, Offsets offsets) {
        this.plan = plan;
        this.offsets = offsets;
        this.program = plan.program();
        this.type = type;
        this.array = type.array();
        this.derivation = new Derivation(program, Notation.unicode());
    }

    void writeTo(TypeSpec.Builder target) {
        if (plan.unrolled()) {
            writeUnrolled(target);
        } else {
            writeBuffered(target);
        }
    }

    private void writeUnrolled(TypeSpec.Builder target) {
        Optional<Value> direct = directOutput();
        UnrolledPrinter toOutput = new UnrolledPrinter(program, type, direct, false);
        target.addMethod(forward()
                .addCode(print(toOutput, program.forwardToOutputs()))
                .addCode(toOutput.outputs(program.outputs()))
                .build());
        target.addMethod(unrolledLoss());
        UnrolledPrinter printer = new UnrolledPrinter(program, type, Optional.empty(), program.isNoisy());
        MethodSpec.Builder accumulate = accumulate();
        if (program.isNoisy()) {
            target.addMethod(accumulateWithoutNoise());
            accumulate.addParameter(NOISE, "noise").addParameter(TypeName.LONG, "visit");
        }
        target.addMethod(accumulate
                .addCode(print(printer, program.forwardToGradient()))
                .addCode(losses(printer, program.losses()))
                .addCode(print(printer, program.backward()))
                .addStatement("return loss")
                .build());
        if (!program.inputsWithGradient().isEmpty()) {
            UnrolledPrinter toInputs = new UnrolledPrinter(program, type, Optional.empty(), false);
            target.addMethod(inputGradient()
                    .addCode(print(toInputs, program.forwardToInputGradient()))
                    .addCode(print(toInputs, program.backwardToInputs()))
                    .build());
        }
    }

    /**
     * The output that goes straight to where the caller wants it: a single one, because of several one may be read by what
     * follows; and not what computes nothing in a prediction, such as a concatenation.
     */
    private Optional<Value> directOutput() {
        Value first = program.outputs().get(0);
        boolean computed = program.forward().stream()
                .anyMatch(op ->
                        op.result().equals(first) && !(op instanceof Op.Concatenation) && !(op instanceof Op.Noisy));
        return program.outputs().size() == 1 && computed ? Optional.of(first) : Optional.empty();
    }

    private MethodSpec unrolledLoss() {
        UnrolledPrinter printer = new UnrolledPrinter(program, type, Optional.empty(), false);
        MethodSpec.Builder method = loss().addCode(print(printer, program.forwardToLoss()));
        return program.losses().size() == 1
                ? method.addCode(printer.returned(program.losses().get(0))).build()
                : method.addCode(losses(printer, program.losses()))
                        .addStatement("return loss")
                        .build();
    }

    private void writeBuffered(TypeSpec.Builder target) {
        LayerMethods methods = new LayerMethods(plan, type, offsets, new Equations(program, Notation.unicode()));
        target.addMethod(
                forward().addCode(methods.forward(program.forwardToOutputs())).build());
        target.addMethod(forwardWithScratch());
        target.addMethod(loss().addCode(methods.forward(program.forwardToLoss()))
                .addCode(losses(BufferedPrinter::print, "addLosses", target))
                .build());
        target.addMethod(descend()
                .addCode(methods.forward(plan.forwardToGradient()))
                .addCode(losses(BufferedPrinter::printWithSlope, "addLossesWithSlopes", target))
                .addCode(methods.backward(
                        section -> section.backward().stream()
                                .filter(op -> !(op instanceof Op.AddsToGradient) && !plan.isWithLoss(op))
                                .toList(),
                        "backward",
                        "Back-propagation through "))
                .addStatement("s.await()")
                .addCode(methods.backward(
                        section -> section.backward().stream()
                                .filter(op -> op instanceof Op.AddsToGradient)
                                .toList(),
                        "descend",
                        "Descends along the gradient by the weights of "))
                .build());
        if (!program.inputsWithGradient().isEmpty()) {
            target.addMethod(inputGradient()
                    .addCode(methods.forward(program.forwardToInputGradient()))
                    .addCode(methods.backward(Section::toInputs, "toInputs", "Back-propagation through "))
                    .build());
        }
        methods.all().forEach(target::addMethod);
    }

    /** The statements that add up the losses: those of many outputs in methods of their own. */
    private CodeBlock losses(BiConsumer<BufferedPrinter, Loss> print, String method, TypeSpec.Builder target) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$T.clearLosses(s)", type.kernels());
        List<List<Loss>> groups = Groups.of(program.losses(), MAX_OUTPUTS);
        int number = 0;
        for (List<Loss> some : groups) {
            BufferedPrinter printer = new BufferedPrinter(plan, type, offsets);
            some.forEach(loss -> print.accept(printer, loss));
            if (groups.size() == 1) {
                code.add(printer.code());
            } else {
                String name = method + ++number;
                target.addMethod(MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .addParameter(batch(), "s")
                        .addCode(printer.code())
                        .build());
                code.addStatement("$L(s)", name);
            }
        }
        return code.build();
    }

    /** The statements that compute the sum of losses in {@code loss}. */
    private CodeBlock losses(UnrolledPrinter printer, List<Loss> losses) {
        if (losses.size() == 1) {
            return printer.print(losses.get(0), "loss");
        }
        UniqueNames names = new UniqueNames("loss");
        CodeBlock.Builder code = CodeBlock.builder();
        List<CodeBlock> summands = new ArrayList<>();
        for (Loss loss : losses) {
            String name =
                    names.of("lossOf" + UniqueNames.capitalized(loss.target().layer()));
            code.add(printer.print(loss, name));
            summands.add(CodeBlock.of("$L", name));
        }
        return code.addStatement(
                        "$T loss = $L", type.scalar(), summands.stream().collect(CodeBlock.joining("$W+ ")))
                .build();
    }

    private static CodeBlock print(UnrolledPrinter printer, List<Op> ops) {
        return ops.stream().map(printer::print).collect(CodeBlock.joining(""));
    }

    private MethodSpec.Builder forward() {
        MethodSpec.Builder method =
                override("forward").addJavadoc("The forward pass.\n\n$L", Javadocs.block(derivation.prediction()));
        return plan.unrolled() ? method.addParameters(rows("w", "x", "out")) : method.addParameters(batches());
    }

    /** In the nested class, because what the outer one inherits may have any name and signature. */
    private MethodSpec forwardWithScratch() {
        return MethodSpec.methodBuilder("forward")
                .addJavadoc("The forward pass of one observation, with its values in memory of the engine.\n")
                .addParameter(ParameterizedTypeName.get(ENGINE, array), "engine")
                .addParameter(array, "w")
                .addParameter(array, "x")
                .addParameter(array, "out")
                .addStatement("$T s = engine.acquire(x)", batch())
                .addStatement("forward(w, s)")
                .addStatement("engine.release(s, out)")
                .build();
    }

    private MethodSpec.Builder loss() {
        MethodSpec.Builder method = override("loss")
                .addJavadoc(
                        plan.unrolled() ? "The loss of one observation.\n\n$L" : "The loss of each observation.\n\n$L",
                        Javadocs.block(derivation.loss()));
        return plan.unrolled()
                ? method.addParameters(rows("w", "x", "y")).returns(TypeName.DOUBLE)
                : method.addParameters(batches());
    }

    private MethodSpec.Builder accumulate() {
        return accumulate(
                "The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.\n\n$L",
                Javadocs.block(derivation.backward()));
    }

    private MethodSpec accumulateWithoutNoise() {
        return accumulate("As in training, but without what layers draw there.\n")
                .addStatement("return accumulate(w, x, xAt, y, yAt, g, $T.NONE, 0)", NOISE)
                .build();
    }

    private MethodSpec.Builder accumulate(String javadoc, Object... arguments) {
        return override("accumulate")
                .addJavadoc(javadoc, arguments)
                .addParameters(rows("w", "x", "y"))
                .addParameter(array, "g")
                .returns(TypeName.DOUBLE);
    }

    private MethodSpec.Builder descend() {
        return override("descend")
                .addJavadoc(
                        "The forward pass, then back-propagation, then a step down the gradient.\n\n$L",
                        Javadocs.block(derivation.backward()))
                .addParameters(batches());
    }

    private MethodSpec.Builder inputGradient() {
        MethodSpec.Builder method = override("inputGradient")
                .addJavadoc(
                        "The forward pass, then back-propagation to the inputs: ∂L of "
                                + (plan.unrolled() ? "one observation" : "each observation") + ".\n\n$L",
                        Javadocs.block(derivation.backwardToInputs()));
        return plan.unrolled() ? method.addParameters(rows("w", "x", "y", "gx")) : method.addParameters(batches());
    }

    private static MethodSpec.Builder override(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(Modifier.PUBLIC);
    }

    private ParameterizedTypeName batch() {
        return ParameterizedTypeName.get(BATCH, array);
    }

    private List<ParameterSpec> batches() {
        return List.of(
                ParameterSpec.builder(array, "w").build(),
                ParameterSpec.builder(batch(), "s").build());
    }

    /** Weights come whole; observations and targets start at an index. */
    private List<ParameterSpec> rows(String... arrays) {
        List<ParameterSpec> parameters = new ArrayList<>();
        for (String name : arrays) {
            parameters.add(ParameterSpec.builder(array, name).build());
            if (!name.equals("w")) {
                parameters.add(ParameterSpec.builder(TypeName.INT, name + "At").build());
            }
        }
        return parameters;
    }
}
