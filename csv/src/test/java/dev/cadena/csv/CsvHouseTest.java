package dev.cadena.csv;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** What the room of tables may import. */
@AnalyzeClasses(packages = "dev.cadena.csv", importOptions = ImportOption.DoNotIncludeTests.class)
class CsvHouseTest {
    private static final String LIBRARY = "de.siegmar.fastcsv..";

    @ArchTest
    static final ArchRule TABLES_KNOW_DATA_AND_THE_ROOT = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("dev.cadena.csv", "dev.cadena.data", "dev.cadena", "java..", LIBRARY);

    /** So that it can be replaced, and no user of tables sees it. */
    @ArchTest
    static final ArchRule ONLY_THE_READER_KNOWS_THE_LIBRARY = ArchRuleDefinition.noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.cadena.csv.CsvFile")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(LIBRARY);
}
