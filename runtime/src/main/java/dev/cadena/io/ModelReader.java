package dev.cadena.io;

import dev.cadena.Layer;
import dev.cadena.LoadOption;
import dev.cadena.ModelFileException;
import dev.cadena.spi.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one file, which must hold exactly one network. */
final class ModelReader<A> {
    private final List<Layer> layers;
    private final Vectors<A> vectors;
    private final Set<LoadOption> options;
    private final Map<String, Tensor<A>> tensors = new LinkedHashMap<>();

    ModelReader(List<Layer> layers, Vectors<A> vectors, Set<LoadOption> options) {
        this.layers = layers;
        this.vectors = vectors;
        this.options = options;
        ModelFile.tensors(layers, vectors, vectors.allocate(0)).forEach(t -> tensors.put(t.name(), t));
    }

    A read(Path file) throws IOException {
        return TensorReader.read(
                file, ModelFile.description(layers), tensors.size(), reader -> read(file.toString(), reader));
    }

    A read(String source, InputStream in) throws IOException {
        return read(source, TensorReader.open(source, in, -1, ModelFile.description(layers), tensors.size()));
    }

    private A read(String source, TensorReader reader) throws IOException {
        if (reader.metadata().containsKey("cadena.kind")) {
            throw new ModelFileException(
                    source, "is a checkpoint, with which a training goes on, and no network that save wrote");
        }
        if (!reader.isSealed()) {
            throw new ModelFileException(
                    source,
                    "tells no SHA-256 of its own, so it was not written by save: weights that others wrote are imported, by"
                            + " SafetensorsWeights of cadena-lab");
        }
        checkNetwork(source, reader, new LinkedHashMap<>(tensors));
        A weights = vectors.allocate(
                tensors.values().stream().mapToInt(Tensor::size).sum());
        for (TensorEntry entry : reader.tensors()) {
            reader.read(vectors, weights, tensors.get(entry.name()).offset());
        }
        reader.end();
        if (!options.contains(LoadOption.NON_FINITE)) {
            checkFinite(source, weights);
        }
        return weights;
    }

    /** Collects every difference between the file and the network. */
    private static void checkNetwork(String source, TensorReader reader, Map<String, ? extends Tensor<?>> missing) {
        List<String> differences = new ArrayList<>(reader.differences());
        reader.metadata().keySet().stream()
                .sorted()
                .forEach(key -> differences.add("there is a " + key + ", which the network has not"));
        List<String> unexpected = new ArrayList<>();
        for (TensorEntry entry : reader.tensors()) {
            Tensor<?> tensor = missing.remove(entry.name());
            if (tensor == null) {
                unexpected.add(entry.name());
            } else {
                compare(tensor, entry, differences);
            }
        }
        missing.keySet().forEach(name -> differences.add("tensor " + name + " is missing"));
        unexpected.stream()
                .sorted()
                .forEach(name -> differences.add("there is a tensor " + name + ", which the network has not"));
        if (!differences.isEmpty()) {
            throw new ModelFileException(source, "does not fit the network: " + String.join("; ", differences));
        }
    }

    private static void compare(Tensor<?> tensor, TensorEntry entry, List<String> differences) {
        String what = "tensor " + tensor.name();
        if (!entry.dtype().equals(tensor.dtype())) {
            differences.add(what + " is of type " + entry.dtype() + ", not " + tensor.dtype());
        }
        if (!entry.shape().equals(tensor.shape())) {
            differences.add(what + " has the shape " + entry.shape() + ", not " + tensor.shape());
        }
    }

    private void checkFinite(String source, A weights) {
        int bad = vectors.firstNonFinite(weights);
        for (Tensor<A> tensor : ModelFile.tensors(layers, vectors, weights)) {
            if (bad >= tensor.offset() && bad < tensor.offset() + tensor.size()) {
                throw new ModelFileException(
                        source,
                        "component " + (bad - tensor.offset()) + " of tensor " + tensor.name() + " is "
                                + vectors.get(weights, bad)
                                + ": a network has only finite weights, unless LoadOption.NON_FINITE asks for others");
            }
        }
    }
}
