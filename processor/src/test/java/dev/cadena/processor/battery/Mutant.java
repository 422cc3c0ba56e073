package dev.cadena.processor.battery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A deliberate fault in a copy of one source file.
 *
 * @param name what the fault is
 * @param type the type whose source is changed
 * @param what the text that is replaced, wherever it occurs; white space in it stands for any white space
 * @param by what it is replaced by
 */
record Mutant(String name, String type, String what, String by) {
    /** The changed source. */
    String source() {
        String original = original();
        String pattern = Pattern.compile("\\s+")
                .splitAsStream(what.strip())
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s*"));
        String mutated = Pattern.compile(pattern).matcher(original).replaceAll(Matcher.quoteReplacement(by));
        if (mutated.equals(original)) {
            throw new AssertionError("the control \"" + name + "\" changes nothing: " + type + " does not contain \""
                    + what + "\" any more; adapt the control");
        }
        return mutated;
    }

    private String original() {
        Path base = Path.of(System.getProperty("basedir", ""));
        String file = type.replace('.', '/') + ".java";
        Path processor = base.resolve("src/main/java").resolve(file);
        Path runtime = base.resolve("../runtime/src/main/java").resolve(file);
        try {
            return Files.readString(Files.exists(processor) ? processor : runtime);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
