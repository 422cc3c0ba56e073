package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Origin;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A network as the user declared it.
 *
 * @param packageName the package, empty for the default package
 * @param typeName the declaring type's name within its package, for example {@code Outer.Digits}
 * @param className the simple name of the class to generate
 * @param isInterface whether the declaring type is an interface
 * @param isPublic whether the generated class is to be public
 * @param isDouble whether it computes in double precision
 * @param surroundings what the generated class finds around it
 * @param layers the layers, sorted by name
 * @param unread the names of methods that are meant as layers but could not be read, which has been reported
 * @param implemented the abstract methods that generated ones implement
 * @param origin the declaring type
 * @param classNameOrigin what names the class to generate, or the annotation where it has the default name
 */
public record NetworkDeclaration(
        String packageName,
        String typeName,
        String className,
        boolean isInterface,
        boolean isPublic,
        boolean isDouble,
        Surroundings surroundings,
        List<LayerDeclaration> layers,
        Set<String> unread,
        List<ImplementedMethod> implemented,
        Origin origin,
        Origin classNameOrigin) {
    /** The version of {@code dev.cadena.spi} that classes are generated for. */
    public static final int SPI_VERSION = 11;

    /** A name of the network's package in full. */
    public String qualified(String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    /** The names of all layers, also of those that could not be read. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(unread);
        layers.forEach(l -> names.add(l.name()));
        return names;
    }

    /** Whether every layer could be read. */
    public boolean isComplete() {
        return unread.isEmpty();
    }

    /** What predictions take and yield. */
    public Ports ports() {
        return Ports.of(layers);
    }
}
