package dev.cadena.processor.battery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A class loader with copies of its own of all of Cadena and this battery, in which some classes are replaced, or added. */
final class World extends ClassLoader {
    private final Map<String, byte[]> replaced;

    World(Map<String, byte[]> replaced) {
        super(World.class.getClassLoader());
        this.replaced = replaced;
    }

    /** Creates an object of a class in this world, and asks it. */
    @SuppressWarnings("unchecked")
    List<String> ask(Class<? extends Supplier<List<String>>> supplier) {
        try {
            Class<?> own = loadClass(supplier.getName());
            var constructor = own.getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Supplier<List<String>>) constructor.newInstance()).get();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (!name.startsWith("dev.cadena.") && !replaced.containsKey(name)) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        byte[] code = replaced.get(name);
        if (code == null) {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (in == null) {
                    throw new ClassNotFoundException(name);
                }
                code = in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return defineClass(name, code, 0, code.length);
    }
}
