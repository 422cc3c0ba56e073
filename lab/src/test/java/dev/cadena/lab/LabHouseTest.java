package dev.cadena.lab;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;

/** The rooms of the laboratory. */
@AnalyzeClasses(packages = "dev.cadena.lab", importOptions = ImportOption.DoNotIncludeTests.class)
class LabHouseTest {
    @ArchTest
    static final ArchRule ROOMS = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("checkpoint")
            .definedBy("dev.cadena.lab.checkpoint")
            .layer("data")
            .definedBy("dev.cadena.lab.data")
            .layer("metric")
            .definedBy("dev.cadena.lab.metric")
            .layer("optimizer")
            .definedBy("dev.cadena.lab.optimizer")
            .layer("selection")
            .definedBy("dev.cadena.lab.selection")
            .layer("watch")
            .definedBy("dev.cadena.lab.watch")
            .layer("weights")
            .definedBy("dev.cadena.lab.weights")
            .whereLayer("checkpoint")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("data")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("metric")
            .mayOnlyBeAccessedByLayers("watch")
            .whereLayer("optimizer")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("selection")
            .mayOnlyBeAccessedByLayers("watch")
            .whereLayer("watch")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("weights")
            .mayNotBeAccessedByAnyLayer();

    /**
     * What generated classes bind to may change with every version; of it, rules use elementary functions, and what reads or writes files
     * the names of the two precisions.
     */
    @ArchTest
    static final ArchRule NOTHING_BUT_THE_PUBLIC_RUNTIME = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackages("dev.cadena.lab.optimizer", "dev.cadena.lab.checkpoint", "dev.cadena.lab.weights")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "dev.cadena.lab..",
                    "dev.cadena",
                    "dev.cadena.data",
                    "dev.cadena.metric",
                    "dev.cadena.optimizer",
                    "dev.cadena.train",
                    "java..");
}
