package dev.cadena.processor.declaration;

import dev.cadena.processor.declaration.ApiMethod.Parameter;
import dev.cadena.processor.declaration.ApiMethod.Provision;
import java.util.ArrayList;
import java.util.List;

/**
 * The instance methods of generated classes, as data: what the emitter writes, and what a user's abstract methods may ask
 * for. With one input and one output they are those of {@code dev.cadena.train.Model}, and {@code classify}; else those of
 * {@code GraphModel}, and predictions with the generated types. Where a layer has state, there is more to tell of it.
 */
public final class GeneratedApi {
    private static final ApiType VOID = ApiType.of("void");
    private static final ApiType DOUBLE = ApiType.of("double");
    private static final ApiType INT = ApiType.of("int");
    private static final ApiType LABELS = INT.array();
    private static final Parameter SEED = parameter("seed", ApiType.of("long"));
    private static final Parameter FILE = parameter("file", ApiType.of("java.nio.file.Path"));
    private static final Parameter STREAM = parameter("in", ApiType.of("java.io.InputStream"));
    private static final Parameter RESOURCE = parameter("name", ApiType.of("java.lang.String"));
    private static final Parameter OPTIONS =
            parameter("options", ApiType.of("dev.cadena.LoadOption").array());
    private static final Parameter DATA = parameter("data", ApiType.of("dev.cadena.data.Dataset"));
    private static final Parameter SOURCE = parameter("source", ApiType.of("dev.cadena.data.BlockSource"));
    private static final Parameter THREADS = parameter("threads", INT);
    private static final ApiType EVALUATION = ApiType.of("dev.cadena.metric.Evaluation");
    private static final Parameter TRAINING = parameter("training", ApiType.of("dev.cadena.Training"));

    private final List<ApiMethod> methods = new ArrayList<>();
    private final ApiType array;
    private final Ports ports;

    private GeneratedApi(ApiType array, Ports ports) {
        this.array = array;
        this.ports = ports;
    }

    /**
     * The methods of a network's class, in the order in which they are written.
     *
     * @param isDouble the network's precision
     */
    public static List<ApiMethod> of(boolean isDouble, Ports ports) {
        GeneratedApi api =
                new GeneratedApi(ApiType.of(isDouble ? "double" : "float").array(), ports);
        api.addDataMethods();
        if (ports.areSimple()) {
            api.addPredictions();
        } else {
            api.addPredictionsOfPorts();
        }
        api.addState();
        api.addWeights();
        api.addInputGradients();
        return List.copyOf(api.methods);
    }

    /** The static methods of every generated class. */
    static List<ApiMethod> ofClass() {
        ApiType self = ApiType.of(ApiType.SELF);
        return List.of(
                new ApiMethod("create", List.of(SEED), self, Provision.DECLARED),
                new ApiMethod("load", List.of(FILE, OPTIONS), self, Provision.DECLARED),
                new ApiMethod("load", List.of(STREAM, OPTIONS), self, Provision.DECLARED),
                new ApiMethod("loadResource", List.of(RESOURCE, OPTIONS), self, Provision.DECLARED));
    }

    private void addDataMethods() {
        addTraining("train", ApiType.of("dev.cadena.train.History"));
        addTraining("trainer", ApiType.of("dev.cadena.train.Trainer"));
        addDataMethod("evaluate", EVALUATION, List.of());
        add(Provision.DECLARED, "evaluate", EVALUATION, List.of(DATA, THREADS));
        addDataMethod("loss", DOUBLE, List.of());
        add(Provision.DECLARED, "loss", DOUBLE, List.of(SOURCE));
        addDataMethod("gradient", array, List.of());
    }

    private void addTraining(String name, ApiType result) {
        addDataMethod(name, result, List.of(TRAINING));
        add(Provision.DECLARED, name, result, List.of(SOURCE, TRAINING));
    }

    /** A method that takes a data set, and its overloads for arrays. */
    private void addDataMethod(String name, ApiType result, List<Parameter> others) {
        add(Provision.DECLARED, name, result, concat(List.of(DATA), others));
        if (!ports.areSimple()) {
            return;
        }
        for (String scalar : List.of("float", "double")) {
            ApiType column = ApiType.of(scalar).array();
            Parameter rows = parameter("x", column.array());
            for (Parameter y : List.of(
                    parameter("labels", LABELS), parameter("targets", column.array()), parameter("targets", column))) {
                add(Provision.INHERITED, name, result, concat(List.of(rows, y), others));
            }
        }
    }

    private void addPredictions() {
        Parameter x = parameter("x", array);
        Parameter rows = parameter("rows", array.array());
        add(Provision.DECLARED, "predict", array, List.of(x));
        add(Provision.DECLARED, "predict", VOID, List.of(x, parameter("into", array)));
        add(Provision.DECLARED, "predict", array.array(), List.of(rows));
        add(Provision.DECLARED, "predict", array.array(), List.of(rows, THREADS));
        add(Provision.DECLARED_FOR_CLASSES, "classify", INT, List.of(x));
        add(Provision.DECLARED_FOR_CLASSES, "classify", LABELS, List.of(rows));
    }

    private void addPredictionsOfPorts() {
        ApiType in = ports.severalInputs() ? ApiType.INPUTS : array;
        ApiType ins = ports.severalInputs() ? ApiType.listOf(ApiType.INPUTS) : array.array();
        ApiType out = ports.severalOutputs() ? ApiType.OUTPUTS : array;
        ApiType outs = ports.severalOutputs() ? ApiType.listOf(ApiType.OUTPUTS) : array.array();
        Parameter x = parameter("x", in);
        add(Provision.DECLARED_FOR_PORTS, "predict", out, List.of(x));
        add(Provision.DECLARED_FOR_PORTS, "predict", VOID, List.of(x, parameter("into", out)));
        add(Provision.DECLARED_FOR_PORTS, "predict", outs, List.of(parameter("rows", ins)));
        add(Provision.DECLARED_FOR_PORTS, "predict", outs, List.of(parameter("rows", ins), THREADS));
        if (!ports.severalOutputs()) {
            add(Provision.DECLARED_FOR_CLASSES, "classify", INT, List.of(x));
            add(Provision.DECLARED_FOR_CLASSES, "classify", LABELS, List.of(parameter("rows", ins)));
        }
    }

    private void addState() {
        add(Provision.DECLARED_FOR_PREPARATIONS, "prepare", VOID, List.of(DATA));
        add(Provision.DECLARED_FOR_STATE, "statistics", array, List.of());
    }

    private void addWeights() {
        add(Provision.DECLARED, "parameters", array, List.of());
        add(Provision.DECLARED, "setParameters", VOID, List.of(parameter("parameters", array)));
        add(Provision.DECLARED, "reset", VOID, List.of(SEED));
        add(Provision.DECLARED, "save", VOID, List.of(FILE));
        add(
                Provision.DECLARED,
                "importWeights",
                VOID,
                List.of(parameter("source", ApiType.of("dev.cadena.WeightSource"))));
        add(Provision.DECLARED, "copy", ApiType.of(ApiType.SELF), List.of());
        add(Provision.DECLARED, "layers", ApiType.listOf(ApiType.of("dev.cadena.Layer")), List.of());
    }

    private void addInputGradients() {
        for (String input : ports.inputsWithGradient()) {
            add(Provision.DECLARED_FOR_INPUT, gradientName(input), array.array(), List.of(DATA));
        }
    }

    /** The name of the method that yields ∂L by an input. */
    public static String gradientName(String input) {
        return input + "Gradient";
    }

    private void add(Provision provision, String name, ApiType result, List<Parameter> parameters) {
        methods.add(new ApiMethod(name, parameters, result, provision));
    }

    private static Parameter parameter(String name, ApiType type) {
        return new Parameter(name, type);
    }

    private static List<Parameter> concat(List<Parameter> first, List<Parameter> second) {
        List<Parameter> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
