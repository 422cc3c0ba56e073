package dev.cadena.processor.battery;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.cadena.processor.NetworkProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;

/** Compiles Java in memory, many types in one call of the compiler. */
final class Sources {
    private final Map<String, String> generated = new HashMap<>();
    private final Map<String, byte[]> bytes = new HashMap<>();
    private final ClassLoader loader;

    private Sources(Compilation compilation) {
        if (compilation.status() == Compilation.Status.FAILURE) {
            throw new AssertionError("does not compile: " + compilation.errors());
        }
        for (JavaFileObject file : compilation.generatedFiles()) {
            String name = file.getName().replaceFirst("^/?(CLASS|SOURCE)_OUTPUT/", "");
            if (file.getKind() == Kind.CLASS) {
                bytes.put(name.substring(0, name.length() - ".class".length()).replace('/', '.'), read(file));
            } else if (file.getKind() == Kind.SOURCE) {
                generated.put(
                        name.substring(0, name.length() - ".java".length()).replace('/', '.'),
                        new String(read(file), StandardCharsets.UTF_8));
            }
        }
        this.loader = new ClassLoader(Sources.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] code = bytes.get(name);
                if (code == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, code, 0, code.length);
            }
        };
    }

    /** Compiles types, given by their names, with the processor. */
    static Sources process(Map<String, String> types) {
        return compile(javac().withProcessors(new NetworkProcessor()), types);
    }

    /** Compiles types, given by their names, as they stand. */
    static Sources compile(Map<String, String> types) {
        return compile(javac().withOptions("-proc:none"), types);
    }

    private static Sources compile(Compiler compiler, Map<String, String> types) {
        List<JavaFileObject> files = new LinkedHashMap<>(types)
                .entrySet().stream()
                        .map(e -> JavaFileObjects.forSourceString(e.getKey(), e.getValue()))
                        .toList();
        return new Sources(compiler.compile(files));
    }

    /** The text of a type that the processor wrote. */
    String generated(String name) {
        return generated.get(name);
    }

    /** The class files, by the name of their class. */
    Map<String, byte[]> classes() {
        return bytes;
    }

    /** A compiled type. */
    Class<?> type(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("was not generated: " + name, e);
        }
    }

    private static byte[] read(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
