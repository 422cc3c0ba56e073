package dev.cadena.processor;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;

/** The rooms of the processor, and what each may import. */
@AnalyzeClasses(packages = "dev.cadena.processor", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy("dev.cadena.processor")
            .layer("diagnostic")
            .definedBy("..processor.diagnostic")
            .layer("declaration")
            .definedBy("..processor.declaration")
            .layer("graph")
            .definedBy("..processor.graph")
            .layer("calculus")
            .definedBy("..processor.calculus..")
            .layer("plan")
            .definedBy("..processor.plan")
            .layer("notation")
            .definedBy("..processor.notation")
            .layer("emit")
            .definedBy("..processor.emit")
            .layer("report")
            .definedBy("..processor.report")
            .whereLayer("root")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("diagnostic")
            .mayOnlyBeAccessedByLayers("root", "declaration", "graph", "calculus")
            .whereLayer("declaration")
            .mayOnlyBeAccessedByLayers("root", "graph", "calculus", "notation", "emit", "report")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers("root", "calculus", "notation", "emit", "report")
            .whereLayer("calculus")
            .mayOnlyBeAccessedByLayers("root", "plan", "notation", "emit", "report")
            .whereLayer("plan")
            .mayOnlyBeAccessedByLayers("root", "emit", "report")
            .whereLayer("notation")
            .mayOnlyBeAccessedByLayers("emit", "report")
            .whereLayer("emit")
            .mayOnlyBeAccessedByLayers("root")
            .whereLayer("report")
            .mayOnlyBeAccessedByLayers("root");

    @ArchTest
    static final ArchRule ONLY_EMIT_KNOWS_JAVAPOET = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages("..processor.emit", "dev.cadena.processor")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir.javapoet..");

    /** JavaPoet asks for modifiers by that enumeration; nothing else of the compiler's model leaves the first room. */
    @ArchTest
    static final ArchRule ONLY_DECLARATION_KNOWS_THE_COMPILER = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages("..processor.declaration", "dev.cadena.processor")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                            "javax.lang.model..", "javax.annotation.processing..", "javax.tools..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.equivalentTo(Modifier.class))));

    @ArchTest
    static final ArchRule MODIFIERS_ARE_FOR_JAVAPOET = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages("..processor.declaration", "..processor.emit", "dev.cadena.processor")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Modifier.class);

    @ArchTest
    static final ArchRule SCALAR_FORMULAS_KNOW_NO_NETWORK = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("..calculus.scalar")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.cadena..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(
                            "dev.cadena.processor.calculus.scalar", "dev.cadena.processor.diagnostic"))));

    /** What it computes, such as folded constants, becomes generated source. */
    @ArchTest
    static final ArchRule SAME_BYTES_EVERYWHERE = ExactMath.ALONE;

    /** One gate for what is written: the processor only hands it the Filer. */
    @ArchTest
    static final ArchRule ONLY_THE_GATE_USES_THE_FILER = ArchRuleDefinition.noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.cadena.processor.SourceGate")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "a method of the Filer", call -> call.getTargetOwner().isEquivalentTo(Filer.class)));

    @ArchTest
    static final ArchRule THE_PROCESSOR_KNOWS_ANNOTATIONS_BY_NAME = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.cadena..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("dev.cadena.processor.."))));
}
