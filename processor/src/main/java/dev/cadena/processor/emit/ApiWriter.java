package dev.cadena.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.Value;
import dev.cadena.processor.declaration.ApiMethod;
import dev.cadena.processor.declaration.ApiMethod.Provision;
import dev.cadena.processor.declaration.ApiType;
import dev.cadena.processor.declaration.GeneratedApi;
import dev.cadena.processor.declaration.ImplementedMethod;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.declaration.Ports;
import dev.cadena.processor.graph.NetworkGraph;
import dev.cadena.processor.graph.OutputMeaning;
import dev.cadena.processor.graph.OutputMeaning.Decision;
import dev.cadena.processor.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints the methods that every network offers. Most of them are the engine's. */
final class ApiWriter {
    private static final ClassName MODEL = ClassName.get("dev.cadena.train", "Model");
    private static final ClassName VECTORS = ClassName.get("dev.cadena.spi", "Vectors");

    /** Names in full: an import that only Javadoc uses is a warning in Eclipse. */
    private static final String PREPARE_IN_WORDS = """
            Fits the layers that prepare raw data, also where they have been fitted, as the first training does by itself; the
            weights stay.

            @throws dev.cadena.DataException if the data are not such that the network takes, or a layer cannot be fitted to
            them
            @throws IllegalStateException if the network is being trained
            """;

    private static final String STATISTICS_IN_WORDS = """
            A copy of S, the vector of what layers have that is not trained: what those that prepare raw data are fitted to, and
            running statistics; {@link dev.cadena.Layer#state()} of a layer tells where its part stands.
            """;

    private final Plan plan;
    private final NetworkDeclaration declaration;
    private final Ports ports;
    private final ClassName self;
    private final ArrayTypeName array;

    ApiWriter(Plan plan, ClassName self, ArrayTypeName array) {
        this.plan = plan;
        this.declaration = plan.program().graph().declaration();
        this.ports = declaration.ports();
        this.self = self;
        this.array = array;
    }

    void writeTo(TypeSpec.Builder type) {
        for (ApiMethod method : GeneratedApi.of(declaration.isDouble(), ports)) {
            boolean written =
                    switch (method.provision()) {
                        case DECLARED, DECLARED_FOR_PORTS, DECLARED_FOR_INPUT -> true;
                        case DECLARED_FOR_CLASSES -> decision() != Decision.NONE;
                        case DECLARED_FOR_STATE -> !plan.program().state().isEmpty() || isAsked(method);
                        case DECLARED_FOR_PREPARATIONS -> prepares() || isAsked(method);
                        case INHERITED -> isAsked(method);
                    };
            if (written) {
                type.addMethod(print(method));
            }
        }
    }

    private boolean prepares() {
        return plan.program().graph().nodes().stream()
                .anyMatch(node -> node.layer().kind().isFitted());
    }

    private Stream<ImplementedMethod> asked(ApiMethod method) {
        return declaration.implemented().stream().filter(i -> i.method().equals(method));
    }

    private boolean isAsked(ApiMethod method) {
        return asked(method).findAny().isPresent();
    }

    private MethodSpec print(ApiMethod method) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC)
                .returns(typeName(method.result()));
        method.parameters().forEach(p -> spec.addParameter(typeName(p.type()), p.name()));
        boolean ofModel = method.provision() == Provision.DECLARED || method.provision() == Provision.INHERITED;
        if (ofModel || isAsked(method)) {
            spec.addAnnotation(Override.class);
        }
        if (asked(method).anyMatch(ImplementedMethod::varArgs)) {
            if (!ofModel) {
                spec.varargs();
            } else {
                // Model has an array there, and javac warns where only one of the two overridden methods is like the
                // third.
                spec.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                        .addMember("value", "$S", "overrides")
                        .build());
            }
        }
        if (method.provision() == Provision.INHERITED) {
            return spec.addStatement("return $T.super.$L", MODEL, call(method)).build();
        }
        if (method.provision() == Provision.DECLARED_FOR_INPUT) {
            return inputGradient(method, spec);
        }
        return switch (method.name()) {
            case "predict" -> predict(method, spec);
            case "classify" -> classify(method, spec);
            case "prepare" -> engineCall(method, spec.addJavadoc(PREPARE_IN_WORDS));
            case "statistics" -> engineCall(method, spec.addJavadoc(STATISTICS_IN_WORDS));
            case "copy" ->
                spec.addStatement("return new $T(engine.copy())", self).build();
            default -> engineCall(method, spec);
        };
    }

    private static MethodSpec engineCall(ApiMethod method, MethodSpec.Builder spec) {
        return spec.addStatement(isVoid(method) ? "engine.$L" : "return engine.$L", call(method))
                .build();
    }

    private MethodSpec predict(ApiMethod method, MethodSpec.Builder spec) {
        if (method.provision() == Provision.DECLARED_FOR_PORTS) {
            spec.addJavadoc(predictionInWords(method));
        }
        if (method.takes("threads")) {
            return predictRows(spec);
        }
        if (method.takes("rows")) {
            return spec.addStatement("return predict(rows, 1)").build();
        }
        if (method.takes("into")) {
            return predictInto(spec);
        }
        if (ports.severalOutputs()) {
            spec.addStatement("Outputs into = new Outputs()");
        } else {
            spec.addStatement("$T into = new $T[$L]", array, array.componentType(), outputSize());
        }
        return spec.addStatement("predict(x, into)").addStatement("return into").build();
    }

    private static String predictionInWords(ApiMethod method) {
        if (method.takes("threads")) {
            return """
                    The outputs for several observations, all by the weights of one epoch, by several threads: the one that
                    calls, and others that end before it returns. The bits are the same for every number of threads.

                    @throws IllegalArgumentException if {@code threads} is below 1
                    """;
        }
        if (method.takes("rows")) {
            return "The outputs for several observations, all by the weights of one epoch.\n";
        }
        return method.takes("into")
                ? "Writes the outputs for one observation to {@code into}. Allocates nothing once warm.\n"
                : "The outputs for one observation.\n";
    }

    private MethodSpec predictInto(MethodSpec.Builder spec) {
        if (ports.severalInputs()) {
            refuseNull("x", "the observation", spec);
        }
        if (ports.severalOutputs()) {
            refuseNull("into", "what takes the outputs", spec);
        }
        List<CodeBlock> conditions = new ArrayList<>();
        if (!ports.severalInputs()) {
            conditions.add(CodeBlock.of("x == null || x.length != $L", inputSize()));
        }
        if (!ports.severalOutputs()) {
            conditions.add(CodeBlock.of("into == null || into.length != $L", outputSize()));
        }
        if (!ports.severalInputs()) {
            NetworkGraph graph = plan.program().graph();
            conditions.add(CodeBlock.of(
                    "$T.$L.$L(x) >= 0",
                    VECTORS,
                    declaration.isDouble() ? "DOUBLE" : "FLOAT",
                    graph.acceptsNaN(graph.inputs().get(0)) ? "firstInfinite" : "firstNonFinite"));
        }
        if (!conditions.isEmpty()) {
            spec.beginControlFlow("if ($L)", conditions.stream().collect(CodeBlock.joining(" || ")))
                    .addStatement("throw engine.$L", misfit())
                    .endControlFlow();
        }
        return spec.addStatement("$L", forward(in("x"), out("into"))).build();
    }

    private static void refuseNull(String argument, String what, MethodSpec.Builder spec) {
        spec.beginControlFlow("if ($L == null)", argument)
                .addStatement("throw engine.missing($S)", what)
                .endControlFlow();
    }

    /** What tells the problem with the arguments that are arrays. */
    private String misfit() {
        if (ports.severalInputs()) {
            return "misfitOutput(into)";
        }
        return ports.severalOutputs() ? "misfitInput(x)" : "misfit(x, into)";
    }

    private MethodSpec predictRows(MethodSpec.Builder spec) {
        spec.addStatement(ports.severalInputs() ? "engine.checkPresent(rows)" : "engine.check(rows)");
        String size = ports.severalInputs() ? "rows.size()" : "rows.length";
        TypeName arrays = ArrayTypeName.of(array);
        if (ports.severalInputs()) {
            spec.addStatement("$T in = new $T[$L][]", arrays, array.componentType(), size)
                    .beginControlFlow("for (int i = 0; i < in.length; i++)")
                    .addStatement("in[i] = $L", in("rows.get(i)"))
                    .endControlFlow();
        }
        if (ports.severalOutputs()) {
            spec.addStatement("$1T<Outputs> predictions = new $2T<>($3L)", List.class, ArrayList.class, size)
                    .addStatement("$T out = new $T[$L][]", arrays, array.componentType(), size)
                    .beginControlFlow("for (int i = 0; i < out.length; i++)")
                    .addStatement("predictions.add(new Outputs())")
                    .addStatement("out[i] = $L", out("predictions.get(i)"))
                    .endControlFlow();
        } else {
            spec.addStatement("$T predictions = new $T[$L][$L]", arrays, array.componentType(), size, outputSize());
        }
        return spec.addStatement(
                        "engine.predict($L, $L, threads)",
                        ports.severalInputs() ? "in" : "rows",
                        ports.severalOutputs() ? "out" : "predictions")
                .addStatement("return predictions")
                .build();
    }

    private CodeBlock forward(String in, String out) {
        return plan.unrolled()
                ? CodeBlock.of("ARITHMETIC.forward(engine.weights(), $L, 0, $L, 0)", in, out)
                : CodeBlock.of("ARITHMETIC.forward(engine, engine.weights(), $L, $L)", in, out);
    }

    /** The array behind an observation. */
    private String in(String x) {
        return ports.severalInputs() ? x + ".slots.complete()" : x;
    }

    /** The array behind what takes the outputs. */
    private String out(String into) {
        return ports.severalOutputs() ? into + ".slots.values()" : into;
    }

    private int inputSize() {
        return plan.program().inputs().get(0).size();
    }

    private int outputSize() {
        return plan.program().outputs().get(0).size();
    }

    private MethodSpec classify(ApiMethod method, MethodSpec.Builder spec) {
        String rule = rule(decision());
        boolean one = method.result().dimensions() == 0;
        spec.addJavadoc(
                one ? "The class of one observation: $L.\n" : "The classes of several observations: for each, $L.\n",
                rule);
        return spec.addStatement(
                        "return engine.classify(predict($L))",
                        method.parameters().get(0).name())
                .build();
    }

    private MethodSpec inputGradient(ApiMethod method, MethodSpec.Builder spec) {
        List<String> inputs = plan.program().inputs().stream().map(Value::layer).toList();
        String input = inputs.stream()
                .filter(name -> GeneratedApi.gradientName(name).equals(method.name()))
                .findFirst()
                .orElseThrow();
        return spec.addJavadoc(
                        "∂Lᵢ by $L, the slope of the loss of each observation along its own values: a row each.\n",
                        input)
                .addStatement("return engine.inputGradient($L, data)", inputs.indexOf(input))
                .build();
    }

    private Decision decision() {
        return OutputMeaning.of(plan.program().graph().outputs().get(0)).decision();
    }

    private static String rule(Decision decision) {
        return switch (decision) {
            case ARG_MAX -> "the unit with the largest output, the first one on a tie";
            case ABOVE_HALF -> "1 if the output is above 0.5, else 0";
            case ABOVE_ZERO -> "1 if the output is above 0, else 0";
            case NONE -> throw new IllegalStateException("the output is no class");
        };
    }

    private static boolean isVoid(ApiMethod method) {
        return method.result().name().equals("void");
    }

    private static CodeBlock call(ApiMethod method) {
        CodeBlock arguments = method.parameters().stream()
                .map(p -> CodeBlock.of("$L", p.name()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$L($L)", method.name(), arguments);
    }

    private TypeName typeName(ApiType type) {
        if (type.dimensions() > 0) {
            return ArrayTypeName.of(typeName(new ApiType(type.name(), type.arguments(), type.dimensions() - 1)));
        }
        if (!type.arguments().isEmpty()) {
            TypeName[] arguments = type.arguments().stream().map(this::typeName).toArray(TypeName[]::new);
            return ParameterizedTypeName.get(ClassName.bestGuess(type.name()), arguments);
        }
        if (type.isMember()) {
            return self.nestedClass(type.name().substring(1));
        }
        return switch (type.name()) {
            case ApiType.SELF -> self;
            case "void" -> TypeName.VOID;
            case "int" -> TypeName.INT;
            case "long" -> TypeName.LONG;
            case "float" -> TypeName.FLOAT;
            case "double" -> TypeName.DOUBLE;
            default -> ClassName.bestGuess(type.name());
        };
    }
}
