package dev.cadena.train;

import dev.cadena.DataException;
import dev.cadena.data.Dataset;
import dev.cadena.data.Table;
import dev.cadena.data.Targets;
import dev.cadena.internal.Names;
import dev.cadena.spi.InputPort;
import dev.cadena.spi.OutputPort;
import dev.cadena.spi.Port;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the columns of a data set that belong to the inputs and to the judged outputs of a network. */
final class Columns {
    private final List<InputPort> inputs;
    private final List<OutputPort> outputs;
    private final List<OutputPort> judged;
    private final List<String> unjudged;

    Columns(List<InputPort> inputs, List<OutputPort> outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
        this.judged = outputs.stream().filter(OutputPort::isJudged).toList();
        this.unjudged =
                outputs.stream().filter(p -> !p.isJudged()).map(Port::layer).toList();
    }

    /** The outputs that have targets. */
    List<OutputPort> judged() {
        return judged;
    }

    /** What each input reads. */
    List<Table> inputs(Dataset data) {
        return find(data.inputs(), inputs, "input", "input");
    }

    /** The targets of each judged output. */
    List<Targets> targets(Dataset data) {
        for (String name : data.targets().keySet()) {
            if (unjudged.contains(name)) {
                throw refused("output \"" + name
                        + "\" takes no target, since it has no loss: leave it out; losses judge " + names(judged));
            }
        }
        return find(data.targets(), judged, "target", "output with a loss");
    }

    /** Which targets of each output are ignored; empty for none. */
    List<boolean[]> ignored(Dataset data) {
        Map<String, boolean[]> ignored = data.ignoredTargets();
        boolean isUnnamed = ignored.containsKey(Dataset.UNNAMED);
        return outputs.stream()
                .map(p -> ignored.getOrDefault(isUnnamed && p.isJudged() ? Dataset.UNNAMED : p.layer(), new boolean[0]))
                .toList();
    }

    private <T> List<T> find(Map<String, T> columns, List<? extends Port> ports, String what, String layer) {
        if (columns.containsKey(Dataset.UNNAMED)) {
            if (ports.size() > 1) {
                throw unnamed();
            }
            return List.copyOf(columns.values());
        }
        for (String name : columns.keySet()) {
            if (ports.stream().noneMatch(p -> p.layer().equals(name))) {
                throw refused("the network has no " + layer + " of the name \"" + name + "\": "
                        + (ports.size() == 1 ? "there is only " : "there are ") + names(ports)
                        + Names.didYouMean(name, ports.stream().map(Port::layer).toList()));
            }
        }
        for (Port port : ports) {
            if (!columns.containsKey(port.layer())) {
                throw refused("the data set has no " + what + " \"" + port.layer() + "\": add " + call(what, port));
            }
        }
        return ports.stream().map(p -> columns.get(p.layer())).toList();
    }

    private DataException unnamed() {
        String calls = inputs.stream().map(p -> call("input", p)).collect(Collectors.joining())
                + judged.stream().map(p -> call("target", p)).collect(Collectors.joining());
        return refused(
                "the data set names no columns, but the network has several inputs or several outputs with a loss:"
                        + " build it as Dataset.builder()" + calls + ".build()");
    }

    private static String call(String what, Port port) {
        return "." + what + "(\"" + port.layer() + "\", …)";
    }

    private static String names(List<? extends Port> ports) {
        return ports.stream().map(Port::layer).collect(Collectors.joining(", "));
    }

    private static DataException refused(String message) {
        return new DataException(message, -1, -1);
    }
}
