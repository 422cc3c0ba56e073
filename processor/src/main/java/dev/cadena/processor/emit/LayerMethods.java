package dev.cadena.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.cadena.processor.calculus.Groups;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.Op;
import dev.cadena.processor.calculus.Section;
import dev.cadena.processor.notation.Equations;
import dev.cadena.processor.plan.Plan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** The methods of a larger network: one for each layer and direction, so that none grows with the network. */
final class LayerMethods {
    /** Of more layers the calls are in methods of their own: a call takes about 10 bytes of bytecode. */
    private static final int MAX_CALLS = 200;

    /** Of a layer that many read, the operations are in several methods: one takes about 40 bytes, some twice that. */
    private static final int MAX_OPERATIONS = 40;

    private static final ClassName BATCH = ClassName.get("dev.cadena.spi", "Batch");

    private final Plan plan;
    private final NetworkProgram program;
    private final NumberType type;
    private final Offsets offsets;
    private final Equations equations;
    private final UniqueNames names = new UniqueNames("forward", "loss", "descend", "inputGradient");
    private final Map<List<Op>, MethodSpec> methods = new LinkedHashMap<>();
    private final List<MethodSpec> groups = new ArrayList<>();

    LayerMethods(Plan plan, NumberType type, Offsets offsets, Equations equations) {
        this.plan = plan;
        this.program = plan.program();
        this.type = type;
        this.offsets = offsets;
        this.equations = equations;
    }

    /** All methods that were called so far. */
    Collection<MethodSpec> all() {
        List<MethodSpec> all = new ArrayList<>(groups);
        all.addAll(methods.values());
        return all;
    }

    /** The calls that run some of the forward operations. */
    CodeBlock forward(List<Op> ops) {
        Set<Op> wanted = new HashSet<>(ops);
        List<MethodSpec> called = new ArrayList<>();
        for (Section section : program.sections()) {
            List<Op> own = section.forward().stream()
                    .map(op -> wanted.contains(op) ? op : op.inPrediction())
                    .filter(wanted::contains)
                    .toList();
            for (List<Op> some : Groups.of(own, MAX_OPERATIONS)) {
                // A part of a layer is called by the last value that it computes.
                String what = some.equals(section.forward()) || some.equals(section.prediction())
                        ? section.layer()
                        : some.get(some.size() - 1).result().name();
                boolean trains = some.stream().anyMatch(op -> !op.equals(op.inPrediction()));
                String prefix = trains ? "forwardInTraining" : "forward";
                String javadoc = "The forward pass of " + what + (trains ? " in training" : "");
                called.add(methods.computeIfAbsent(some, o -> method(prefix, what, o, javadoc)));
            }
        }
        return calls(called, "forwardLayers");
    }

    /** The calls that run a backward program. */
    CodeBlock backward(Function<Section, List<Op>> ops, String prefix, String javadoc) {
        List<MethodSpec> called = new ArrayList<>();
        for (int i = program.sections().size() - 1; i >= 0; i--) {
            Section section = program.sections().get(i);
            List<Op> own = ops.apply(section);
            for (List<Op> some : Groups.of(own, MAX_OPERATIONS)) {
                called.add(methods.computeIfAbsent(
                        some, o -> method(prefix, section.layer(), o, javadoc + section.layer())));
            }
        }
        return calls(called, prefix + "Layers");
    }

    private CodeBlock calls(List<MethodSpec> called, String group) {
        if (called.size() <= MAX_CALLS) {
            return called.stream().map(LayerMethods::call).collect(CodeBlock.joining(""));
        }
        List<MethodSpec> parts = new ArrayList<>();
        for (List<MethodSpec> some : Groups.of(called, MAX_CALLS)) {
            Map<String, ParameterSpec> parameters = new LinkedHashMap<>();
            some.forEach(m -> m.parameters().forEach(p -> parameters.put(p.name(), p)));
            parts.add(MethodSpec.methodBuilder(names.of(group))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .addParameters(parameters.values())
                    .addCode(some.stream().map(LayerMethods::call).collect(CodeBlock.joining("")))
                    .build());
        }
        groups.addAll(parts);
        return calls(parts, group);
    }

    /** Parameters and what is passed for them have the same names. */
    private static CodeBlock call(MethodSpec method) {
        CodeBlock arguments = method.parameters().stream()
                .map(p -> CodeBlock.of("$L", p.name()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.builder()
                .addStatement("$L($L)", method.name(), arguments)
                .build();
    }

    /** A method of some operations. */
    private MethodSpec method(String prefix, String layer, List<Op> ops, String javadoc) {
        BufferedPrinter printer = new BufferedPrinter(plan, type, offsets);
        ops.forEach(printer::print);
        MethodSpec.Builder method = MethodSpec.methodBuilder(names.of(prefix + UniqueNames.capitalized(layer)))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addJavadoc("$L.\n\n$L", javadoc, block(ops));
        if (ops.stream().anyMatch(this::readsWeights)) {
            method.addParameter(type.array(), "w");
        }
        return method.addParameter(ParameterizedTypeName.get(BATCH, type.array()), "s")
                .addCode(printer.code())
                .build();
    }

    /** Itself, or what is left to its kernel. */
    private boolean readsWeights(Op op) {
        return !op.parameters().isEmpty()
                || op.operands().stream()
                        .anyMatch(v -> plan.inner().containsKey(v)
                                && readsWeights(plan.inner().get(v)));
    }

    private String block(List<Op> ops) {
        return Javadocs.block(ops.stream().map(equations::of).toList());
    }
}
