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
        super(file + ": " + problem);
        this.file = file.toString();
    }

    /** {@return the file, as the caller named it} */
    public String file() {
        return file;
    }
}
