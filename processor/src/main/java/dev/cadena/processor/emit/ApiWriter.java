package dev.cadena.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.declaration.ApiMethod;
import dev.cadena.processor.declaration.ApiMethod.Provision;
import dev.cadena.processor.declaration.ApiType;
import dev.cadena.processor.declaration.GeneratedApi;
import dev.cadena.processor.declaration.ImplementedMethod;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.graph.OutputMeaning.Decision;
import dev.cadena.processor.plan.Plan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints the methods that every network offers. Most of them are the engine's. */
final class ApiWriter {
    private static final ClassName MODEL = ClassName.get("dev.cadena.train", "Model");

    private final Plan plan;
    private final NetworkDeclaration declaration;
    private final ClassName self;
    private final ArrayTypeName array;

    ApiWriter(Plan plan, ClassName self, ArrayTypeName array) {
        this.plan = plan;
        this.declaration = plan.program().graph().declaration();
        this.self = self;
        this.array = array;
    }

    void writeTo(TypeSpec.Builder type) {
        for (ApiMethod method : GeneratedApi.of(declaration.isDouble())) {
            boolean written =
                    switch (method.provision()) {
                        case DECLARED -> true;
                        case DECLARED_FOR_CLASSES -> decision() != Decision.NONE;
                        case INHERITED -> isAsked(method);
                    };
            if (written) {
                type.addMethod(print(method));
            }
        }
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
        if (method.provision() != Provision.DECLARED_FOR_CLASSES || isAsked(method)) {
            spec.addAnnotation(Override.class);
        }
        if (asked(method).anyMatch(ImplementedMethod::varArgs)) {
            if (method.provision() == Provision.DECLARED_FOR_CLASSES) {
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
        return switch (method.name()) {
            case "predict" -> predict(method, spec);
            case "classify" -> classify(method, spec);
            case "copy" ->
                spec.addStatement("return new $T(engine.copy())", self).build();
            default ->
                spec.addStatement(isVoid(method) ? "engine.$L" : "return engine.$L", call(method))
                        .build();
        };
    }

    private MethodSpec predict(ApiMethod method, MethodSpec.Builder spec) {
        int in = plan.program().input().size();
        int out = plan.program().output().size();
        if (method.parameters().size() == 2) {
            return spec.beginControlFlow(
                            "if (x == null || x.length != $L || into == null || into.length != $L)", in, out)
                    .addStatement("throw engine.misfit(x, into)")
                    .endControlFlow()
                    .addCode(forward())
                    .build();
        }
        if (method.result().dimensions() == 2) {
            return spec.addStatement("engine.check(rows)")
                    .addStatement(
                            "$T predictions = new $T[rows.length][]", ArrayTypeName.of(array), array.componentType())
                    .beginControlFlow("for (int i = 0; i < rows.length; i++)")
                    .addStatement("predictions[i] = predict(rows[i])")
                    .endControlFlow()
                    .addStatement("return predictions")
                    .build();
        }
        return spec.addStatement("$T into = new $T[$L]", array, array.componentType(), out)
                .addStatement("predict(x, into)")
                .addStatement("return into")
                .build();
    }

    private CodeBlock forward() {
        if (plan.unrolled()) {
            return CodeBlock.of("ARITHMETIC.forward(engine.weights(), x, 0, into, 0, null);\n");
        }
        return CodeBlock.builder()
                .addStatement("$T scratch = engine.acquireScratch()", array)
                .addStatement("ARITHMETIC.forward(engine.weights(), x, 0, into, 0, scratch)")
                .addStatement("engine.releaseScratch(scratch)")
                .build();
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

    private Decision decision() {
        return plan.program().graph().meaning().decision();
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
