package dev.cadena.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints which matrices a larger network needs, and where its weights stand. */
final class MatricesWriter {
    /** The bytecode that a placement takes in a list. */
    private static final int BYTES = 25;

    private static final int NUMBER_BYTES = 12;

    private static final ClassName PLACEMENT = ClassName.get("dev.cadena.spi", "Placement");

    private final Plan plan;
    private final NetworkProgram program;
    private final Offsets offsets;

    MatricesWriter(Plan plan, Offsets offsets) {
        this.plan = plan;
        this.program = plan.program();
        this.offsets = offsets;
    }

    void writeTo(TypeSpec.Builder target) {
        List<CodeBlock> placements = new ArrayList<>();
        plan.placements()
                .forEach((parameter, placement) -> placements.add(CodeBlock.of(
                        "new $T($L, $L, $L, $L)",
                        PLACEMENT,
                        parameter.offset(),
                        placement.rows(),
                        placement.columns(),
                        offsets.of(parameter))));
        TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), PLACEMENT);
        target.addMethod(method("placements", list)
                .addStatement(
                        "return $L",
                        LongList.of("placements", PLACEMENT, placements, BYTES, placements.size() > 1, target))
                .build());
        target.addMethod(
                numbers("widths", plan.widths().stream().map(String::valueOf).toList(), target));
        target.addMethod(numbers(
                "outputMatrices", program.outputs().stream().map(offsets::of).toList(), target));
        if (!program.inputsWithGradient().isEmpty()) {
            List<String> deltas = program.inputs().stream()
                    .map(x -> isComputed(x) ? offsets.of(program.delta(x)) : "-1")
                    .toList();
            target.addMethod(numbers("deltaMatrices", deltas, target));
        }
        boolean sums = plan.gradients().values().stream().anyMatch(ops -> ops.size() > 1)
                || program.backward().stream().anyMatch(Op.AddElementwise.class::isInstance);
        target.addMethod(method("sumsGradients", TypeName.BOOLEAN)
                .addStatement("return $L", sums)
                .build());
        if (program.normalizesBatches()) {
            target.addMethod(method("normalizesBatches", TypeName.BOOLEAN)
                    .addStatement("return true")
                    .build());
        }
    }

    /** A gradient that is 0 whatever the weights are, as of x − x, has no matrix. */
    private boolean isComputed(Value input) {
        return program.inputsWithGradient().contains(input) && plan.matrices().containsKey(program.delta(input));
    }

    private static MethodSpec numbers(String name, List<String> values, TypeSpec.Builder target) {
        List<CodeBlock> elements =
                values.stream().map(v -> CodeBlock.of("$L", v)).toList();
        ClassName integer = ClassName.get(Integer.class);
        return method(name, ParameterizedTypeName.get(ClassName.get(List.class), integer))
                .addStatement("return $L", LongList.of(name, integer, elements, NUMBER_BYTES, false, target))
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
