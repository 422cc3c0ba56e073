package dev.cadena.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.declaration.DestandardizeKind;
import dev.cadena.processor.declaration.PreparationKind;
import dev.cadena.processor.graph.NetworkGraph;
import dev.cadena.processor.graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** Prints how the layers are fitted that prepare raw data, or put outputs into the unit of their targets; nothing where there are none. */
final class PreparationsWriter {
    /** What one takes in a list. */
    private static final int BYTES = 40;

    private static final ClassName PREPARATION = ClassName.get("dev.cadena.spi", "Preparation");

    private final NetworkGraph graph;

    PreparationsWriter(NetworkGraph graph) {
        this.graph = graph;
    }

    private static CodeBlock preparation(Node node, int port, int reads, String rule) {
        return CodeBlock.of("new $1T($2S, $3L, $4L, $1T.Rule.$5L)", PREPARATION, node.name(), port, reads, rule);
    }

    void writeTo(TypeSpec.Builder target) {
        Map<Node, Integer> inputs = new HashMap<>();
        graph.inputs().forEach(input -> inputs.put(input, inputs.size()));
        Map<Node, Integer> numbers = new HashMap<>();
        List<CodeBlock> elements = new ArrayList<>();
        for (Node node : graph.nodes()) {
            if (node.layer().kind() instanceof PreparationKind kind) {
                Node read = node.predecessors().get(0);
                inputs.put(node, inputs.get(read));
                elements.add(preparation(node, inputs.get(read), numbers.getOrDefault(read, -1), kind.rule()));
                numbers.put(node, numbers.size());
            } else if (node.layer().kind() instanceof DestandardizeKind) {
                elements.add(preparation(node, graph.outputs().indexOf(node), -1, "DESTANDARDIZE"));
                numbers.put(node, numbers.size());
            }
        }
        if (!elements.isEmpty()) {
            target.addMethod(MethodSpec.methodBuilder("preparations")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(ParameterizedTypeName.get(ClassName.get(List.class), PREPARATION))
                    .addStatement(
                            "return $L",
                            LongList.of("preparations", PREPARATION, elements, BYTES, elements.size() > 1, target))
                    .build());
        }
    }
}
