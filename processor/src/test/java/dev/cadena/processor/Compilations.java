package dev.cadena.processor;

import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;

/** Compiles declarations in memory. */
final class Compilations {
    private Compilations() {}

    static Compilation compile(String name, String... lines) {
        return javac().withOptions("-Xlint:all", "-Werror")
                .withProcessors(new NetworkProcessor())
                .compile(JavaFileObjects.forSourceLines(name, lines));
    }
}
