package dev.cadena.lab.watch;

import dev.cadena.lab.internal.TextFile;
import java.nio.file.Path;

/**
 * A picture, as an SVG document that needs nothing beside it and follows the reader's choice of a light or a dark page.
 *
 * <pre>{@code
 * Figure figure = Charts.histogram("Numbers", Histogram.of(new double[] {1, 2, 2, 3}, 3));
 * figure.writeSvg(Path.of("numbers.svg"));
 * }</pre>
 */
public interface Figure {
    /** {@return what it shows, in words} */
    String title();

    /** {@return the picture: an element {@code svg}, which may stand in HTML and, as a file, alone} */
    String toSvg();

    /**
     * Writes the picture, in UTF-8, in the place of an old file.
     *
     * @param file the file, whose name ends in {@code .svg} so that others know what it is
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    default void writeSvg(Path file) {
        TextFile.write(file, toSvg());
    }
}
