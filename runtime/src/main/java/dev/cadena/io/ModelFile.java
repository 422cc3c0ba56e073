package dev.cadena.io;

import dev.cadena.Layer;
import dev.cadena.LoadOption;
import dev.cadena.internal.Reasons;
import dev.cadena.spi.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Saves and loads the weights and the state of a network: a tensor {@code <layer>.<parameter>} for each weight tensor, in the order
 * of W, then one for each tensor of S, as F32 or F64. The metadata hold what else a prediction depends on: the definition of each layer,
 * which is the fingerprint of the architecture, and the names of its classes.
 */
public final class ModelFile {
    /** The version of what the metadata hold. */
    private static final String VERSION = "1";

    private ModelFile() {}

    /**
     * Saves weights. A crash, or a failure, leaves an old file as it was.
     *
     * @param weights W, and S behind it
     * @param <A> {@code float[]} or {@code double[]}
     * @param file the file
     * @param layers the layers of the network
     * @param vectors what to do with the arrays
     * @throws UncheckedIOException if the file cannot be written
     */
    public static <A> void save(Path file, List<Layer> layers, Vectors<A> vectors, A weights) {
        Objects.requireNonNull(file, "the file is null");
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", "cadena");
        metadata.putAll(description(layers));
        TensorWriter.write("the network", file, metadata, tensors(layers, vectors, weights));
    }

    /**
     * Loads weights, all of them or none.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param file the file
     * @param layers the layers of the network
     * @param vectors what to do with the arrays
     * @param options what is let pass
     * @return W, and S behind it
     * @throws dev.cadena.ModelFileException if the file is damaged, or holds another network
     * @throws UncheckedIOException if the file cannot be read
     */
    public static <A> A load(Path file, List<Layer> layers, Vectors<A> vectors, Set<LoadOption> options) {
        Objects.requireNonNull(file, "the file is null");
        try {
            return new ModelReader<>(layers, vectors, options).read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot load a network from " + file.toAbsolutePath() + ": " + Reasons.of(e), e);
        }
    }

    /**
     * Loads weights, all of them or none.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param source the name of what is read, for messages
     * @param in the bytes of a file, to the end; the caller closes it
     * @param layers the layers of the network
     * @param vectors what to do with the arrays
     * @param options what is let pass
     * @return W, and S behind it
     * @throws dev.cadena.ModelFileException if the bytes are damaged, or hold another network
     * @throws UncheckedIOException if they cannot be read
     */
    public static <A> A load(
            String source, InputStream in, List<Layer> layers, Vectors<A> vectors, Set<LoadOption> options) {
        Objects.requireNonNull(in, "the stream is null");
        try {
            return new ModelReader<>(layers, vectors, options).read(source, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load a network from " + source + ": " + Reasons.of(e), e);
        }
    }

    /**
     * Loads weights, all of them or none.
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param name the name of a resource
     * @param resource opens it: null if there is none
     * @param layers the layers of the network
     * @param vectors what to do with the arrays
     * @param options what is let pass
     * @return W, and S behind it
     * @throws dev.cadena.ModelFileException if the resource is damaged, or holds another network
     * @throws UncheckedIOException if there is no such resource, or if it cannot be read
     */
    public static <A> A loadResource(
            String name,
            Function<String, InputStream> resource,
            List<Layer> layers,
            Vectors<A> vectors,
            Set<LoadOption> options) {
        Objects.requireNonNull(name, "the name of the resource is null");
        try (InputStream in = resource.apply(name)) {
            if (in == null) {
                throw new NoSuchFileException(
                        name,
                        null,
                        "there is no such resource beside the class of the network: name another"
                                + " one, or begin with / for a path from the root");
            }
            return load("resource " + name, in, layers, vectors, options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load a network from resource " + name + ": " + Reasons.of(e), e);
        }
    }

    /**
     * {@return what a prediction of a network depends on, beside its weights and its state: texts of the metadata by key}
     *
     * @param layers the layers of the network
     */
    public static Map<String, String> description(List<Layer> layers) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("cadena.version", VERSION);
        for (Layer layer : layers) {
            texts.put("cadena.layer." + layer.name(), layer.definition());
            if (!layer.labels().isEmpty()) {
                texts.put("cadena.labels." + layer.name(), HeaderWriter.strings(layer.labels()));
            }
        }
        return texts;
    }

    /**
     * {@return the SHA-256 of what tells a network from others, in predictions and in training, but for its weights, its state, and the
     * numbers of its losses}
     *
     * @param layers the layers of the network
     * @param vectors what to do with its arrays
     */
    public static String fingerprint(List<Layer> layers, Vectors<?> vectors) {
        StringBuilder text = new StringBuilder(vectors.bytes() + "\n");
        layers.forEach(layer -> text.append(layer.kind()).append('\n'));
        description(layers)
                .forEach((key, value) ->
                        text.append(key).append(' ').append(value).append('\n'));
        MessageDigest digest = Checksum.digest();
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return Checksum.text(digest);
    }

    /**
     * {@return all tensors of a network: those of W, then those of S}
     *
     * @param <A> {@code float[]} or {@code double[]}
     * @param layers the layers
     * @param vectors what to do with the arrays
     * @param values W, and S behind it
     */
    public static <A> List<Tensor<A>> tensors(List<Layer> layers, Vectors<A> vectors, A values) {
        List<Tensor<A>> tensors = new ArrayList<>();
        layers.forEach(layer -> layer.parameters().forEach(p -> tensors.add(tensor(layer, p, 0, vectors, values))));
        int behind = layers.stream().mapToInt(Layer::parameterCount).sum();
        layers.forEach(layer -> layer.state().forEach(p -> tensors.add(tensor(layer, p, behind, vectors, values))));
        return tensors;
    }

    private static <A> Tensor<A> tensor(Layer layer, Layer.Parameter p, int behind, Vectors<A> vectors, A values) {
        List<Long> shape = p.shape().stream().map(Integer::longValue).toList();
        return new Tensor<>(layer.name() + "." + p.name(), shape, vectors, values, behind + p.offset());
    }
}
