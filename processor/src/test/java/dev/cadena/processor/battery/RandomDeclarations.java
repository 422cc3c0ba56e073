package dev.cadena.processor.battery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws declarations that a compiler can read: half with a single fault at most, which nothing else can hide, half with a share
 * of nonsense between none and almost all.
 */
final class RandomDeclarations {
    /** The annotations of layers; the first is drawn for the first layer. */
    static final List<String> KINDS = List.of(
            "Input",
            "Dense",
            "Rescale",
            "Activate",
            "Add",
            "Subtract",
            "Multiply",
            "Average",
            "Maximum",
            "Minimum",
            "Concatenate",
            "Dot",
            "Flatten",
            "Reshape",
            "Dropout",
            "GaussianNoise",
            "LayerNormalization",
            "BatchNormalization",
            "Standardize",
            "Destandardize",
            "OneHot",
            "MinMax",
            "RobustScale",
            "Impute");

    static final List<String> ACTIVATIONS = List.of(
            "Relu",
            "Tanh",
            "Sigmoid",
            "Softmax",
            "Prelu",
            "LeakyRelu",
            "Elu",
            "Selu",
            "Gelu",
            "GeluTanh",
            "Silu",
            "Softplus",
            "Softsign",
            "HardSigmoid");

    static final List<String> LOSSES = List.of(
            "MeanSquaredError", "MeanAbsoluteError", "Huber", "Hinge", "BinaryCrossEntropy", "CategoricalCrossEntropy");

    private static final String IMPORTS =
            "import dev.cadena.*; import dev.cadena.activation.*; import dev.cadena.layer.*;"
                    + " import dev.cadena.loss.*; import dev.cadena.data.*; import dev.cadena.train.*; import java.util.*;"
                    + " import java.nio.file.Path;\n";

    private final SplittableRandom random;

    /** About how many decisions a declaration takes. */
    private static final int DECISIONS = 80;

    /** The share of nonsense in what is drawn now. */
    private double nonsense;

    /** How many sensible decisions come before the single fault; negative for none. */
    private int untilFault;

    RandomDeclarations(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /**
     * A declared network.
     *
     * @param file the name of its file
     * @param source its text
     * @param generated the name of the file to generate, if one is
     */
    record Declared(String file, String source, String generated) {}

    /** The next one. Every one has a name of its own. */
    Declared next(int number) {
        boolean isSingle = random.nextBoolean();
        nonsense = isSingle ? 0 : any(List.of(0.0, 0.01, 0.03, 0.1, 0.4));
        untilFault = isSingle ? random.nextInt(DECISIONS) : -1;
        String type = (odd() ? any(HostileTexts.NAMES) : "N") + number;
        String folder = random.nextInt(8) == 0 ? "" : "n" + number;
        boolean isInterface = random.nextInt(4) > 0;
        List<String> names = names();
        List<String> methods = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            methods.add(layer(names, i, isInterface));
        }
        for (String signature : signatures(names)) {
            methods.add(other(signature, isInterface, type));
        }
        if (odd()) {
            methods.add("int " + any(HostileTexts.NAMES) + (isInterface ? " = 1;" : ";"));
        }
        if (odd()) {
            methods.add((isInterface ? "" : "static ") + "class " + any(HostileTexts.TYPES) + " {}");
        }
        StringBuilder source = new StringBuilder(folder.isEmpty() ? "" : "package " + folder + ";\n").append(IMPORTS);
        String bases = "";
        if (odd() && isInterface) {
            // Some layers come from other types, also twice.
            int half = methods.size() / 2;
            source.append("interface Left").append(number).append(body(methods.subList(0, half + 1)));
            source.append("interface Right").append(number).append(body(methods.subList(half, methods.size())));
            methods = new ArrayList<>();
            bases = " extends Left" + number + ", Right" + number;
        }
        String className = odd() ? any(HostileTexts.CLASS_NAMES) : "";
        String precision = "precision = Precision." + (random.nextBoolean() ? "FLOAT" : "DOUBLE");
        source.append("@Network(")
                .append(precision)
                .append(className.isEmpty() ? "" : ", className = " + HostileTexts.literal(className))
                .append(")\n")
                .append(
                        odd()
                                ? any(HostileTexts.NO_NETWORKS).formatted(type)
                                : (isInterface ? "interface " : "abstract class ") + type + bases + body(methods));
        String path = folder.isEmpty() ? "" : folder + "/";
        return new Declared(
                path + type + ".java",
                source.toString(),
                path + (className.isEmpty() ? type + "Network" : className) + ".java");
    }

    private static String body(List<String> methods) {
        return methods.stream().collect(Collectors.joining("\n", " {\n", "\n}\n"));
    }

    private List<String> names() {
        List<String> plain = IntStream.range(0, 2 + random.nextInt(7))
                .mapToObj(i -> "layer" + i)
                .collect(Collectors.toCollection(ArrayList::new));
        for (int i = 0; i < plain.size(); i++) {
            String hostile = any(HostileTexts.NAMES);
            if ((odd() || random.nextInt(10) == 0) && !plain.contains(hostile)) {
                plain.set(i, hostile);
            }
        }
        return plain;
    }

    private String layer(List<String> names, int at, boolean isInterface) {
        List<String> annotations = new ArrayList<>();
        boolean last = at == names.size() - 1;
        String kind = at == 0 && !odd() ? "Input" : last && !odd() ? "Dense" : any(KINDS.subList(1, KINDS.size()));
        if (!odd()) {
            annotations.add(annotation(kind, names, at));
        }
        if (odd()) {
            annotations.add(
                    annotation(any(KINDS.stream().filter(k -> !k.equals(kind)).toList()), names, at));
        }
        String loss = any(LOSSES);
        if (last && !odd()) {
            annotations.addAll(fitting(loss));
        } else {
            if (odd() || kind.equals("Activate") || random.nextInt(3) == 0) {
                annotations.add(function(kind.equals("Input") ? "Relu" : any(ACTIVATIONS)));
            }
            if (odd()) {
                annotations.add(function(loss));
            }
        }
        if (odd()) {
            annotations.add("@Labels(" + HostileTexts.array(some(HostileTexts.TEXTS)) + ")");
        }
        if (odd()) {
            annotations.add(function(any(ACTIVATIONS)));
        }
        // Java forbids the same annotation twice.
        String distinct = annotations.stream()
                .collect(Collectors.toMap(
                        a -> a.replaceAll("\\(.*", ""), a -> a, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .collect(Collectors.joining(" "));
        return "    " + distinct + " "
                + (odd() ? method(names.get(at), isInterface) : plain(names.get(at), isInterface));
    }

    private static String plain(String name, boolean isInterface) {
        return (isInterface ? "" : "abstract ") + "Layer " + name + "();";
    }

    private String method(String name, boolean isInterface) {
        String result = any(List.of("Layer", "Layer", "Object", "int", "void", "Layer[]", "List<Layer>"));
        String parameters = any(List.of("", "", "int n", "float[] x", "Layer... others", "String a, double b"));
        String body = result.equals("void") ? "{}" : result.equals("int") ? "{ return 1; }" : "{ return null; }";
        String types = odd() ? "<T> " : "";
        return switch (random.nextInt(4)) {
            case 0 -> "static " + types + result + " " + name + "(" + parameters + ") " + body;
            case 1 -> "private " + types + result + " " + name + "(" + parameters + ") " + body;
            case 2 -> (isInterface ? "default " : "") + types + result + " " + name + "(" + parameters + ") " + body;
            default -> (isInterface ? "" : "abstract ") + types + result + " " + name + "(" + parameters + ");";
        };
    }

    /** The signatures of methods that are no layers, perhaps of such that the generated class has too. */
    private Set<String> signatures(List<String> names) {
        Set<String> signatures = new TreeSet<>();
        while (odd() || random.nextInt(6) == 0) {
            boolean isGenerated = random.nextInt(4) > 0;
            String[] generated = any(HostileTexts.SIGNATURES).split("[()]", 2);
            String parameters = isGenerated ? generated[1].replace(")", "") : any(HostileTexts.PARAMETERS);
            String name = isGenerated ? generated[0] : any(HostileTexts.API);
            // A layer may have the name of such a method, but no method twice.
            if (!parameters.isEmpty() || !names.contains(name)) {
                signatures.add((odd() ? any(names) + "Gradient" : name) + "(" + parameters + ")");
            }
        }
        return signatures;
    }

    private String other(String signature, boolean isInterface, String type) {
        String result = any(List.of("float[]", "double[]", "double", "void", "int", "Object", "float[][]", type));
        String body =
                switch (result) {
                    case "void" -> "{}";
                    case "int", "double" -> "{ return 1; }";
                    default -> "{ return null; }";
                };
        return switch (random.nextInt(3)) {
            case 0 -> (isInterface ? "" : "abstract ") + result + " " + signature + ";";
            case 1 -> "static " + result + " " + signature + " " + body;
            default -> (isInterface ? "default " : "") + result + " " + signature + " " + body;
        };
    }

    private List<String> fitting(String loss) {
        List<String> activation =
                switch (loss) {
                    case "BinaryCrossEntropy" -> List.of("@Sigmoid");
                    case "CategoricalCrossEntropy" -> List.of("@Softmax");
                    default -> List.of();
                };
        List<String> both = new ArrayList<>(activation);
        both.add(function(loss));
        return both;
    }

    private String function(String name) {
        String member =
                switch (name) {
                    case "Elu" -> "alpha";
                    case "LeakyRelu", "Prelu" -> "slope";
                    case "Huber" -> "delta";
                    default -> LOSSES.contains(name) ? "weight" : "";
                };
        return "@" + name + (member.isEmpty() || !odd() ? "" : "(" + member + " = " + number() + ")");
    }

    private String annotation(String kind, List<String> names, int at) {
        List<String> members = new ArrayList<>();
        int reads =
                switch (kind) {
                    case "Input" -> 0;
                    case "Subtract", "Dot" -> 2;
                    case "Dense",
                            "Rescale",
                            "Activate",
                            "Flatten",
                            "Reshape",
                            "Dropout",
                            "GaussianNoise",
                            "LayerNormalization",
                            "BatchNormalization",
                            "Standardize",
                            "Destandardize",
                            "OneHot",
                            "MinMax",
                            "RobustScale",
                            "Impute" -> 1;
                    default -> 2 + random.nextInt(2);
                };
        if (kind.equals("Input")) {
            members.add("value = " + sizes());
            if (random.nextInt(4) == 0) {
                members.add("gradient = true");
            }
        } else if (!odd()) {
            members.add("from = " + from(names, at, reads));
        }
        switch (kind) {
            case "Dense" -> dense(names, members);
            case "OneHot" -> members.add("categories = " + (odd() ? size() : "3"));
            case "Rescale" ->
                members.add("by = " + (odd() ? number() : "0.5") + (odd() ? ", offset = " + number() : ""));
            case "Dropout" -> members.add("rate = " + (odd() ? number() : "0.5"));
            case "GaussianNoise" -> members.add("deviation = " + (odd() ? number() : "0.5"));
            case "LayerNormalization" -> {
                if (odd()) {
                    members.add("epsilon = " + number());
                }
            }
            case "BatchNormalization" -> {
                if (odd()) {
                    members.add("momentum = " + number() + (odd() ? ", epsilon = " + number() : ""));
                }
            }
            case "MinMax" -> {
                if (odd()) {
                    members.add("high = " + number());
                }
            }
            case "Impute" -> {
                if (odd()) {
                    members.add("with = dev.cadena.layer.Imputation.CONSTANT, value = " + number());
                }
            }
            case "Reshape" -> members.add("shape = " + (odd() ? sizes() : "{-1}"));
            case "Concatenate" -> {
                if (odd()) {
                    members.add("axis = " + size());
                }
            }
            default -> {}
        }
        return "@" + kind + "(" + String.join(", ", members) + ")";
    }

    private void dense(List<String> names, List<String> members) {
        // A member that is missing stops javac, but not Eclipse's compiler, before there is a message of Cadena's.
        members.add("units = " + (odd() ? size() : any(List.of("2", "2", "3", "60"))));
        if (odd()) {
            members.add("bias = false");
        }
        if (odd()) {
            members.add("l2 = " + number());
        }
        if (odd()) {
            members.add("trainable = false");
        }
        if (odd()) {
            members.add("weightsOf = " + HostileTexts.literal(odd() ? any(HostileTexts.TEXTS) : any(names)));
        }
        if (odd()) {
            members.add("initializer = Initializer." + any(List.of("ZEROS", "HE_NORMAL", "GLOROT_UNIFORM")));
        }
    }

    private String from(List<String> names, int at, int reads) {
        int count = odd() ? random.nextInt(5) : reads;
        List<String> from = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean earlier = at > 0 && !odd();
            from.add(odd() ? any(HostileTexts.TEXTS) : earlier ? names.get(random.nextInt(at)) : any(names));
        }
        return HostileTexts.array(from);
    }

    private String sizes() {
        if (!odd()) {
            return "{2}";
        }
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> size()).collect(Collectors.joining(", ", "{", "}"));
    }

    private String size() {
        return any(List.of("-2147483648", "-1", "0", "1", "2", "3", "70", "65536", "2000000000", "2147483647"));
    }

    private String number() {
        return any(List.of(
                "0", "-0.0", "1", "-1", "0.0 / 0", "1 / 0.0", "-1 / 0.0", "1e300", "1e-300", "4.9e-324", "3e38"));
    }

    private List<String> some(List<String> list) {
        return IntStream.range(0, random.nextInt(5)).mapToObj(i -> any(list)).toList();
    }

    private boolean odd() {
        return untilFault-- == 0 || random.nextDouble() < nonsense;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
