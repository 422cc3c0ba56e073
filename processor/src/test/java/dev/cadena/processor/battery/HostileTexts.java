package dev.cadena.processor.battery;

import java.util.List;
import java.util.stream.Collectors;

/** Names and texts that would break code which does not expect them. */
final class HostileTexts {
    /** Names that Java allows. */
    static final List<String> NAMES = List.of(
            "w",
            "x",
            "y",
            "s",
            "g",
            "xAt",
            "out",
            "loss",
            "engine",
            "ARITHMETIC",
            "LAYERS",
            "slots",
            "get",
            "create",
            "load",
            "train",
            "predict",
            "forward",
            "accumulate",
            "inputGradient",
            "layers",
            "record",
            "var",
            "yield",
            "sealed",
            "permits",
            "module",
            "when",
            "with",
            "exports",
            "Layer",
            "Math",
            "String",
            "java",
            "dev",
            "$",
            "$L",
            "$T",
            "$$",
            "__",
            "_1",
            "größe",
            "变量",
            "\uD835\uDCB3",
            "İ",
            "ı",
            "ß",
            "ŉ",
            "Δ",
            "xDelta",
            "layer0",
            "layer1",
            "layer0Class",
            "Inputs",
            "Outputs",
            "Arithmetic");

    /** Names of types; those that the declarations themselves use would make them no Java. */
    static final List<String> TYPES = List.of(
            "Arithmetic", "Inputs", "Outputs", "Engine", "Math", "Model", "Spi", "FloatMath", "Vectors", "$", "Größe");

    static final List<String> CLASS_NAMES = List.of(
            "",
            " ",
            "class",
            "record",
            "var",
            "a b",
            "a.b",
            "*/",
            "\"",
            "Math",
            "Override",
            "String",
            "Layer",
            "List",
            "Arithmetic",
            "Inputs",
            "Outputs",
            "Engine",
            "Größe",
            "$",
            "$L",
            "1",
            "\n",
            "\\",
            "Object",
            "System",
            "Shared");

    /** Names of layers that do not exist, and labels. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\"",
            "\\",
            "*/",
            "/*",
            "//",
            "\n",
            "\r\n",
            "\t",
            "\\u002a/",
            "\\u",
            "\0",
            "\u001f",
            "'",
            "$L",
            "$$",
            "%s",
            "{@code",
            "<b>",
            "&lt;",
            "größe",
            "变量",
            "\uD835\uDCB3",
            "\uD800",
            "\u2028",
            "\u0085",
            "one",
            "two",
            "three",
            "four",
            "layer0",
            "layer1",
            "x".repeat(70_000));

    static final List<String> API = List.of(
            "create",
            "load",
            "train",
            "trainer",
            "evaluate",
            "predict",
            "classify",
            "loss",
            "gradient",
            "parameters",
            "setParameters",
            "reset",
            "save",
            "copy",
            "layers",
            "forward",
            "classifi",
            "other");

    static final List<String> PARAMETERS = List.of(
            "",
            "long seed",
            "Path file",
            "float[] x",
            "double[] x",
            "float[]... x",
            "float[] x, float[] into",
            "double[][] rows",
            "float[] w, float[] x, float[] out",
            "Dataset data",
            "Dataset data, Training training",
            "List<String> rows",
            "List<float[]> rows",
            "float[][] x, int[] labels",
            "double[][] x, double[] targets, Training training");

    /** Methods of generated classes. */
    static final List<String> SIGNATURES = List.of(
            "create(long seed)",
            "load(Path file)",
            "predict(float[] x)",
            "predict(double[] x, double[] into)",
            "classify(float[] x)",
            "parameters()",
            "setParameters(float[] w)",
            "reset(long seed)",
            "save(Path file)",
            "copy()",
            "layers()",
            "train(Dataset data, Training training)",
            "loss(float[][] x, int[] labels)");

    /** What cannot declare a network (but for records, which ECJ reports without a line), and the name of each at {@code %s}. */
    static final List<String> NO_NETWORKS = List.of(
            "class %1$s {}",
            "final class %1$s {}",
            "enum %1$s {}",
            "@interface %1$s {}",
            "interface %1$s<T> {}",
            "abstract class %1$s { %1$s(int n) {} }",
            "abstract class %1$s { private %1$s() {} }",
            "sealed interface %1$s { non-sealed interface Only extends %1$s {} }",
            "@Deprecated interface %1$s {}");

    private HostileTexts() {}

    static String array(List<String> texts) {
        return texts.stream().map(HostileTexts::literal).collect(Collectors.joining(", ", "{", "}"));
    }

    /** A text as a Java literal. */
    static String literal(String text) {
        if (text.length() > 60_000) {
            // A constant of a class file is shorter than 65,536 bytes.
            return literal(text.substring(0, 60_000));
        }
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                default -> literal.append(c < ' ' || Character.isSurrogate(c) ? String.format("\\u%04x", (int) c) : c);
            }
        }
        return literal.append('"').toString();
    }
}
