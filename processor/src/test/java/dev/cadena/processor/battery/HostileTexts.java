package dev.cadena.processor.battery;

import java.util.List;
import java.util.stream.Collectors;

/** Names and texts that would break code which does not expect them. */
public final class HostileTexts {
    /** The system property that is set where one of {@link #INJECTIONS} is run. */
    public static final String INJECTED = "cadena.injected";

    private static final String CODE = "System.setProperty(\"" + INJECTED + "\", \"1\");";
    private static final String MEMBER = " static { " + CODE + " } ";

    /** Texts that define a member or run code where they get out of a literal, a comment or an expression. */
    public static final List<String> INJECTIONS = List.of(
            "\"); " + CODE + " //",
            "\", \"\"); }" + MEMBER + "static void more() { Object o = (\"",
            "\" + " + CODE.replace(";", "") + " + \"",
            "\\\"); " + CODE + " //",
            "\\",
            "\\\\",
            "*/" + MEMBER + "/*",
            "**/" + MEMBER + "/**",
            "* /" + MEMBER + "/ *",
            "*\\u002f" + MEMBER + "/\\u002a",
            "\\u002a/" + MEMBER + "/\\u002a",
            "\\uuu002a\\uuu002f" + MEMBER + "/*",
            "\\u0022); " + CODE + " //",
            "\\\\u0022); " + CODE + " //",
            "\\u000a" + MEMBER + "//",
            "\\u005c\"); " + CODE + " //",
            "\\u",
            "\\u12",
            "\n" + MEMBER + "\n//",
            "\r" + MEMBER + "\r//",
            "\r\n}" + MEMBER + "class More {\r\n",
            "\u2028" + MEMBER + "\u2028//",
            "\u2029" + MEMBER + "\u2029//",
            "\u0085" + MEMBER + "\u0085//",
            "\f\"); " + CODE + " //",
            "\u001a\"); " + CODE + " //",
            "\0\"); " + CODE + " //",
            "\uD800\"); " + CODE + " //",
            "\uDC00\"); " + CODE + " //",
            "\"\"\"); " + CODE + " //\"\"\"",
            "${" + CODE + "}",
            "$L" + CODE,
            "$S$T$N$1L$$",
            "$>$<$[$]$W$Z",
            "{@code " + MEMBER,
            "}</pre>*/" + MEMBER,
            "{@link System#exit}{@inheritDoc}{@snippet file=x}",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "\u202E" + MEMBER + "\u202C",
            "\u2066 /* \u2069" + MEMBER,
            "x; }" + MEMBER + "{",
            "x) + " + CODE.replace(";", "") + " + (x",
            "x /*" + MEMBER + "*/",
            "x // " + CODE,
            "x ? " + CODE.replace(";", "") + " : 0",
            "(x)" + CODE,
            "x, " + CODE.replace(";", "") + ", x",
            "@Override",
            "%s%n%d",
            "{0}",
            "'\"" + CODE);

    /** Names that Java allows. */
    public static final List<String> NAMES = List.of(
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

    /** A constant of a class file is shorter than 65,536 bytes. */
    private static final int LONGEST = 65_535;

    public static final List<String> API = List.of(
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

    public static String array(List<String> texts) {
        return texts.stream().map(HostileTexts::literal).collect(Collectors.joining(", ", "{", "}"));
    }

    /** A text as a Java literal. */
    public static String literal(String text) {
        if (text.length() > LONGEST) {
            return literal(text.substring(0, LONGEST));
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
