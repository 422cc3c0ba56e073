package dev.cadena.processor.battery.oracle;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a declaration. */
final class Declaration {
    private static final String IMPORTS = """
            import dev.cadena.*;
            import dev.cadena.layer.*;
            import dev.cadena.activation.*;
            import dev.cadena.loss.*;

            """;

    private Declaration() {}

    static String of(Net net, List<Layer> order, String typeName) {
        String methods = order.stream().map(Declaration::method).collect(Collectors.joining());
        String types = order.stream()
                .map(Layer::activation)
                .distinct()
                .sorted()
                .map(Activation::declaration)
                .filter(type -> !type.isEmpty())
                .map(type -> "\n" + type.indent(2))
                .collect(Collectors.joining());
        return IMPORTS + "@Network(precision = Precision." + (net.isDouble() ? "DOUBLE" : "FLOAT") + ")\ninterface "
                + typeName + " {\n" + methods + types + "}\n";
    }

    private static String method(Layer layer) {
        String activation = (layer.activation().annotation() + " ").stripLeading();
        String loss =
                layer.judge().map(j -> j.loss().annotation(j.weight()) + " ").orElse("");
        return "  " + kind(layer) + " " + activation + loss + "Layer " + layer.name() + "();\n";
    }

    private static String kind(Layer layer) {
        String names = layer.from().stream().map(n -> "\"" + n + "\"").collect(Collectors.joining(", "));
        String from = layer.from().isEmpty() ? "" : "from = " + (layer.from().size() == 1 ? names : "{" + names + "}");
        return Stream.of(from, layer.kind().members())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", ", "@" + layer.kind().type() + "(", ")"));
    }
}
