package dev.cadena.processor;

import com.palantir.javapoet.JavaFile;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The one gate through which generated classes leave. Knows which names are taken in this compilation. */
final class SourceGate {
    private final Filer filer;
    private final Map<String, String> takenBy = new HashMap<>();
    private final Set<String> sources = new HashSet<>();

    SourceGate(Filer filer) {
        this.filer = filer;
    }

    /** Notes the types of this round's sources. A class file of the same name may be our own, of a former compilation. */
    void noteSources(RoundEnvironment round) {
        for (Element element : round.getRootElements()) {
            if (element instanceof TypeElement type) {
                String name = type.getQualifiedName().toString();
                sources.add(name);
                takenBy.putIfAbsent(name, "the type " + name + " of the same package has that name");
            }
        }
    }

    /** Whether the source of an element is in this compilation; otherwise no message can stand on it. */
    boolean hasSource(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() instanceof TypeElement
                || outermost.getEnclosingElement() instanceof ExecutableElement) {
            outermost = outermost.getEnclosingElement();
        }
        return outermost instanceof TypeElement type
                && sources.contains(type.getQualifiedName().toString());
    }

    /** Reserves the name of a network's class. */
    void reserve(NetworkDeclaration network, Diagnostics diagnostics) {
        String name = network.qualified(network.className());
        String former = takenBy.putIfAbsent(name, "the class of the network " + network.typeName() + " has that name");
        if (former != null) {
            taken(network, former, diagnostics);
        }
    }

    /** Writes a file, and tells build tools that it depends on the declaring type alone. */
    void write(JavaFile file, TypeElement declaring, NetworkDeclaration network, Diagnostics diagnostics) {
        try (Writer writer = filer.createSourceFile(network.qualified(network.className()), declaring)
                .openWriter()) {
            writer.write(AsciiSource.of(file.toString()));
        } catch (FilerException e) {
            taken(network, "a type has that name already, in the sources or on the class path", diagnostics);
        } catch (IOException e) {
            diagnostics.error(
                    Code.NOT_WRITTEN,
                    network.origin(),
                    "the class " + network.className() + " could not be written: " + e.getMessage()
                            + "; look at the directory for generated sources");
        }
    }

    private static void taken(NetworkDeclaration network, String by, Diagnostics diagnostics) {
        diagnostics.error(
                Code.CLASS_NAME,
                network.classNameOrigin(),
                "the class to generate is " + network.className() + ", but " + by
                        + ": choose another by @Network(className = \"…\")");
    }
}
