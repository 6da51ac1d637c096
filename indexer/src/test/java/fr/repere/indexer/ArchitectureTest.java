package fr.repere.indexer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of ARCHITECTURE.md that concern this module. */
@AnalyzeClasses(packages = "fr.repere", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knows_of_our_own_modules_only_geodata = noClasses()
            .that()
            .resideInAPackage("fr.repere.indexer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.repere.admin..", "fr.repere.search..", "fr.repere.embedded..");

    @ArchTest
    static final ArchRule reads_rows_and_not_aggregates = noClasses()
            .that()
            .resideInAPackage("fr.repere.indexer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.repere.geodata.fiche..", "fr.repere.geodata.importing..", "org.hibernate..");

    @ArchTest
    static final ArchRule only_index_uses_the_elasticsearch_client = noClasses()
            .that()
            .resideInAPackage("fr.repere.indexer..")
            .and()
            .resideOutsideOfPackage("fr.repere.indexer.index..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "org.apache.hc..");

    @ArchTest
    static final ArchRule projection_knows_neither_outbox_nor_index = noClasses()
            .that()
            .resideInAPackage("fr.repere.indexer.projection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.repere.indexer.index..", "fr.repere.indexer.relay..", "fr.repere.indexer.rebuild..");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("fr.repere.indexer.(*)..").should().beFreeOfCycles();
}
