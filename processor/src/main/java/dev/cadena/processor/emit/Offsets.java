package dev.cadena.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.plan.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The constants of a larger network that say where tensors start. An unrolled network has none. */
final class Offsets {
    private final Map<Parameter, String> weights = new LinkedHashMap<>();
    private final Map<Value, String> buffers = new LinkedHashMap<>();
    private final Plan plan;

    Offsets(Plan plan) {
        this.plan = plan;
        if (plan.unrolled()) {
            return;
        }
        UniqueNames names = new UniqueNames("LAYERS", "INPUTS", "OUTPUTS");
        for (Parameter p : plan.program().parameters()) {
            weights.put(p, names.of(UniqueNames.constant(p.layer()) + "_" + UniqueNames.constant(p.name())));
        }
        plan.offsets().keySet().forEach(value -> buffers.put(value, names.of(UniqueNames.constant(value.name()))));
    }

    /** Where a tensor of weights starts. */
    String of(Parameter parameter) {
        return weights.getOrDefault(parameter, String.valueOf(parameter.offset()));
    }

    /** Where an intermediate value starts. */
    String of(Value value) {
        return buffers.get(value);
    }

    void writeTo(TypeSpec.Builder target) {
        Map<String, Integer> ofWeights = new LinkedHashMap<>();
        weights.forEach((parameter, name) -> ofWeights.put(name, parameter.offset()));
        add("Where each tensor of weights starts in {@code w}, and its gradient in {@code g}.\n", ofWeights, target);
        Map<String, Integer> ofBuffers = new LinkedHashMap<>();
        buffers.forEach((value, name) -> ofBuffers.put(name, plan.offsets().get(value)));
        add("Where each intermediate value starts in {@code s}.\n", ofBuffers, target);
    }

    /** As one field, whose initializer holds the others: JavaPoet sets a blank line between two fields. */
    private static void add(String javadoc, Map<String, Integer> constants, TypeSpec.Builder target) {
        if (constants.isEmpty()) {
            return;
        }
        String declared = "private static final int ";
        String list = constants.entrySet().stream()
                .map(constant -> constant.getKey() + " = " + constant.getValue())
                .collect(Collectors.joining(";\n" + declared));
        String first = constants.keySet().iterator().next();
        target.addField(FieldSpec.builder(TypeName.INT, first, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(javadoc)
                .initializer("$L", list.substring(list.indexOf('=') + 2))
                .build());
    }
}
