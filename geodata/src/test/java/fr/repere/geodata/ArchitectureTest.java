package fr.repere.geodata;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.repere.geodata", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("fr.repere.geodata.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule geodata_depends_on_no_application = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.repere.admin..", "fr.repere.indexer..", "fr.repere.search..", "fr.repere.embedded..");

    @ArchTest
    static final ArchRule geodata_knows_neither_web_nor_elasticsearch = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..",
                    "jakarta.servlet..",
                    "co.elastic..",
                    "org.elasticsearch..",
                    "org.thymeleaf..");

    @ArchTest
    static final ArchRule values_know_nothing_above_them = noClasses()
            .that()
            .resideInAnyPackage("..geodata.geometry..", "..geodata.document..", "..geodata.theme..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..geodata.fiche..",
                    "..geodata.structure..",
                    "..geodata.territory..",
                    "..geodata.outbox..",
                    "..geodata.importing..",
                    "jakarta.persistence..",
                    "org.hibernate..",
                    "org.springframework..");

    @ArchTest
    static final ArchRule fiches_are_stored_by_their_store_alone = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fr.repere.geodata.fiche.Fiches")
            .and()
            .resideOutsideOfPackage("..geodata.importing..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager");

    @ArchTest
    static final ArchRule coordinates_are_reprojected_and_files_read_by_importers_alone = noClasses()
            .that()
            .resideOutsideOfPackage("..geodata.importing..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.geotools..", "org.h2gis..", "mil.nga..");
}
