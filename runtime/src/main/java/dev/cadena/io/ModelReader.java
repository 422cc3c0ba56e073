package dev.cadena.io;

import dev.cadena.Layer;
import dev.cadena.ModelFileException;
import dev.cadena.internal.Counts;
import dev.cadena.spi.Vectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads one file, after checking each claim that it makes about itself before anything is allocated for it. */
final class ModelReader<A> {
    /** The longest header that is read: a thousandth of it describes a network. */
    private static final long MAX_HEADER_BYTES = 1 << 20;

    private final Path file;
    private final FileChannel channel;
    private final List<Layer> layers;
    private final Vectors<A> vectors;

    ModelReader(Path file, FileChannel channel, List<Layer> layers, Vectors<A> vectors) {
        this.file = file;
        this.channel = channel;
        this.layers = layers;
        this.vectors = vectors;
    }

    A read() throws IOException {
        long fileSize = channel.size();
        long headerSize = headerSize(fileSize);
        long dataAt = Long.BYTES + headerSize;
        Header header = HeaderReader.read(file, headerText((int) headerSize));
        checkLayout(header, fileSize - dataAt);
        checkNetwork(header);
        int parameterCount = layers.stream().mapToInt(Layer::parameterCount).sum();
        A weights = vectors.allocate(parameterCount);
        TensorData<A> data = new TensorData<>(vectors, channel);
        for (Layer layer : layers) {
            for (Layer.Parameter p : layer.parameters()) {
                TensorEntry tensor = header.tensors().get(ModelFile.tensorName(layer, p));
                data.read(dataAt + tensor.begin(), weights, p.offset(), p.size());
            }
        }
        checkFinite(weights);
        return weights;
    }

    private long headerSize(long fileSize) throws IOException {
        if (fileSize < Long.BYTES) {
            throw problem("is " + Counts.of(fileSize, "byte") + " long, too short for a safetensors file");
        }
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        TensorData.readFully(channel, 0, length);
        long headerSize = length.getLong(0);
        if (headerSize < 0 || headerSize > MAX_HEADER_BYTES || headerSize > fileSize - Long.BYTES) {
            throw problem("claims a header of " + Long.toUnsignedString(headerSize) + " bytes in a file of " + fileSize
                    + ": it is cut off, or no safetensors file");
        }
        return headerSize;
    }

    private String headerText(int size) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(size);
        TensorData.readFully(channel, Long.BYTES, bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw problem("the header is damaged: it is not UTF-8");
        }
    }

    /** The tensors must cover the data exactly, without gaps and without overlaps. */
    private void checkLayout(Header header, long dataSize) {
        List<Map.Entry<String, TensorEntry>> tensors =
                new ArrayList<>(header.tensors().entrySet());
        tensors.sort(Comparator.comparingLong(
                        (Map.Entry<String, TensorEntry> t) -> t.getValue().begin())
                .thenComparingLong(t -> t.getValue().end()));
        long end = 0;
        for (Map.Entry<String, TensorEntry> tensor : tensors) {
            if (tensor.getValue().begin() != end || tensor.getValue().end() < end) {
                throw problem("tensor " + tensor.getKey() + " stands at bytes "
                        + tensor.getValue().begin() + " to " + tensor.getValue().end()
                        + " of the data, but should begin at " + end);
            }
            end = tensor.getValue().end();
        }
        if (end != dataSize) {
            throw problem("holds " + Counts.of(dataSize, "byte") + " of data, but its header describes " + end
                    + ": it is cut off, or was changed");
        }
    }

    /** Collects every difference between the file and the network. */
    private void checkNetwork(Header header) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> unexpected = new TreeSet<>(header.tensors().keySet());
        for (Layer layer : layers) {
            for (Layer.Parameter p : layer.parameters()) {
                String name = ModelFile.tensorName(layer, p);
                unexpected.remove(name);
                compare(name, header.tensors().get(name), p, differences);
            }
            String labels = header.metadata().get(ModelFile.labelsKey(layer));
            String declared = HeaderWriter.strings(layer.labels());
            if (labels != null && !layer.labels().isEmpty() && !labels.equals(declared)) {
                differences.add("the classes of layer " + layer.name() + " are " + labels + ", not " + declared);
            }
        }
        unexpected.forEach(name -> differences.add("there is a tensor " + name + ", which the network has not"));
        if (!differences.isEmpty()) {
            throw problem("does not fit the network: " + String.join("; ", differences));
        }
    }

    private void compare(String name, TensorEntry tensor, Layer.Parameter parameter, List<String> differences) {
        if (tensor == null) {
            differences.add("tensor " + name + " is missing");
            return;
        }
        String dtype = ModelFile.dtype(vectors);
        if (!tensor.dtype().equals(dtype)) {
            differences.add("tensor " + name + " is of type " + tensor.dtype() + ", not " + dtype);
        }
        List<Long> shape = ModelFile.shape(parameter);
        if (!tensor.shape().equals(shape)) {
            differences.add("tensor " + name + " has the shape " + tensor.shape() + ", not " + shape);
        }
        long size = (long) parameter.size() * vectors.bytes();
        if (tensor.dtype().equals(dtype) && tensor.shape().equals(shape) && tensor.end() - tensor.begin() != size) {
            differences.add(
                    "tensor " + name + " takes " + Counts.of(tensor.end() - tensor.begin(), "byte") + ", not " + size);
        }
    }

    private void checkFinite(A weights) {
        int bad = vectors.firstNonFinite(weights);
        if (bad < 0) {
            return;
        }
        for (Layer layer : layers) {
            for (Layer.Parameter p : layer.parameters()) {
                if (bad >= p.offset() && bad < p.offset() + p.size()) {
                    throw problem("component " + (bad - p.offset()) + " of tensor " + ModelFile.tensorName(layer, p)
                            + " is " + vectors.get(weights, bad) + ": a network has only finite weights");
                }
            }
        }
    }

    private ModelFileException problem(String problem) {
        return new ModelFileException(file, problem);
    }
}
