package dev.cadena.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.cadena.processor.calculus.NetworkProgram;
import dev.cadena.processor.declaration.NetworkDeclaration;
import dev.cadena.processor.graph.Node;
import dev.cadena.processor.plan.Plan;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints a plan as the class that the user calls. */
public final class ClassWriter {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final ClassName SPI = ClassName.get("dev.cadena.spi", "Spi");
    private static final ClassName LAYER = ClassName.get("dev.cadena", "Layer");
    private static final ClassName ENGINE = ClassName.get("dev.cadena.train", "Engine");
    private static final ClassName MODEL = ClassName.get("dev.cadena.train", "Model");
    private static final ClassName GRAPH_MODEL = ClassName.get("dev.cadena.train", "GraphModel");
    private static final ClassName ROW_PROGRAM = ClassName.get("dev.cadena.spi", "RowProgram");
    private static final ClassName BATCH_PROGRAM = ClassName.get("dev.cadena.spi", "BatchProgram");
    private static final ArrayTypeName LOAD_OPTIONS = ArrayTypeName.of(ClassName.get("dev.cadena", "LoadOption"));
    private static final ClassName VECTORS = ClassName.get("dev.cadena.spi", "Vectors");

    private final NetworkProgram program;
    private final NetworkDeclaration declaration;
    private final NumberType numbers;
    private final Plan plan;
    private final ClassName self;
    private final ArrayTypeName array;

    public ClassWriter(Plan plan) {
        this.plan = plan;
        this.program = plan.program();
        this.declaration = program.graph().declaration();
        this.numbers = NumberType.of(declaration.isDouble());
        this.self = ClassName.get(declaration.packageName(), declaration.className());
        this.array = numbers.array();
    }

    /** The source file. */
    public JavaFile write() {
        TypeName engine = ParameterizedTypeName.get(ENGINE, array);
        ClassName declared = declaredType();
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.FINAL)
                .alwaysQualify(declaration.surroundings().nestedTypeNames().toArray(new String[0]))
                .alwaysQualify(declaration.surroundings().fieldNames().toArray(new String[0]))
                .addJavadoc("The network that {@link $T} declares. Thread-safe.\n\n$L", declared, Javadocs.of(program))
                .addField(FieldSpec.builder(
                                ClassName.get("", "Arithmetic"),
                                "ARITHMETIC",
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .build())
                .addStaticBlock(CodeBlock.builder()
                        .addStatement("$T.check($L, $S)", SPI, NetworkDeclaration.SPI_VERSION, declaration.className())
                        .addStatement("ARITHMETIC = new Arithmetic()")
                        .build())
                .addField(engine, "engine", Modifier.PRIVATE, Modifier.FINAL);
        if (declaration.surroundings().hasGenerated()) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", "dev.cadena.processor.NetworkProcessor")
                    .build());
        }
        if (!declaration.surroundings().suppressed().isEmpty()) {
            AnnotationSpec.Builder suppression = AnnotationSpec.builder(SuppressWarnings.class);
            declaration.surroundings().suppressed().forEach(warning -> suppression.addMember("value", "$S", warning));
            type.addAnnotation(suppression.build());
        }
        if (declaration.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (declaration.isInterface()) {
            type.addSuperinterface(declared);
        } else {
            type.superclass(declared);
        }
        ClassName model = declaration.ports().areSimple() ? MODEL : GRAPH_MODEL;
        type.addSuperinterface(ParameterizedTypeName.get(model, array));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(engine, "engine")
                .addStatement("this.engine = engine")
                .build());
        type.addMethod(MethodSpec.methodBuilder("create")
                .addJavadoc("A network whose initial weights follow from {@code seed}.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addParameter(TypeName.LONG, "seed")
                .returns(self)
                .addStatement("return new $T($T.create(ARITHMETIC, $L, seed))", self, ENGINE, vectors())
                .build());
        load(type);
        new ApiWriter(plan, self, array).writeTo(type);
        layers(type);
        new PortTypesWriter(program.graph(), self, array, vectors()).writeTo(type);
        type.addType(arithmetic());
        return JavaFile.builder(declaration.packageName(), type.build())
                .skipJavaLangImports(!declaration.surroundings().hidesJavaLang())
                .indent("  ")
                .build();
    }

    private void load(TypeSpec.Builder type) {
        CodeBlock path = CodeBlock.of("$T.load(ARITHMETIC, $L, file, options)", ENGINE, vectors());
        type.addMethod(load("load", "A network with the weights of a file that {@link #save} wrote.")
                .addParameter(Path.class, "file")
                .addParameter(LOAD_OPTIONS, "options")
                .varargs()
                .addStatement("return new $T($L)", self, path)
                .build());
        CodeBlock stream = CodeBlock.of("$T.load(ARITHMETIC, $L, in, options)", ENGINE, vectors());
        type.addMethod(load("load", "As {@code load(file)}, of a stream, which is read to its end and not closed.")
                .addParameter(InputStream.class, "in")
                .addParameter(LOAD_OPTIONS, "options")
                .varargs()
                .addStatement("return new $T($L)", self, stream)
                .build());
        CodeBlock resource = CodeBlock.of(
                "$T.loadResource(ARITHMETIC, $L, name, $T.class::getResourceAsStream, options)",
                ENGINE,
                vectors(),
                self);
        type.addMethod(
                load("loadResource", "As {@code load(file)}, of a resource on the class path, beside this class.")
                        .addParameter(String.class, "name")
                        .addParameter(LOAD_OPTIONS, "options")
                        .varargs()
                        .addStatement("return new $T(\n$L)", self, resource)
                        .build());
    }

    /** Names in full: an import that only Javadoc uses is a warning in Eclipse. */
    private MethodSpec.Builder load(String name, String what) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("""
                        $L

                        @throws dev.cadena.ModelFileException if it is damaged, or holds another network
                        @throws java.io.UncheckedIOException if it cannot be read
                        """, what)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self);
    }

    private void layers(TypeSpec.Builder type) {
        List<Node> nodes = program.graph().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            type.addMethod(method(nodes.get(i).name())
                    .addAnnotation(Override.class)
                    .returns(LAYER)
                    .addStatement("return engine.layers().get($L)", i)
                    .build());
        }
    }

    private TypeSpec arithmetic() {
        TypeSpec.Builder type = TypeSpec.classBuilder("Arithmetic")
                .addJavadoc(
                        plan.unrolled()
                                ? "The forward and the backward pass of this network, for one observation at a time: {@code w} holds"
                                        + " the weights,\n{@code x} the observation, {@code y} its target, {@code g} the sum of the"
                                        + " gradients.\n"
                                : "The forward and the backward pass of this network, for some observations at a time: {@code w}"
                                        + " holds the weights,\n{@code s} a matrix for each value.\n")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(plan.unrolled() ? ROW_PROGRAM : BATCH_PROGRAM, array))
                .addMethod(constant(
                        "layers", ParameterizedTypeName.get(ClassName.get(List.class), LAYER), CodeBlock.of("LAYERS")));
        new PortsWriter(program.graph()).writeTo(type);
        new PreparationsWriter(program.graph()).writeTo(type);
        Offsets offsets = new Offsets(plan);
        new LayerListWriter(program).writeTo(type);
        offsets.writeTo(type);
        if (!plan.unrolled()) {
            new MatricesWriter(plan, offsets).writeTo(type);
        }
        new ArithmeticWriter(plan, numbers, offsets).writeTo(type);
        return type.build();
    }

    private ClassName declaredType() {
        String[] names = declaration.typeName().split("\\.", -1);
        return ClassName.get(declaration.packageName(), names[0], Arrays.copyOfRange(names, 1, names.length));
    }

    private CodeBlock vectors() {
        return CodeBlock.of("$T.$L", VECTORS, declaration.isDouble() ? "DOUBLE" : "FLOAT");
    }

    private static MethodSpec constant(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    private static MethodSpec.Builder method(String name) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PUBLIC);
    }
}
