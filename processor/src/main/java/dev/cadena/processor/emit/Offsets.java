package dev.cadena.processor.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.Parameter;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.plan.Plan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The constants of a larger network that say where tensors stand. An unrolled network has none. */
final class Offsets {
    private final Map<Parameter, String> weights = new LinkedHashMap<>();
    private final Map<Value, String> matrices = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Plan plan;

    Offsets(Plan plan) {
        this.plan = plan;
        if (plan.unrolled()) {
            return;
        }
        UniqueNames unique = new UniqueNames("LAYERS", "INPUTS", "OUTPUTS");
        for (Parameter p : plan.program().stored()) {
            weights.put(p, unique.of(UniqueNames.constant(p.layer()) + "_" + UniqueNames.constant(p.name())));
        }
        plan.matrices().keySet().forEach(value -> matrices.put(value, unique.of(UniqueNames.constant(value.name()))));
        names.addAll(weights.values());
        names.addAll(matrices.values());
    }

    /** All constants. */
    Set<String> names() {
        return names;
    }

    /** Where a tensor of weights starts for the kernels. */
    String of(Parameter parameter) {
        return weights.get(parameter);
    }

    /** The number of the matrix of a value. */
    String of(Value value) {
        return matrices.get(value);
    }

    void writeTo(TypeSpec.Builder target) {
        Map<String, Integer> ofWeights = new LinkedHashMap<>();
        weights.forEach((parameter, name) ->
                ofWeights.put(name, plan.placements().get(parameter).at()));
        add("Where each tensor of weights starts in {@code w}, its rows padded.\n", ofWeights, target);
        Map<String, Integer> ofMatrices = new LinkedHashMap<>();
        matrices.forEach((value, name) -> ofMatrices.put(name, plan.matrices().get(value)));
        add("The matrix in {@code s} that holds each value, a row for each observation.\n", ofMatrices, target);
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
