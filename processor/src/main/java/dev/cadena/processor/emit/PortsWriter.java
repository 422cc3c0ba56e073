package dev.cadena.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.graph.NetworkGraph;
import dev.cadena.processor.graph.Node;
import dev.cadena.processor.graph.OutputMeaning;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints where each input stands in an observation, and each output in what the network yields. */
final class PortsWriter {
    /** What a port takes in a list. */
    private static final int BYTES = 40;

    private static final ClassName INPUT = ClassName.get("dev.cadena.spi", "InputPort");
    private static final ClassName OUTPUT = ClassName.get("dev.cadena.spi", "OutputPort");
    private static final ClassName DECISION = ClassName.get("dev.cadena.spi", "Decision");
    private static final ClassName TARGET_KIND = ClassName.get("dev.cadena.spi", "TargetKind");

    private final NetworkGraph graph;

    PortsWriter(NetworkGraph graph) {
        this.graph = graph;
    }

    void writeTo(TypeSpec.Builder target) {
        target.addMethod(list("inputs", INPUT, inputs(), target));
        target.addMethod(list("outputs", OUTPUT, outputs(graph.outputs()), target));
    }

    private List<CodeBlock> inputs() {
        List<CodeBlock> ports = new ArrayList<>();
        int offset = 0;
        for (Node node : graph.inputs()) {
            String acceptsNaN = graph.acceptsNaN(node) ? ", true" : "";
            ports.add(CodeBlock.of("new $T($S, $L, $L$L)", INPUT, node.name(), offset, node.size(), acceptsNaN));
            offset += node.size();
        }
        return ports;
    }

    private static List<CodeBlock> outputs(List<Node> nodes) {
        List<CodeBlock> ports = new ArrayList<>();
        int offset = 0;
        for (Node node : nodes) {
            ports.add(CodeBlock.of(
                    "new $T($S, $L, $L, $T.$L, $T.$L)",
                    OUTPUT,
                    node.name(),
                    offset,
                    node.size(),
                    TARGET_KIND,
                    OutputMeaning.of(node).targets(),
                    DECISION,
                    OutputMeaning.of(node).decision()));
            offset += node.size();
        }
        return ports;
    }

    private static MethodSpec list(String name, ClassName port, List<CodeBlock> ports, TypeSpec.Builder target) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), port))
                .addStatement("return $L", LongList.of(name, port, ports, BYTES, ports.size() > 1, target))
                .build();
    }
}
