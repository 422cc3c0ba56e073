package dev.cadena.processor.emit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives out names, each once. */
final class UniqueNames {
    private final Set<String> taken = new HashSet<>();
    private final Set<String> reserved;

    UniqueNames(String... reserved) {
        this(Set.of(), reserved);
    }

    /**
     * Gives out none of these, either.
     *
     * @param shared names that others keep; they are not copied, since every method of a large network reserves all of them
     */
    UniqueNames(Set<String> shared, String... reserved) {
        this.reserved = shared;
        taken.addAll(Set.of(reserved));
    }

    /** The name itself, or the name with underscores behind it if it is taken. */
    String of(String name) {
        String unique = name;
        while (reserved.contains(unique) || !taken.add(unique)) {
            unique += "_";
        }
        return unique;
    }

    /** A name to which an index can be appended: it does not end with a digit. */
    String prefix(String name) {
        return of(Character.isDigit(name.charAt(name.length() - 1)) ? name + "_" : name);
    }

    /** {@code hiddenZDelta} as {@code HIDDEN_Z_DELTA}. */
    static String constant(String name) {
        return name.replaceAll("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** {@code hidden} as {@code Hidden}. */
    static String capitalized(String name) {
        int first = Character.charCount(name.codePointAt(0));
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }
}
