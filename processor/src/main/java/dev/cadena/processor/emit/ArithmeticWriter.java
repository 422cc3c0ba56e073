package dev.cadena.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.Loss;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Section;
import dev.cadena.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the forward pass, the loss and the backward pass: in one method each if unrolled, else with two a layer. */
final class ArithmeticWriter {
    private final Plan plan;
    private final NetworkProgram program;
    private final ArrayTypeName array;
    private final NumberType type;

    ArithmeticWriter(Plan plan, NumberType type) {
        this.plan = plan;
        this.program = plan.program();
        this.type = type;
        this.array = type.array();
    }

    void writeTo(TypeSpec.Builder target) {
        if (plan.unrolled()) {
            writeUnrolled(target);
        } else {
            writeBuffered(target);
        }
    }

    private void writeUnrolled(TypeSpec.Builder target) {
        UnrolledPrinter printer = new UnrolledPrinter(program, type);
        CodeBlock forward = print(printer, program.forward());
        CodeBlock loss = printer.print(program.loss());
        target.addMethod(forward().addCode(forward).addCode(printer.output()).build());
        target.addMethod(loss().addCode(print(printer, program.forwardToLoss()))
                .addCode(
                        program.loss() instanceof Loss.SoftmaxCrossEntropy entropy
                                ? printer.normalizer(entropy.softmax())
                                : CodeBlock.of(""))
                .addCode(loss)
                .addStatement("return loss")
                .build());
        target.addMethod(accumulate()
                .addCode(forward)
                .addCode(loss)
                .addCode(printer.print(program.loss().delta()))
                .addCode(print(printer, program.backward()))
                .addStatement("return loss")
                .build());
    }

    private void writeBuffered(TypeSpec.Builder target) {
        UniqueNames methods = new UniqueNames("forward", "loss", "accumulate", "compute", "computeLoss");
        BufferedPrinter printer = new BufferedPrinter(plan, type, new UniqueNames("LAYERS"));
        printer.constants()
                .forEach((name, offset) -> target.addField(
                        FieldSpec.builder(TypeName.INT, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                                .initializer("$L", offset)
                                .build()));
        CodeBlock.Builder forward = CodeBlock.builder();
        CodeBlock.Builder backward = CodeBlock.builder();
        List<CodeBlock> backwardCalls = new ArrayList<>();
        List<MethodSpec> layers = new ArrayList<>();
        for (Section section : program.sections()) {
            String name = UniqueNames.capitalized(section.layer());
            String forwardName = methods.of("forward" + name);
            forward.addStatement("$L(w, x, xAt, s)", forwardName);
            layers.add(helper(forwardName, section.forward())
                    .addParameters(parameters("w", "x"))
                    .addParameter(array, "s")
                    .addCode(print(printer, section.forward()))
                    .build());
            if (!section.backward().isEmpty()) {
                String backwardName = methods.of("backward" + name);
                backwardCalls.add(
                        0,
                        CodeBlock.builder()
                                .addStatement("$L(w, x, xAt, g, s)", backwardName)
                                .build());
                layers.add(helper(backwardName, section.backward())
                        .addParameters(parameters("w", "x"))
                        .addParameter(array, "g")
                        .addParameter(array, "s")
                        .addCode(print(printer, section.backward()))
                        .build());
            }
        }
        backwardCalls.forEach(backward::add);
        CodeBlock loss = printer.print(program.loss());
        target.addMethod(
                forward().addCode(forward.build()).addCode(printer.output()).build());
        target.addMethod(loss().addCode(forward.build())
                .addCode(loss)
                .addStatement("return loss")
                .build());
        target.addMethod(accumulate()
                .addCode(forward.build())
                .addCode(loss)
                .addCode(printer.print(program.loss().delta()))
                .addCode(backward.build())
                .addStatement("return loss")
                .build());
        layers.forEach(target::addMethod);
    }

    private static CodeBlock print(OpPrinter printer, List<Op> ops) {
        return ops.stream().map(printer::print).collect(CodeBlock.joining(""));
    }

    private MethodSpec.Builder forward() {
        return override("forward", "w", "x")
                .addJavadoc("The forward pass.\n\n$L", Equations.javadoc(program.forward()))
                .addParameter(array, "out")
                .addParameter(TypeName.INT, "outAt")
                .addParameter(array, "s");
    }

    private MethodSpec.Builder loss() {
        return override("loss", "w", "x", "y")
                .addJavadoc("The loss of one observation.\n\n<pre>{@code\n$L\n}</pre>\n", Equations.of(program.loss()))
                .addParameter(array, "s")
                .returns(TypeName.DOUBLE);
    }

    private MethodSpec.Builder accumulate() {
        List<Op> backward = new ArrayList<>(List.of(program.loss().delta()));
        backward.addAll(program.backward());
        return override("accumulate", "w", "x", "y")
                .addJavadoc(
                        "The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.\n\n$L",
                        Equations.javadoc(backward))
                .addParameter(array, "g")
                .addParameter(array, "s")
                .returns(TypeName.DOUBLE);
    }

    private MethodSpec.Builder override(String name, String... arrays) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameters(parameters(arrays));
    }

    private static MethodSpec.Builder helper(String name, List<Op> ops) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(Equations.javadoc(ops).replace("$", "$$"))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
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
