package dev.cadena.processor;

import com.google.auto.service.AutoService;
import dev.cadena.processor.calculus.FormulaCheck;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.calculus.ProgramBuilder;
import dev.cadena.processor.declaration.DeclarationReader;
import dev.cadena.processor.declaration.ElementOrigin;
import dev.cadena.processor.declaration.Fingerprint;
import dev.cadena.processor.declaration.FormulaDeclaration;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.declaration.UnresolvedException;
import dev.cadena.processor.diagnostic.Code;
import dev.cadena.processor.diagnostic.Diagnostic;
import dev.cadena.processor.diagnostic.Diagnostics;
import dev.cadena.processor.emit.ClassWriter;
import dev.cadena.processor.graph.GraphBuilder;
import dev.cadena.processor.plan.Plan;
import dev.cadena.processor.report.Explanation;
import dev.cadena.processor.report.MarkdownReport;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic.Kind;

/** Writes a class for each type annotated with {@code @Network}. */
@AutoService(Processor.class)
// @Generated is claimed because it stands on what this processor writes: -Xlint:processing warns of what nobody claims.
@SupportedAnnotationTypes({"dev.cadena.*", "javax.annotation.processing.Generated"})
@SupportedOptions({Options.REPORT, Options.EXPLAIN})
public final class NetworkProcessor extends AbstractProcessor {
    private static final String NETWORK = "dev.cadena.Network";
    private static final SourceVersion LEAST_LEVEL = SourceVersion.RELEASE_17;

    /** The networks that wait for another processor's output, by name, because elements do not outlive a round. */
    private final Set<String> deferred = new LinkedHashSet<>();

    /** The annotation types whose formulas have been reported. */
    private final Set<String> wrongFormulas = new HashSet<>();

    /** What was read of the networks whose classes are written, by name. */
    private final Map<String, String> written = new TreeMap<>();

    private final StrayLayers strays = new StrayLayers();
    private SourceGate gate;
    private Options options;
    private MessagePrinter printer;
    private boolean levelReported;

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        gate = new SourceGate(environment.getFiler());
        options = Options.of(environment.getOptions());
        printer = new MessagePrinter(environment.getMessager());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    // Unclaimed annotations are a warning under -Xlint:all, an error under -Werror.
    @SuppressWarnings("DoNotClaimAnnotations")
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        safely(round, () -> gate.noteSources(round));
        safely(round, () -> processNetworks(round));
        safely(round, () -> strays.note(annotations, round));
        if (round.processingOver()) {
            safely(round, () -> types(written.keySet()).forEach(this::checkUnchanged));
            safely(round, () -> strays.report(processingEnv.getElementUtils()).forEach(this::report));
        }
        return true;
    }

    /** An exception would end the compilation, with a stack trace instead of a message. */
    private void safely(RoundEnvironment round, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | StackOverflowError e) {
            Optional<TypeElement> type = anyType(round);
            Diagnostics diagnostics = new Diagnostics();
            type.ifPresentOrElse(t -> noteFailure(t, e, diagnostics), () -> processingEnv
                    .getMessager()
                    .printMessage(Kind.ERROR, "[" + Code.INTERNAL.text() + "] " + failure("this compilation", e)));
            diagnostics.all().forEach(printer::print);
        }
    }

    /** A type that a message about the whole round can stand on, if there is one and the compiler tells. */
    private Optional<TypeElement> anyType(RoundEnvironment round) {
        try {
            return Stream.concat(
                            ElementFilter.typesIn(round.getRootElements()).stream(), types(written.keySet()).stream())
                    .findFirst();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private void processNetworks(RoundEnvironment round) {
        // Sorted, because compilers do not agree on an order.
        Set<TypeElement> networks = new TreeSet<>(
                Comparator.comparing(type -> type.getQualifiedName().toString()));
        networks.addAll(types(deferred));
        deferred.clear();
        annotated(round, NETWORK).forEach(e -> addType(e, networks));
        if (processingEnv.getSourceVersion().compareTo(LEAST_LEVEL) < 0) {
            networks.stream().findFirst().ifPresent(this::reportLevel);
            return;
        }
        safely(round, () -> checkFormulas(round));
        networks.forEach(network -> safely(round, () -> processSafely(network, round.processingOver())));
    }

    /** Once, since it is the same for all. */
    private void reportLevel(TypeElement network) {
        if (!levelReported) {
            levelReported = true;
            String level = processingEnv.getSourceVersion().name().replace("RELEASE_", "");
            report(new Diagnostic(
                    Code.SOURCE_LEVEL,
                    "the source level is " + level + ", but the class to generate for " + network.getSimpleName()
                            + " needs 17: compile with --release 17 or later (in Maven, maven.compiler.release)",
                    Diagnostic.Severity.ERROR,
                    ElementOrigin.of(network)));
        }
    }

    private List<TypeElement> types(Collection<String> names) {
        return names.stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .filter(Objects::nonNull)
                .toList();
    }

    private Set<? extends Element> annotated(RoundEnvironment round, String annotation) {
        TypeElement type = processingEnv.getElementUtils().getTypeElement(annotation);
        return type == null ? Set.of() : round.getElementsAnnotatedWith(type);
    }

    /** Some compilers run processors although an annotation stands where its target does not allow it, and report it later. */
    private static void addType(Element element, Set<TypeElement> types) {
        if (element instanceof TypeElement type) {
            types.add(type);
        }
    }

    private void processSafely(TypeElement type, boolean last) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            process(type, diagnostics);
        } catch (UnresolvedException e) {
            if (!last) {
                deferred.add(type.getQualifiedName().toString());
                return;
            }
            if (e.isSilent()) {
                return;
            }
            diagnostics.error(
                    Code.UNRESOLVED,
                    e.origin().orElse(ElementOrigin.of(type)),
                    e.getMessage() + " cannot be resolved, so no class is generated for " + type.getSimpleName()
                            + ": correct it, or see why the annotation processor that should generate it did not");
        } catch (RuntimeException | StackOverflowError e) {
            noteFailure(type, e, diagnostics);
        }
        diagnostics.all().forEach(diagnostic -> report(located(diagnostic, type)));
    }

    /** What is wrong with a method that a network inherits from a class file stands on the network. */
    private Diagnostic located(Diagnostic diagnostic, TypeElement network) {
        Element element = ((ElementOrigin) diagnostic.origin()).element();
        return gate.hasSource(element)
                ? diagnostic
                : new Diagnostic(
                        diagnostic.code(),
                        diagnostic.text() + " (" + network.getSimpleName() + " inherits it from "
                                + element.getEnclosingElement() + ")",
                        diagnostic.severity(),
                        ElementOrigin.of(network));
    }

    private static void noteFailure(TypeElement type, Throwable failure, Diagnostics diagnostics) {
        diagnostics.error(
                Code.INTERNAL,
                ElementOrigin.of(type),
                failure(type.getSimpleName().toString(), failure));
    }

    private static String failure(String on, Throwable failure) {
        return "Cadena failed on " + on + ", which is a defect of Cadena; please report it: " + failure
                + Arrays.stream(failure.getStackTrace())
                        .limit(3)
                        .map(frame -> " at " + frame)
                        .collect(Collectors.joining());
    }

    private void process(TypeElement type, Diagnostics diagnostics) {
        var read = new DeclarationReader(processingEnv.getElementUtils(), processingEnv.getTypeUtils(), diagnostics)
                .read(type);
        if (read.isEmpty()) {
            return;
        }
        NetworkDeclaration network = read.get();
        gate.reserve(network, diagnostics);
        new GraphBuilder(network, diagnostics)
                .build()
                .flatMap(graph -> new ProgramBuilder(graph, diagnostics).build())
                .flatMap(program -> plan(program, network, diagnostics))
                .ifPresent(plan -> {
                    gate.write(new ClassWriter(plan).write(), type, network, diagnostics);
                    written.put(type.getQualifiedName().toString(), fingerprint(type));
                    show(plan, type, diagnostics);
                });
    }

    private static Optional<Plan> plan(NetworkProgram program, NetworkDeclaration network, Diagnostics diagnostics) {
        Plan plan = Plan.of(program);
        if (!plan.fits()) {
            diagnostics.error(
                    Code.SIZE_OUT_OF_RANGE,
                    network.origin(),
                    "the intermediate values of " + network.typeName()
                            + " are more than an array can hold: make the largest layers smaller");
            return Optional.empty();
        }
        return Optional.of(plan);
    }

    /** The derivation, for whoever asks to see it. */
    private void show(Plan plan, TypeElement type, Diagnostics diagnostics) {
        NetworkDeclaration network = plan.program().graph().declaration();
        options.report().ifPresent(to -> ReportFile.write(to, network, MarkdownReport.of(plan), diagnostics));
        if (options.explain()) {
            processingEnv.getMessager().printMessage(Kind.NOTE, "[cadena] " + Explanation.of(plan), type);
        }
    }

    /** Formulas are checked where they are declared, if that is in this compilation. */
    private void checkFormulas(RoundEnvironment round) {
        for (String annotation : List.of(FormulaDeclaration.ACTIVATION, FormulaDeclaration.LOSS)) {
            for (Element element : annotated(round, annotation)) {
                if (element instanceof TypeElement type) {
                    checkFormula(type, annotation);
                }
            }
        }
    }

    private void checkFormula(TypeElement type, String annotation) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            FormulaDeclaration.read(type, annotation)
                    .ifPresent(declaration -> FormulaCheck.check(declaration, diagnostics));
        } catch (UnresolvedException e) {
            return; // Each network that uses it waits for it.
        } catch (RuntimeException | StackOverflowError e) {
            noteFailure(type, e, diagnostics);
        }
        if (diagnostics.hasErrors()) {
            wrongFormulas.add(type.getQualifiedName().toString());
        }
        diagnostics.all().forEach(this::report);
    }

    private String fingerprint(TypeElement type) {
        return Fingerprint.of(type, processingEnv.getElementUtils(), processingEnv.getTypeUtils());
    }

    private void checkUnchanged(TypeElement type) {
        if (!fingerprint(type).equals(written.get(type.getQualifiedName().toString()))) {
            report(new Diagnostic(
                    Code.UNRESOLVED,
                    "an annotation in " + type.getSimpleName()
                            + " was not known yet when its class was generated, because another annotation processor"
                            + " generates the annotation type: compile that type before, in a module of its own",
                    Diagnostic.Severity.ERROR,
                    ElementOrigin.of(type)));
        }
    }

    private void report(Diagnostic diagnostic) {
        boolean isOfFormula = diagnostic.code() == Code.FORMULA_SYNTAX;
        if (isOfFormula && wrongFormulas.contains(((ElementOrigin) diagnostic.origin()).annotationType())) {
            return; // Reported where the formula is declared.
        }
        printer.print(diagnostic);
    }
}
