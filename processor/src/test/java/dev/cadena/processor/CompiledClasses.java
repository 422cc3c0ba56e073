package dev.cadena.processor;

import com.google.testing.compile.Compilation;
import dev.cadena.train.Model;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Loads what a compilation yielded. */
final class CompiledClasses extends ClassLoader {
    private final Map<String, byte[]> classes = new HashMap<>();

    private CompiledClasses() {
        super(CompiledClasses.class.getClassLoader());
    }

    CompiledClasses(Compilation compilation) {
        this();
        if (compilation.status() == Compilation.Status.FAILURE) {
            throw new AssertionError("does not compile: " + compilation.errors());
        }
        for (JavaFileObject file : compilation.generatedFiles()) {
            if (file.getKind() == JavaFileObject.Kind.CLASS) {
                String path = file.getName().replaceFirst("^/?CLASS_OUTPUT/", "");
                classes.put(path.substring(0, path.length() - ".class".length()).replace('/', '.'), bytes(file));
            }
        }
    }

    /** The class files below a directory. */
    static CompiledClasses in(Path directory) throws IOException {
        CompiledClasses loader = new CompiledClasses();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                String path = directory.relativize(file).toString().replace(File.separatorChar, '.');
                loader.classes.put(path.substring(0, path.length() - ".class".length()), Files.readAllBytes(file));
            }
        }
        return loader;
    }

    /** The bytes of every class, by name. */
    Map<String, byte[]> bytes() {
        return Map.copyOf(classes);
    }

    /** A network of a generated class: of {@code Model<float[]>} or {@code Model<double[]>}, by its declaration. */
    @SuppressWarnings("unchecked")
    <A> Model<A> create(String className, long seed) throws ReflectiveOperationException {
        Method create = loadClass(className).getMethod("create", long.class);
        create.setAccessible(true);
        return (Model<A>) create.invoke(null, seed);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, bytes, 0, bytes.length);
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
