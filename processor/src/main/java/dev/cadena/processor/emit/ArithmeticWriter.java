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
import javax.lang.model.element.Modifier;

/** Prints the forward pass, the loss and the backward pass: in one method each if unrolled, else with two a layer. */
final class ArithmeticWriter {
    private static final ClassName ENGINE = ClassName.get("dev.cadena.train", "Engine");

    /** Of more outputs the losses and copies are in methods of their own: a loss takes about 60 bytes of bytecode. */
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
        UnrolledPrinter toOutput = new UnrolledPrinter(program, type, direct);
        target.addMethod(forward()
                .addCode(print(toOutput, program.forwardToOutputs()))
                .addCode(toOutput.outputs(program.outputs()))
                .build());
        target.addMethod(unrolledLoss());
        UnrolledPrinter printer = new UnrolledPrinter(program, type, Optional.empty());
        target.addMethod(accumulate()
                .addCode(print(printer, program.forwardToGradient()))
                .addCode(losses(printer, program.losses()))
                .addCode(print(printer, program.backward()))
                .addStatement("return loss")
                .build());
        if (!program.inputsWithGradient().isEmpty()) {
            UnrolledPrinter toInputs = new UnrolledPrinter(program, type, Optional.empty());
            target.addMethod(inputGradient()
                    .addCode(print(toInputs, program.forwardToInputGradient()))
                    .addCode(print(toInputs, program.backwardToInputs()))
                    .build());
        }
    }

    /**
     * The output that goes straight to where the caller wants it: a single one, because of several one may be read by what
     * follows; and not a concatenation, which computes nothing.
     */
    private Optional<Value> directOutput() {
        Value first = program.outputs().get(0);
        boolean computed = program.forward().stream()
                .anyMatch(op -> op.result().equals(first) && !(op instanceof Op.Concatenation));
        return program.outputs().size() == 1 && computed ? Optional.of(first) : Optional.empty();
    }

    private MethodSpec unrolledLoss() {
        UnrolledPrinter printer = new UnrolledPrinter(program, type, Optional.empty());
        MethodSpec.Builder method = loss().addCode(print(printer, program.forwardToLoss()));
        return program.losses().size() == 1
                ? method.addCode(printer.returned(program.losses().get(0))).build()
                : method.addCode(losses(printer, program.losses()))
                        .addStatement("return loss")
                        .build();
    }

    private void writeBuffered(TypeSpec.Builder target) {
        BufferedPrinter printer = new BufferedPrinter(plan, type, offsets);
        LayerMethods methods = new LayerMethods(program, type, printer, new Equations(program, Notation.unicode()));
        CodeBlock losses = losses(printer, target);
        CodeBlock forward = methods.forward(program.forwardToOutputs());
        target.addMethod(forward()
                .addCode(forward)
                .addCode(outputs(printer.outputs(), target))
                .build());
        target.addMethod(forwardWithScratch());
        target.addMethod(loss().addCode(methods.forward(program.forwardToLoss()))
                .addCode(losses)
                .addStatement("return loss")
                .build());
        target.addMethod(accumulate()
                .addCode(methods.forward(program.forwardToGradient()))
                .addCode(losses)
                .addCode(methods.backward(Section::backward, "backward"))
                .addStatement("return loss")
                .build());
        if (!program.inputsWithGradient().isEmpty()) {
            target.addMethod(inputGradient()
                    .addCode(methods.forward(program.forwardToInputGradient()))
                    .addCode(methods.backward(Section::toInputs, "toInputs"))
                    .build());
        }
        methods.all().forEach(target::addMethod);
    }

    /** The statements that copy the outputs: many of them in methods of their own. */
    private CodeBlock outputs(List<CodeBlock> copies, TypeSpec.Builder target) {
        if (copies.size() <= MAX_OUTPUTS) {
            return copies.stream().collect(CodeBlock.joining(""));
        }
        CodeBlock.Builder code = CodeBlock.builder();
        int number = 0;
        for (List<CodeBlock> some : Groups.of(copies, MAX_OUTPUTS)) {
            String name = "copyOutputs" + ++number;
            target.addMethod(part(name, "x", "out")
                    .addCode(some.stream().collect(CodeBlock.joining("")))
                    .build());
            code.addStatement("$L(x, xAt, out, outAt, s)", name);
        }
        return code.build();
    }

    /** The statements that compute L in {@code loss}: that of many outputs in methods of their own. */
    private CodeBlock losses(OpPrinter printer, TypeSpec.Builder target) {
        List<Loss> losses = program.losses();
        if (losses.size() <= MAX_OUTPUTS) {
            return losses(printer, losses);
        }
        List<CodeBlock> calls = new ArrayList<>();
        for (List<Loss> some : Groups.of(losses, MAX_OUTPUTS)) {
            String name = "sumOfLosses" + (calls.size() + 1);
            target.addMethod(part(name, "x", "y")
                    .returns(type.scalar())
                    .addCode(losses(printer, some))
                    .addStatement("return loss")
                    .build());
            calls.add(CodeBlock.of("$L(x, xAt, y, yAt, s)", name));
        }
        return CodeBlock.builder()
                .addStatement("$T loss = $L", type.scalar(), calls.stream().collect(CodeBlock.joining("$W+ ")))
                .build();
    }

    /** A method that does a part of what must stand in one. */
    private MethodSpec.Builder part(String name, String... arrays) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameters(parameters(arrays))
                .addParameter(array, "s");
    }

    /** The statements that compute the sum of losses in {@code loss}. */
    private CodeBlock losses(OpPrinter printer, List<Loss> losses) {
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

    private static CodeBlock print(OpPrinter printer, List<Op> ops) {
        return ops.stream().map(printer::print).collect(CodeBlock.joining(""));
    }

    private MethodSpec.Builder forward() {
        return override("forward", "w", "x")
                .addJavadoc("The forward pass.\n\n$L", Javadocs.block(derivation.forward()))
                .addParameter(array, "out")
                .addParameter(TypeName.INT, "outAt")
                .addParameter(array, "s");
    }

    /** In the nested class, because what the outer one inherits may have any name and signature. */
    private MethodSpec forwardWithScratch() {
        return MethodSpec.methodBuilder("forward")
                .addJavadoc("The forward pass, with its intermediate values in scratch memory of the engine.\n")
                .addParameter(ParameterizedTypeName.get(ENGINE, array), "engine")
                .addParameter(array, "w")
                .addParameter(array, "x")
                .addParameter(array, "out")
                .addStatement("$T s = engine.acquireScratch()", array)
                .addStatement("forward(w, x, 0, out, 0, s)")
                .addStatement("engine.releaseScratch(s)")
                .build();
    }

    private MethodSpec.Builder loss() {
        return override("loss", "w", "x", "y")
                .addJavadoc("The loss of one observation.\n\n$L", Javadocs.block(derivation.loss()))
                .addParameter(array, "s")
                .returns(TypeName.DOUBLE);
    }

    private MethodSpec.Builder accumulate() {
        return override("accumulate", "w", "x", "y")
                .addJavadoc(
                        "The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.\n\n$L",
                        Javadocs.block(derivation.backward()))
                .addParameter(array, "g")
                .addParameter(array, "s")
                .returns(TypeName.DOUBLE);
    }

    private MethodSpec.Builder inputGradient() {
        return override("inputGradient", "w", "x", "y", "gx")
                .addJavadoc(
                        "The forward pass, then back-propagation to the inputs: ∂L of one observation.\n\n$L",
                        Javadocs.block(derivation.backwardToInputs()))
                .addParameter(array, "s");
    }

    private MethodSpec.Builder override(String name, String... arrays) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameters(parameters(arrays));
    }

    /** Weights come whole; observations and targets start at an index. */
    private List<ParameterSpec> parameters(String... arrays) {
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
