package dev.cadena.lab.weights;

import dev.cadena.Layer;
import dev.cadena.ModelFileException;
import dev.cadena.WeightSource;
import dev.cadena.io.TensorEntry;
import dev.cadena.io.TensorReader;
import dev.cadena.lab.internal.Components;
import dev.cadena.lab.internal.Reasons;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Weights of a <a href="https://github.com/huggingface/safetensors">safetensors</a> file that another library wrote, or another network:
 * each tensor is named, since nobody guesses what is what. PyTorch's {@code Linear} keeps its weights as [units, inputs], a dense layer
 * as [inputs, units]:
 *
 * <pre>{@code
 * SafetensorsWeights weights = SafetensorsWeights.of(Path.of("torch.safetensors"))
 *     .transposed("0.weight", "hidden.weights")
 *     .tensor("0.bias", "hidden.biases")
 *     .transposed("2.weight", "kind.weights")
 *     .tensor("2.bias", "kind.biases");
 * // network.importWeights(weights);
 * }</pre>
 *
 * <p>Every weight tensor of the network has to be named, unless {@link #keepingOthers} leaves the others as they are; statistics may be.
 * Components are numbers of F16, BF16, F32 or F64, or whole ones. Nothing else in the file is read for anything but its shape: a file from
 * anywhere is safe to import, though of course not what its weights predict. Immutable and thread-safe.
 */
public final class SafetensorsWeights implements WeightSource {
    /** Tensors of the file that nobody asked for: as many as large networks have. */
    private static final int MOST_OTHERS = 1 << 12;

    private final Path file;
    private final Map<String, Origin> origins;
    private final List<String> layers;
    private final boolean keepsOthers;

    /** Where a tensor comes from. */
    private record Origin(String name, boolean isTransposed) {}

    private SafetensorsWeights(Path file, Map<String, Origin> origins, List<String> layers, boolean keepsOthers) {
        this.file = file;
        this.origins = new TreeMap<>(origins);
        this.layers = List.copyOf(layers);
        this.keepsOthers = keepsOthers;
    }

    /**
     * {@return weights of a file, of which none is named yet}
     *
     * @param file the file, which is read when the weights are imported
     */
    public static SafetensorsWeights of(Path file) {
        Objects.requireNonNull(file, "the file is null");
        return new SafetensorsWeights(file, Map.of(), List.of(), false);
    }

    /**
     * Names a tensor of the same shape.
     *
     * @param name its name in the file
     * @param tensor its name in the network, {@code <layer>.<tensor>}
     * @return the changed settings
     */
    public SafetensorsWeights tensor(String name, String tensor) {
        return with(name, tensor, false);
    }

    /**
     * Names a matrix whose columns are the rows of the network's.
     *
     * @param name its name in the file
     * @param tensor its name in the network, {@code <layer>.<tensor>}
     * @return the changed settings
     */
    public SafetensorsWeights transposed(String name, String tensor) {
        return with(name, tensor, true);
    }

    private SafetensorsWeights with(String name, String tensor, boolean isTransposed) {
        Map<String, Origin> more = new TreeMap<>(origins);
        if (more.put(tensor, new Origin(name, isTransposed)) != null) {
            throw new IllegalArgumentException("the tensor " + tensor + " is named twice");
        }
        return new SafetensorsWeights(file, more, layers, keepsOthers);
    }

    /**
     * Names all weights and statistics of a layer which have the same names in the file, as in one that another network with such a layer
     * saved.
     *
     * @param layer its name
     * @return the changed settings
     */
    public SafetensorsWeights layer(String layer) {
        List<String> more = new ArrayList<>(layers);
        more.add(Objects.requireNonNull(layer, "the layer is null"));
        return new SafetensorsWeights(file, origins, more, keepsOthers);
    }

    /**
     * Leaves the tensors that are not named as they are.
     *
     * @return the changed settings
     */
    public SafetensorsWeights keepingOthers() {
        return new SafetensorsWeights(file, origins, layers, true);
    }

    /**
     * Reads the file.
     *
     * @throws ModelFileException if it is damaged, if it lacks a tensor, or if one has another shape or a component that is not finite; the
     *     message tells all of these
     * @throws IllegalArgumentException if the network has no tensor of a name, or one that is not named
     * @throws UncheckedIOException if the file cannot be read
     */
    @Override
    public Map<String, double[]> tensors(List<Layer> network) {
        Map<String, List<Long>> shapes = shapes(network);
        Map<String, Origin> wanted = wanted(network);
        wanted.keySet().forEach(tensor -> {
            if (!shapes.containsKey(tensor)) {
                throw new IllegalArgumentException(
                        "the network has no tensor " + tensor + "; it has " + String.join(", ", shapes.keySet()));
            }
        });
        try {
            return TensorReader.read(file, Map.of(), MOST_OTHERS, reader -> {
                check(reader.tensors(), wanted, shapes);
                return read(reader, wanted);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot import weights from " + file.toAbsolutePath() + ": " + Reasons.of(e), e);
        }
    }

    private static Map<String, List<Long>> shapes(List<Layer> network) {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        for (Layer layer : network) {
            for (List<Layer.Parameter> tensors : List.of(layer.parameters(), layer.state())) {
                tensors.forEach(p -> shapes.put(
                        layer.name() + "." + p.name(),
                        p.shape().stream().map(Integer::longValue).toList()));
            }
        }
        return shapes;
    }

    private Map<String, Origin> wanted(List<Layer> network) {
        Map<String, Origin> wanted = new TreeMap<>(origins);
        List<String> known = network.stream().map(Layer::name).toList();
        layers.stream().filter(name -> !known.contains(name)).forEach(name -> {
            throw new IllegalArgumentException(
                    "the network has no layer " + name + "; it has " + String.join(", ", known));
        });
        List<String> unnamed = new ArrayList<>();
        for (Layer layer : network) {
            for (Layer.Parameter p : layer.parameters()) {
                String tensor = layer.name() + "." + p.name();
                if (layers.contains(layer.name())) {
                    wanted.putIfAbsent(tensor, new Origin(tensor, false));
                } else if (!origins.containsKey(tensor)) {
                    unnamed.add(tensor);
                }
            }
            for (Layer.Parameter p : layers.contains(layer.name()) ? layer.state() : List.<Layer.Parameter>of()) {
                String tensor = layer.name() + "." + p.name();
                wanted.putIfAbsent(tensor, new Origin(tensor, false));
            }
        }
        if (!keepsOthers && !unnamed.isEmpty()) {
            throw new IllegalArgumentException("nothing is said of " + String.join(", ", unnamed)
                    + ": name where they come from, or say keepingOthers()");
        }
        return wanted;
    }

    private void check(List<TensorEntry> entries, Map<String, Origin> wanted, Map<String, List<Long>> shapes) {
        Map<String, TensorEntry> byName = entries.stream().collect(Collectors.toMap(TensorEntry::name, e -> e));
        List<String> problems = new ArrayList<>();
        boolean isMissing = false;
        for (Map.Entry<String, Origin> tensor : wanted.entrySet()) {
            Origin origin = tensor.getValue();
            List<Long> shape = shapes.get(tensor.getKey());
            TensorEntry entry = byName.get(origin.name());
            if (entry == null) {
                problems.add("there is no tensor " + origin.name());
                isMissing = true;
            } else if (!Components.areNumbers(entry.dtype())) {
                problems.add("tensor " + origin.name() + " is of type " + entry.dtype() + ", which is not read");
            } else if (!entry.shape().equals(origin.isTransposed() ? transposed(shape) : shape)) {
                problems.add("tensor " + origin.name() + " has the shape " + entry.shape()
                        + (origin.isTransposed() ? ", and transposed does not fit " : ", and does not fit ")
                        + tensor.getKey() + " with its shape " + shape);
            }
        }
        if (!problems.isEmpty()) {
            String names =
                    entries.stream().limit(100).map(TensorEntry::name).sorted().collect(Collectors.joining(", "));
            throw new ModelFileException(
                    file, String.join("; ", problems) + (isMissing ? "; the file has " + names : ""));
        }
    }

    private static List<Long> transposed(List<Long> shape) {
        return shape.size() == 2 ? List.of(shape.get(1), shape.get(0)) : List.of();
    }

    private Map<String, double[]> read(TensorReader reader, Map<String, Origin> wanted) throws IOException {
        Map<String, double[]> tensors = new LinkedHashMap<>();
        for (TensorEntry entry : reader.tensors()) {
            List<String> targets = wanted.keySet().stream()
                    .filter(t -> wanted.get(t).name().equals(entry.name()))
                    .toList();
            if (targets.isEmpty()) {
                reader.read(bytes -> {});
                continue;
            }
            double[] values = values(reader, entry);
            for (String target : targets) {
                tensors.put(
                        target,
                        wanted.get(target).isTransposed()
                                ? transposed(values, entry.shape().get(1).intValue())
                                : values);
            }
        }
        reader.end();
        return tensors;
    }

    private double[] values(TensorReader reader, TensorEntry entry) throws IOException {
        int size = 1;
        for (long extent : entry.shape()) {
            size = Math.toIntExact(size * extent);
        }
        double[] values = new double[size];
        int[] at = new int[1];
        reader.read(Components.of(entry.dtype(), number -> {
            if (!Double.isFinite(number)) {
                throw new ModelFileException(
                        file,
                        "component " + at[0] + " of tensor " + entry.name() + " is " + number
                                + ": only finite weights are imported");
            }
            values[at[0]++] = number;
        }));
        return values;
    }

    private static double[] transposed(double[] values, int columns) {
        int rows = columns == 0 ? 0 : values.length / columns;
        double[] other = new double[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                other[j * rows + i] = values[i * columns + j];
            }
        }
        return other;
    }
}
