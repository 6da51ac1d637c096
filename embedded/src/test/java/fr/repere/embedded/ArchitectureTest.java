package fr.repere.embedded;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.repere", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule it_depends_on_no_product_module = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.repere.geodata..", "fr.repere.indexer..", "fr.repere.search..", "fr.repere.admin..");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("fr.repere.embedded.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_plugin_knows_the_inside_of_elasticsearch = noClasses()
            .that()
            .resideOutsideOfPackage("fr.repere.embedded.analysis..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.elasticsearch..", "org.apache.lucene..");

    @ArchTest
    static final ArchRule the_plugin_knows_nothing_of_the_processes_around_it = classes()
            .that()
            .resideInAPackage("fr.repere.embedded.analysis..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "fr.repere.embedded.analysis..",
                    "org.elasticsearch..",
                    "org.apache.lucene..",
                    "org.tartarus..",
                    "java..",
                    "org.jspecify..");

    @ArchTest
    static final ArchRule only_the_tests_servers_use_containers = noClasses()
            .that()
            .doNotHaveSimpleName("DockerServers")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.testcontainers..");
}
