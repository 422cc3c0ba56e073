package dev.cadena.processor.battery.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an oracle looks up about a network again and again.
 *
 * @param shapes the shape of each layer
 * @param tensors what each layer owns of W
 * @param summands how many layers and losses read each layer
 * @param outputs the layers that are judged or that nobody reads
 * @param uses how often a single weight is used, at most
 */
record Structure(
        Net net,
        Map<String, List<Integer>> shapes,
        Map<String, List<Tensor>> tensors,
        Map<String, Integer> summands,
        List<Layer> outputs,
        int uses) {
    static Structure of(Net net) {
        return new Structure(
                net,
                net.shapes(),
                net.tensors().stream().collect(Collectors.groupingBy(Tensor::layer)),
                net.layers().stream()
                        .collect(Collectors.toMap(
                                Layer::name,
                                l -> net.readers(l.name()) + (l.judge().isPresent() ? 1 : 0))),
                net.outputs(),
                net.uses());
    }

    List<Integer> shape(String layer) {
        return shapes.get(layer);
    }

    int size(String layer) {
        return Shapes.size(shapes.get(layer));
    }
}
