package dev.cadena.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Section;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Prints the forward pass, the loss and the backward pass: in one method each if unrolled, else with two a layer. */
final class ArithmeticWriter {
    private final Plan plan;
    private final NetworkProgram program;
    private final ArrayTypeName array;
    private final NumberType type;
    private final Equations equations;

    ArithmeticWriter(Plan plan, NumberType type) {
        this.plan = plan;
        this.program = plan.program();
        this.type = type;
        this.array = type.array();
        this.equations = new Equations(program);
    }

    void writeTo(TypeSpec.Builder target) {
        if (plan.unrolled()) {
            writeUnrolled(target);
        } else {
            writeBuffered(target);
        }
    }

    private void writeUnrolled(TypeSpec.Builder target) {
        UnrolledPrinter toOutput = new UnrolledPrinter(program, type, true);
        target.addMethod(forward().addCode(print(toOutput, program.forward())).build());
        UnrolledPrinter printer = new UnrolledPrinter(program, type, false);
        target.addMethod(loss().addCode(print(printer, program.forwardToLoss()))
                .addCode(printer.returned(program.loss()))
                .build());
        target.addMethod(accumulate()
                .addCode(print(printer, program.forward()))
                .addCode(printer.print(program.loss()))
                .addCode(printer.print(program.loss().delta()))
                .addCode(print(printer, program.backward()))
                .addStatement("return loss")
                .build());
    }

    private void writeBuffered(TypeSpec.Builder target) {
        UniqueNames methods = new UniqueNames("forward", "loss", "accumulate", "compute", "computeLoss");
        BufferedPrinter printer = new BufferedPrinter(plan, type, new UniqueNames("LAYERS"));
        addOffsets(
                target,
                "Where each tensor of weights starts in {@code w}, and its gradient in {@code g}.\n",
                printer.weightOffsets());
        addOffsets(target, "Where each intermediate value starts in {@code s}.\n", printer.bufferOffsets());
        CodeBlock.Builder forward = CodeBlock.builder();
        CodeBlock.Builder backward = CodeBlock.builder();
        List<CodeBlock> backwardCalls = new ArrayList<>();
        List<MethodSpec> layers = new ArrayList<>();
        for (Section section : program.sections()) {
            String name = UniqueNames.capitalized(section.layer());
            MethodSpec forwardMethod = helper(methods.of("forward" + name), printer, section.forward())
                    .addJavadoc("The forward pass of $L.\n\n$L", section.layer(), equations.javadoc(section.forward()))
                    .build();
            forward.addStatement("$L", call(forwardMethod));
            layers.add(forwardMethod);
            if (!section.backward().isEmpty()) {
                MethodSpec backwardMethod = helper(methods.of("backward" + name), printer, section.backward())
                        .addJavadoc(
                                "Back-propagation through $L.\n\n$L",
                                section.layer(),
                                equations.javadoc(section.backward()))
                        .build();
                backwardCalls.add(
                        0,
                        CodeBlock.builder()
                                .addStatement("$L", call(backwardMethod))
                                .build());
                layers.add(backwardMethod);
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

    private static void addOffsets(TypeSpec.Builder target, String javadoc, Map<String, Integer> offsets) {
        boolean first = true;
        for (var offset : offsets.entrySet()) {
            FieldSpec.Builder field = FieldSpec.builder(
                            TypeName.INT, offset.getKey(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$L", offset.getValue());
            target.addField(first ? field.addJavadoc(javadoc).build() : field.build());
            first = false;
        }
    }

    private static CodeBlock print(OpPrinter printer, List<Op> ops) {
        return ops.stream().map(printer::print).collect(CodeBlock.joining(""));
    }

    private MethodSpec.Builder forward() {
        return override("forward", "w", "x")
                .addJavadoc("The forward pass.\n\n$L", equations.javadoc(program.forward()))
                .addParameter(array, "out")
                .addParameter(TypeName.INT, "outAt")
                .addParameter(array, "s");
    }

    private MethodSpec.Builder loss() {
        return override("loss", "w", "x", "y")
                .addJavadoc("The loss of one observation.\n\n<pre>{@code\n$L\n}</pre>\n", equations.of(program.loss()))
                .addParameter(array, "s")
                .returns(TypeName.DOUBLE);
    }

    private MethodSpec.Builder accumulate() {
        List<Op> backward = new ArrayList<>(List.of(program.loss().delta()));
        backward.addAll(program.backward());
        return override("accumulate", "w", "x", "y")
                .addJavadoc(
                        "The forward pass, then back-propagation: adds ∇L of one observation to {@code g}.\n\n$L",
                        equations.javadoc(backward))
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

    /** A method of some operations, with those of the arrays as parameters that it uses. */
    private MethodSpec.Builder helper(String name, OpPrinter printer, List<Op> ops) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
        if (ops.stream().anyMatch(op -> !op.parameters().isEmpty())) {
            method.addParameter(array, "w");
        }
        if (ops.stream().anyMatch(op -> op.operands().contains(program.input()))) {
            method.addParameters(parameters("x"));
        }
        if (ops.stream().anyMatch(op -> op.result().role() == Value.Role.WEIGHTS_GRADIENT)) {
            method.addParameter(array, "g");
        }
        return method.addParameter(array, "s").addCode(print(printer, ops));
    }

    /** Parameters and what is passed for them have the same names. */
    private static CodeBlock call(MethodSpec method) {
        CodeBlock arguments = method.parameters().stream()
                .map(p -> CodeBlock.of("$L", p.name()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L($L)", method.name(), arguments);
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
