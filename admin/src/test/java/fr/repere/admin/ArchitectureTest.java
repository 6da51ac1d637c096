package fr.repere.admin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.repere.admin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule admin_depends_on_no_other_application = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.repere.indexer..", "fr.repere.search..", "fr.repere.embedded..");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("fr.repere.admin.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_do_not_know_the_start = noClasses()
            .that()
            .resideOutsideOfPackage("fr.repere.admin.start")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.repere.admin.start");

    @ArchTest
    static final ArchRule fiches_are_stored_by_their_store_alone = noClasses()
            .that()
            .resideOutsideOfPackage("fr.repere.admin.start")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("jakarta.persistence.EntityManager");

    @ArchTest
    static final ArchRule elasticsearch_is_not_ours_to_call =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("co.elastic..", "org.elasticsearch..");

    @ArchTest
    static final ArchRule files_are_read_by_geodata =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.geotools..", "org.h2gis..", "mil.nga..");
}
