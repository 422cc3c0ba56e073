package dev.cadena.processor.battery.oracle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an oracle looks up about a network again and again.
 *
 * @param shapes the shape of each layer
 * @param tensors what each layer owns of W
 * @param summands how many layers and losses read each layer
 * @param outputs the layers that are judged or that nobody reads
 * @param fitted what each layer that prepares data reads in the two rows that it is fitted to
 * @param uses how often a single weight is used, at most
 */
record Structure(
        Net net,
        Map<String, List<Integer>> shapes,
        Map<String, List<Tensor>> tensors,
        Map<String, Integer> summands,
        List<Layer> outputs,
        Map<String, double[][]> fitted,
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
                fitted(net),
                net.uses());
    }

    private static Map<String, double[][]> fitted(Net net) {
        Map<String, double[][]> yields = new HashMap<>();
        Map<String, double[][]> reads = new HashMap<>();
        int components = net.size(net.inputs());
        int at = 0;
        for (Layer layer : net.layers()) {
            if (layer.isInput()) {
                int end = at + net.size(layer.name());
                yields.put(layer.name(), new double[][] {
                    Arrays.copyOfRange(Preparation.row(components, false), at, end),
                    Arrays.copyOfRange(Preparation.row(components, true), at, end)
                });
                at = end;
            } else if (layer.kind() instanceof Preparation preparation) {
                double[][] rows = yields.get(layer.from().get(0));
                reads.put(layer.name(), rows);
                yields.put(layer.name(), new double[][] {of(preparation, rows, 0), of(preparation, rows, 1)});
            }
        }
        return reads;
    }

    private static double[] of(Preparation preparation, double[][] rows, int row) {
        return IntStream.range(0, rows[row].length)
                .mapToDouble(j -> preparation
                        .of(Scalar.fixed(new Bounded(rows[row][j], 0, Rounding.DOUBLE)), rows[0][j], rows[1][j])
                        .value()
                        .value())
                .toArray();
    }

    List<Integer> shape(String layer) {
        return shapes.get(layer);
    }

    int size(String layer) {
        return Shapes.size(shapes.get(layer));
    }
}
