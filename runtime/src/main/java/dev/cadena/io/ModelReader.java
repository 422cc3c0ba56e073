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
    private final List<StoredTensor> tensors;
    private final Vectors<A> vectors;

    ModelReader(Path file, FileChannel channel, List<Layer> layers, Vectors<A> vectors) {
        this.file = file;
        this.channel = channel;
        this.layers = layers;
        this.tensors = StoredTensor.of(layers);
        this.vectors = vectors;
    }

    A read() throws IOException {
        long fileSize = channel.size();
        long headerSize = headerSize(fileSize);
        long dataAt = Long.BYTES + headerSize;
        Header header = HeaderReader.read(file, headerText((int) headerSize));
        checkLayout(header, fileSize - dataAt);
        checkNetwork(header);
        A weights =
                vectors.allocate(tensors.stream().mapToInt(StoredTensor::size).sum());
        TensorData<A> data = new TensorData<>(vectors, channel);
        for (StoredTensor tensor : tensors) {
            TensorEntry entry = header.tensors().get(tensor.name());
            data.read(dataAt + entry.begin(), weights, tensor.offset(), tensor.size());
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
        List<Map.Entry<String, TensorEntry>> entries =
                new ArrayList<>(header.tensors().entrySet());
        entries.sort(Comparator.comparingLong(
                        (Map.Entry<String, TensorEntry> t) -> t.getValue().begin())
                .thenComparingLong(t -> t.getValue().end()));
        long end = 0;
        for (Map.Entry<String, TensorEntry> tensor : entries) {
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
        for (StoredTensor tensor : tensors) {
            unexpected.remove(tensor.name());
            compare(tensor, header.tensors().get(tensor.name()), differences);
        }
        for (Layer layer : layers) {
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

    private void compare(StoredTensor tensor, TensorEntry entry, List<String> differences) {
        String what = "tensor " + tensor.name();
        if (entry == null) {
            differences.add(what + " is missing");
            return;
        }
        String dtype = ModelFile.dtype(vectors);
        if (!entry.dtype().equals(dtype)) {
            differences.add(what + " is of type " + entry.dtype() + ", not " + dtype);
        }
        if (!entry.shape().equals(tensor.shape())) {
            differences.add(what + " has the shape " + entry.shape() + ", not " + tensor.shape());
        }
        long size = (long) tensor.size() * vectors.bytes();
        if (entry.dtype().equals(dtype)
                && entry.shape().equals(tensor.shape())
                && entry.end() - entry.begin() != size) {
            differences.add(what + " takes " + Counts.of(entry.end() - entry.begin(), "byte") + ", not " + size);
        }
    }

    private void checkFinite(A weights) {
        int bad = vectors.firstNonFinite(weights);
        if (bad < 0) {
            return;
        }
        for (StoredTensor tensor : tensors) {
            if (bad >= tensor.offset() && bad < tensor.offset() + tensor.size()) {
                throw problem("component " + (bad - tensor.offset()) + " of tensor " + tensor.name() + " is "
                        + vectors.get(weights, bad) + ": a network has only finite weights");
            }
        }
    }

    private ModelFileException problem(String problem) {
        return new ModelFileException(file, problem);
    }
}
