package dev.cadena.processor.declaration;

import java.util.Set;
import java.util.TreeSet;

/**
 * The names that no layer may have, because a generated class has methods of these names or inherits them from
 * {@code Object}. A layer's method takes no parameters and would only overload most of them; but who reads
 * {@code net.loss()} should not have to know that.
 */
public final class ReservedNames {
    private static final Set<String> OF_OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private ReservedNames() {}

    static boolean contains(String name) {
        return all().contains(name);
    }

    /** All of them, sorted. */
    public static Set<String> all() {
        Set<String> names = new TreeSet<>(OF_OBJECT);
        GeneratedApi.ofClass().forEach(method -> names.add(method.name()));
        GeneratedApi.of(false, Ports.SIMPLE).forEach(method -> names.add(method.name()));
        return names;
    }
}
