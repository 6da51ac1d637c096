package fr.repere.search;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows of ARCHITECTURE.md, as far as this application goes. */
@AnalyzeClasses(packages = "fr.repere.search", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> GEODATA_BEYOND_VALUES = resideInAPackage("fr.repere.geodata..")
            .and(DescribedPredicate.not(resideInAnyPackage(
                    "fr.repere.geodata.geometry..", "fr.repere.geodata.document..", "fr.repere.geodata.preset..")));

    @ArchTest
    static final ArchRule only_the_values_and_documents_of_geodata =
            noClasses().should().dependOnClassesThat(GEODATA_BEYOND_VALUES);

    @ArchTest
    static final ArchRule no_other_product_module = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.repere.indexer..", "fr.repere.admin..", "fr.repere.embedded..");

    @ArchTest
    static final ArchRule nothing_of_the_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "org.postgresql..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule no_package_cycles =
            slices().matching("fr.repere.search.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_elasticsearch_client_only_in_elastic = noClasses()
            .that()
            .resideOutsideOfPackage("fr.repere.search.elastic..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "org.apache.hc..");

    @ArchTest
    static final ArchRule query_depends_on_values_alone = classes()
            .that()
            .resideInAPackage("fr.repere.search.query..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "fr.repere.search.query..",
                            "fr.repere.geodata.geometry..",
                            "fr.repere.geodata.document..",
                            "org.locationtech.jts..",
                            "org.jspecify..",
                            "java..")
                    .or(nameMatching("\\[?[a-z]+.*\\[\\]")));

    @ArchTest
    static final ArchRule http_only_in_web = noClasses()
            .that()
            .resideOutsideOfPackage("fr.repere.search.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..", "org.springframework.http..");

    @ArchTest
    static final ArchRule web_knows_no_engine = noClasses()
            .that()
            .resideInAPackage("fr.repere.search.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.repere.search.elastic..");
}
