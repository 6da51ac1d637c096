package fr.repere.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.search.world.Burgundy;
import fr.repere.search.world.FicheSample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Fiches in the words of data·inclusion, also those that never were in them. */
class InclusionRecordsTest {

    private final InclusionRecords records = new InclusionRecords(MadeUpResult.territories());

    @Test
    void every_fiche_has_what_the_schema_demands() {
        FicheDocument fiche = FicheSample.demarche("d")
                .french("Ok", null, null)
                .themes("administratif")
                .document();
        Map<String, Object> service = records.service(fiche, null, 0);
        assertThat(service).containsKeys("id", "source", "structure_id", "nom", "description", "date_maj");
        assertThat((String) service.get("nom")).hasSizeBetween(3, 150);
        assertThat((String) service.get("description")).hasSizeBetween(5, 10_000);
        assertThat(records.structure(fiche)).containsKeys("id", "source", "nom", "date_maj");
        assertThat(service.get("structure_id"))
                .isEqualTo(records.structure(fiche).get("id"));
    }

    @Test
    void long_texts_are_cut_to_what_the_schema_takes() {
        FicheDocument fiche = FicheSample.dispositif("d")
                .french("t".repeat(300), "r", "w".repeat(20_000))
                .document();
        Map<String, Object> service = records.service(fiche, null, 0);
        assertThat((String) service.get("nom")).hasSize(150);
        assertThat((String) service.get("description")).hasSize(10_000);
    }

    @Test
    void each_place_is_a_service_of_its_own() {
        FicheDocument fiche = FicheSample.dispositif("d")
                .french("Titre", "Résumé", "Texte")
                .place(Burgundy.DIJON, "Dijon", "commune:21231")
                .place(Burgundy.GEVREY, "Gevrey-Chambertin", "commune:21295")
                .document();
        assertThat(records.service(fiche, fiche.places().getFirst(), 0).get("id"))
                .isEqualTo("demonstration--d");
        assertThat(records.service(fiche, fiche.places().getLast(), 1))
                .containsEntry("id", "demonstration--d--2")
                .containsEntry("commune", "Gevrey-Chambertin");
    }

    @Test
    void a_place_without_a_position_gets_none() {
        FicheDocument fiche = FicheSample.dispositif("d")
                .french("Titre", "Résumé", "Texte")
                .place((PointDocument) null, "Dijon", "commune:21231")
                .document();
        assertThat(records.service(fiche, fiche.places().getFirst(), 0)).doesNotContainKeys("longitude", "latitude");
    }

    @Test
    void a_region_is_written_as_its_departements_and_the_whole_country_as_france() {
        FicheDocument region = FicheSample.dispositif("r")
                .french("Titre", "Résumé", "Texte")
                .zone(List.of("region:11", "commune:21231"), List.of())
                .document();
        assertThat(records.service(region, null, 0)).containsEntry("zone_eligibilite", List.of("75", "93", "21231"));
        FicheDocument national = FicheSample.dispositif("n")
                .french("Titre", "Résumé", "Texte")
                .national()
                .document();
        assertThat(records.service(national, null, 0)).containsEntry("zone_eligibilite", List.of("france"));
    }

    @Test
    void criteria_are_written_in_the_schemas_words() {
        FicheDocument fiche = FicheSample.dispositif("c")
                .french("Titre", "Résumé", "Texte")
                .themes("francais")
                .criteria(new CriteriaDocument(
                        List.of("refugie"),
                        List.of("women", "gender"),
                        null,
                        List.of("A1"),
                        List.of("ar"),
                        "free",
                        List.of(),
                        null,
                        null,
                        List.of("mon"),
                        List.of(),
                        List.of("users"),
                        List.of("on-site", "remote")))
                .document();
        assertThat(records.service(fiche, null, 0))
                .containsEntry("publics", List.of("personnes-exilees", "femmes"))
                .containsEntry("frais", "gratuit")
                .containsEntry("mobilisable_par", List.of("usagers"))
                .containsEntry("modes_accueil", List.of("en-presentiel", "a-distance"));
    }

    @Test
    void a_text_that_looks_like_markup_is_escaped_and_any_other_is_left_alone() {
        FicheDocument fiche = FicheSample.dispositif("m")
                .french("Moins de 10 € & plus", "R", "Écrire <b> puis &amp; ici\n\nPublics : tous <i>")
                .document();
        assertThat(records.service(fiche, null, 0))
                .containsEntry("nom", "Moins de 10 € & plus")
                .containsEntry("description", "Écrire &lt;b&gt; puis &amp;amp; ici")
                .containsEntry("publics_precisions", "tous &lt;i&gt;");
    }
}
