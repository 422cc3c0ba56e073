package dev.cadena.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.graph.NetworkGraph;
import dev.cadena.processor.graph.Node;
import dev.cadena.processor.graph.OutputMeaning;
import dev.cadena.processor.graph.OutputMeaning.Decision;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the types of observations with several inputs, and of several outputs: nobody can swap two arrays. */
final class PortTypesWriter {
    private static final ClassName SLOTS = ClassName.get("dev.cadena.spi", "Slots");

    private final NetworkGraph graph;
    private final ClassName self;
    private final ArrayTypeName array;
    private final CodeBlock vectors;

    PortTypesWriter(NetworkGraph graph, ClassName self, ArrayTypeName array, CodeBlock vectors) {
        this.graph = graph;
        this.self = self;
        this.array = array;
        this.vectors = vectors;
    }

    void writeTo(TypeSpec.Builder type) {
        if (graph.declaration().ports().severalInputs()) {
            type.addType(inputs());
        }
        if (graph.declaration().ports().severalOutputs()) {
            type.addType(outputs());
        }
    }

    private TypeSpec inputs() {
        TypeSpec.Builder type =
                type("Inputs", "inputs", "One observation: the values of every input. For one thread at a time.\n");
        List<Node> inputs = graph.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            Node input = inputs.get(i);
            type.addMethod(MethodSpec.methodBuilder(input.name())
                    .addJavadoc("Sets $L: $L.\n", input.name(), values(input))
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(array, "values")
                    .varargs()
                    .returns(self.nestedClass("Inputs"))
                    .addStatement("slots.set($L, values)", i)
                    .addStatement("return this")
                    .build());
        }
        return type.build();
    }

    private TypeSpec outputs() {
        TypeSpec.Builder type =
                type("Outputs", "outputs", "The outputs for one observation. For one thread at a time.\n");
        List<Node> outputs = graph.outputs();
        for (int i = 0; i < outputs.size(); i++) {
            Node output = outputs.get(i);
            type.addMethod(method(output.name())
                    .addJavadoc("A copy of $L: $L.\n", output.name(), values(output))
                    .returns(array)
                    .addStatement("return slots.get($L)", i)
                    .build());
            type.addMethod(method(output.name())
                    .addJavadoc("Writes $L to {@code into}: $L.\n", output.name(), values(output))
                    .addParameter(array, "into")
                    .addStatement("slots.get($L, into)", i)
                    .build());
            if (OutputMeaning.of(output).decision() != Decision.NONE) {
                type.addMethod(method(output.name() + "Class")
                        .addJavadoc("The class that $L stands for.\n", output.name())
                        .returns(TypeName.INT)
                        .addStatement("return slots.classify($L)", i)
                        .build());
            }
        }
        return type.build();
    }

    private TypeSpec.Builder type(String name, String ports, String javadoc) {
        TypeName slots = ParameterizedTypeName.get(SLOTS, array);
        return TypeSpec.classBuilder(name)
                .addJavadoc(javadoc)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(slots, "slots", Modifier.PRIVATE, Modifier.FINAL)
                        .initializer("new $T<>($L, ARITHMETIC.$L())", SLOTS, vectors, ports)
                        .build())
                .addMethod(MethodSpec.constructorBuilder()
                        .addJavadoc("Without values.\n")
                        .addModifiers(Modifier.PUBLIC)
                        .build());
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }

    private static String values(Node node) {
        return node.size() == 1 ? "1 value" : node.size() + " values of the shape " + node.shape();
    }
}
