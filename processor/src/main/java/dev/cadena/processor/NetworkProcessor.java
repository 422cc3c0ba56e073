package dev.cadena.processor;

import com.google.auto.service.AutoService;
import dev.cadena.processor.calculus.ProgramBuilder;
import dev.cadena.processor.declaration.DeclarationReader;
import dev.cadena.processor.declaration.ElementOrigin;
import dev.cadena.processor.declaration.UnresolvedException;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostic;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.emit.ClassWriter;
import dev.cadena.processor.graph.GraphBuilder;
import dev.cadena.processor.plan.Plan;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/** Writes a class for each type annotated with {@code @Network}. */
@AutoService(Processor.class)
@SupportedAnnotationTypes("dev.cadena.*")
public final class NetworkProcessor extends AbstractProcessor {
    private static final String NETWORK = "dev.cadena.Network";

    /** The networks that wait for another processor's output, by name, because elements do not outlive a round. */
    private final Map<String, String> deferred = new LinkedHashMap<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    // Unclaimed annotations are a warning under -Xlint:all, an error under -Werror.
    @SuppressWarnings("DoNotClaimAnnotations")
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<TypeElement> networks = new LinkedHashSet<>();
        for (String name : deferred.keySet()) {
            networks.add(processingEnv.getElementUtils().getTypeElement(name));
        }
        TypeElement annotation = processingEnv.getElementUtils().getTypeElement(NETWORK);
        if (annotation != null) {
            for (Element element : round.getElementsAnnotatedWith(annotation)) {
                networks.add((TypeElement) element);
            }
        }
        if (round.processingOver()) {
            deferred.forEach((name, what) -> report(new Diagnostic(
                    Code.UNRESOLVED,
                    what + " cannot be resolved: correct it, or check the processor that should generate it",
                    Diagnostic.Severity.ERROR,
                    ElementOrigin.of(processingEnv.getElementUtils().getTypeElement(name)))));
            return true;
        }
        deferred.clear();
        networks.forEach(this::processSafely);
        return true;
    }

    private void processSafely(TypeElement type) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            process(type, diagnostics);
        } catch (UnresolvedException e) {
            deferred.put(type.getQualifiedName().toString(), e.getMessage());
            return;
        } catch (IOException | RuntimeException e) {
            diagnostics.error(
                    Code.INTERNAL,
                    ElementOrigin.of(type),
                    "Cadena failed on this network, which is a defect of Cadena: " + e);
        }
        diagnostics.all().forEach(this::report);
    }

    private void process(TypeElement type, Diagnostics diagnostics) throws IOException {
        var source = new DeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), diagnostics)
                .read(type)
                .flatMap(declaration -> new GraphBuilder(declaration, diagnostics).build())
                .flatMap(graph -> new ProgramBuilder(graph, diagnostics).build())
                .map(program -> new ClassWriter(Plan.of(program), type).write());
        if (source.isPresent()) {
            source.get().writeTo(processingEnv.getFiler());
        }
    }

    private void report(Diagnostic diagnostic) {
        ElementOrigin origin = (ElementOrigin) diagnostic.origin();
        if (diagnostic.severity() == Diagnostic.Severity.WARNING && origin.isSuppressed()) {
            return;
        }
        processingEnv
                .getMessager()
                .printMessage(
                        diagnostic.severity() == Diagnostic.Severity.ERROR ? Kind.ERROR : Kind.WARNING,
                        "[" + diagnostic.code().text() + "] " + diagnostic.text(),
                        origin.element(),
                        origin.annotation().orElse(null),
                        origin.value().orElse(null));
    }
}
