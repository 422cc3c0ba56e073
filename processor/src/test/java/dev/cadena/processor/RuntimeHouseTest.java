package dev.cadena.processor;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The rooms of the runtime, and the arithmetic that gives the same bits everywhere. Here, since ArchUnit reads no modules. */
@AnalyzeClasses(packages = "dev.cadena", importOptions = RuntimeHouseTest.OnlyRuntime.class)
class RuntimeHouseTest {
    private static final String VECTORS = "jdk.incubator.vector";

    /** What the processor's own packages are not part of. */
    static final class OnlyRuntime implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/dev/cadena/processor/");
        }
    }

    @ArchTest
    static final ArchRule ROOMS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("root")
            .definedBy("dev.cadena")
            .layer("annotations")
            .definedBy("dev.cadena.layer", "dev.cadena.activation", "dev.cadena.loss")
            .layer("spi")
            .definedBy("dev.cadena.spi")
            .layer("optimizer")
            .definedBy("dev.cadena.optimizer")
            .layer("data")
            .definedBy("dev.cadena.data")
            .layer("metric")
            .definedBy("dev.cadena.metric")
            .layer("io")
            .definedBy("dev.cadena.io")
            .layer("train")
            .definedBy("dev.cadena.train")
            .layer("kernel")
            .definedBy("dev.cadena.internal.kernel")
            .whereLayer("annotations")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("spi")
            .mayOnlyBeAccessedByLayers("io", "optimizer", "train", "kernel")
            .whereLayer("kernel")
            .mayOnlyBeAccessedByLayers("spi")
            .whereLayer("optimizer")
            .mayOnlyBeAccessedByLayers("train")
            .whereLayer("data")
            .mayOnlyBeAccessedByLayers("train")
            .whereLayer("metric")
            .mayOnlyBeAccessedByLayers("train")
            .whereLayer("io")
            .mayOnlyBeAccessedByLayers("train")
            .whereLayer("train")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule THE_ROOT_IMPORTS_NOTHING = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("dev.cadena")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.cadena.(*)..");

    @ArchTest
    static final ArchRule WHAT_ROOMS_SHARE_IMPORTS_NOTHING = ArchRuleDefinition.noClasses()
            .that()
            .resideInAPackage("dev.cadena.internal")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("dev.cadena..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("dev.cadena.internal"))));

    @ArchTest
    static final ArchRule SAME_BITS_EVERYWHERE = ExactMath.ALONE;

    @ArchTest
    static final ArchRule NOTHING_BUT_THE_JDK = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("dev.cadena..", "java..", VECTORS);

    /** A JVM has that module only where it was told to: elsewhere no class may be loaded that knows it. */
    @ArchTest
    static final ArchRule VECTORS_STAY_IN_THEIR_ROOM = ArchRuleDefinition.noClasses()
            .that()
            .resideOutsideOfPackage("dev.cadena.internal.kernel")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(VECTORS);
}
