package dev.cadena.processor.declaration;

import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostics;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the generated class of a network may refer to, as seen from the network's module. */
final class ClassPath {
    /** What generated classes call by its simple name without an import. */
    static final List<String> JAVA_LANG = List.of(
            "Double", "Float", "IllegalArgumentException", "Math", "Override", "String", "SuppressWarnings", "System");

    private final Elements elements;
    private final TypeElement network;

    ClassPath(Elements elements, TypeElement network) {
        this.elements = elements;
        this.network = network;
    }

    Surroundings surroundings(Members members, Types types) {
        return new Surroundings(
                hasGenerated(),
                hidesJavaLang(elements.getPackageOf(network).getQualifiedName().toString()),
                namesOf(members, ElementFilter::fieldsIn),
                namesOf(members, ElementFilter::typesIn),
                Suppressions.of(network, members.ofInstances(), elements, types));
    }

    /**
     * Whether the generated class can be marked with {@code @Generated}. It is in the module java.compiler, which few modules
     * can read; and in a package that a module exports, javac warns of what the module's users may not be able to read.
     */
    private boolean hasGenerated() {
        return find("javax.annotation.processing.Generated") != null && !isExported();
    }

    private boolean isExported() {
        ModuleElement module = elements.getModuleOf(network);
        return module != null
                && ElementFilter.exportsIn(module.getDirectives()).stream()
                        .anyMatch(e -> e.getPackage().equals(elements.getPackageOf(network)));
    }

    /** Whether a simple name of java.lang that generated code uses would mean another type in a package. */
    private boolean hidesJavaLang(String packageName) {
        return JAVA_LANG.stream()
                .anyMatch(name -> find(packageName.isEmpty() ? name : packageName + "." + name) != null);
    }

    private static List<String> namesOf(
            Members members, Function<List<? extends Element>, Collection<? extends Element>> kind) {
        return members.owners().stream()
                .flatMap(owner -> kind.apply(owner.getEnclosedElements()).stream())
                .filter(member -> !member.getModifiers().contains(Modifier.PRIVATE))
                .map(member -> member.getSimpleName().toString())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the runtime speaks the version of the seam that is generated; reports if it does not. */
    boolean checkRuntime(Diagnostics diagnostics) {
        TypeElement spi = find("dev.cadena.spi.Spi");
        if (spi == null) {
            diagnostics.error(
                    Code.RUNTIME_MISSING,
                    ElementOrigin.of(network),
                    "the package dev.cadena.spi cannot be found: put the cadena-runtime of this processor's release on the"
                            + " class path, or require dev.cadena in module-info.java");
            return false;
        }
        Object version = ElementFilter.fieldsIn(spi.getEnclosedElements()).stream()
                .filter(f -> f.getSimpleName().contentEquals("VERSION"))
                .findFirst()
                .map(VariableElement::getConstantValue)
                .orElse("unknown");
        if (!version.equals(NetworkDeclaration.SPI_VERSION)) {
            diagnostics.error(
                    Code.RUNTIME_VERSION,
                    ElementOrigin.of(network),
                    "cadena-processor writes classes for version " + NetworkDeclaration.SPI_VERSION
                            + " of the runtime, but the class path holds version " + version
                            + ": use cadena-processor and cadena-runtime of the same release");
            return false;
        }
        return true;
    }

    private TypeElement find(String name) {
        ModuleElement module = elements.getModuleOf(network);
        return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    }
}
