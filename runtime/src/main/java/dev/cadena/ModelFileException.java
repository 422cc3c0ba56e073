package dev.cadena;

import java.nio.file.Path;

/**
 * A file that does not hold the weights of the network that was to be loaded from it: it is damaged, or it is another
 * network's. That a file cannot be read at all is an {@link java.io.UncheckedIOException} instead.
 *
 * <pre>{@code
 * try {
 *     GuideNetwork loaded = GuideNetwork.load(java.nio.file.Path.of("guide.safetensors"));
 * } catch (ModelFileException e) {
 *     System.err.println("not a file of this network: " + e.getMessage());
 * }
 * }</pre>
 */
public final class ModelFileException extends CadenaException {
    private static final long serialVersionUID = 1;

    /** The file, as the caller named it. */
    private final String file;

    /**
     * Creates an exception.
     *
     * @param file the file
     * @param problem what is wrong with it; the message names the file before it
     */
    public ModelFileException(Path file, String problem) {
        this(file.toString(), problem);
    }

    /**
     * Creates an exception.
     *
     * @param source the name of the file, of the resource, or of what else was read
     * @param problem what is wrong with it; the message names the source before it
     */
    public ModelFileException(String source, String problem) {
        super(source + ": " + problem);
        this.file = source;
    }

    /** {@return the file, as the caller named it; of a stream or a resource, what messages call it} */
    public String file() {
        return file;
    }
}
