package fr.repere.geodata.importing.datainclusion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Zone;
import fr.repere.geodata.importing.Lines;
import fr.repere.geodata.importing.SmallFrance;
import fr.repere.geodata.importing.line.FicheCommand;
import fr.repere.geodata.importing.line.ImportLine;
import fr.repere.geodata.territory.Territories;
import fr.repere.geodata.theme.Need;
import fr.repere.geodata.theme.Theme;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DataInclusionReaderTest {

    private static final Territories TERRITORIES = SmallFrance.territories();

    private static final String STRUCTURES = """
            [{"id": "essai--s1", "source": "essai", "nom": "Maison du Quai", "date_maj": "2026-01-01",
              "siret": "12345678901234", "code_insee": "21231", "code_postal": "21000", "commune": "Dijon",
              "adresse": "3 quai des Oies", "longitude": 5.03, "latitude": 47.32, "telephone": "0380000000",
              "horaires_accueil": "Mo-Fr 09:00-12:00", "site_web": "https://quai.example.org"}]
            """;

    private static final String FRENCH = "\"lecture-ecriture-calcul--maitriser-le-francais\"";

    private static final String SERVICE = """
            {"id": "essai--42", "source": "essai", "structure_id": "essai--s1", "nom": "Atelier de français",
             "description": "<p>Des ateliers.</p>", "date_maj": "2026-02-14", "frais": "gratuit",
             "thematiques": [%s],
             "publics": ["personnes-exilees", "femmes"], "mobilisable_par": ["usagers", "professionnels"],
             "modes_accueil": ["en-presentiel"], "conditions_acces": "Savoir lire"}
            """.formatted(FRENCH);

    private final StructureShelf shelf = new StructureShelf();

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void a_service_takes_its_structures_address_and_hours() {
        shelf.take(new StringReader(STRUCTURES), "structures.json");
        FicheCommand command = Lines.only(read(SERVICE));
        assertThat(command.provenance().qualifiedId()).isEqualTo("essai--42");
        assertThat(command.structure().name()).isEqualTo("Maison du Quai");
        Place place = command.content().places().getFirst();
        assertThat(place.commune()).isEqualTo("21231");
        assertThat(place.street()).isEqualTo("3 quai des Oies");
        assertThat(place.phone()).isEqualTo("03 80 00 00 00");
        assertThat(place.openingHours()).isEqualTo("Mo-Fr 09:00-12:00");
    }

    @Test
    void what_a_service_says_comes_to_our_words() {
        FicheContent content = Lines.only(read(SERVICE)).content();
        assertThat(content.texts().get(Language.FR).what()).isEqualTo("Des ateliers.");
        assertThat(content.texts().get(Language.FR).how()).containsExactly("Conditions d'accès : Savoir lire");
        assertThat(content.classification().main()).isEqualTo(Theme.FRANCAIS);
        assertThat(content.classification().needs()).containsExactly(Need.COURS_DE_FRANCAIS);
        assertThat(content.criteria().price()).isEqualTo("free");
        assertThat(content.criteria().statuses()).contains("refugie");
        assertThat(content.criteria().profiles()).containsExactly("women");
        assertThat(content.criteria().referral()).containsExactly("users", "professionals");
        assertThat(content.criteria().modes()).containsExactly("on-site");
        assertThat(content.verifiedOn()).isEqualTo(LocalDate.of(2026, 2, 14));
    }

    @Test
    void codes_of_every_length_make_the_zone_and_unknown_ones_are_said() {
        String service = with("zone_eligibilite", "[\"21\", \"39198\", \"242100410\", \"zz\"]");
        ImportLine line = Lines.all(read(service)).getFirst();
        assertThat(content(line).zone())
                .isEqualTo(Zone.of(List.of("departement:21", "commune:39198", "epci:242100410")));
        assertThat(Lines.warnings(line)).containsExactly("code de territoire inconnu, laissé de côté");
        FicheContent national =
                Lines.only(read(with("zone_eligibilite", "[\"france\"]"))).content();
        assertThat(national.zone()).isEqualTo(Zone.NATIONAL);
    }

    @Test
    void a_service_at_a_distance_for_the_whole_country_is_online_and_one_for_a_departement_is_not() {
        String remote = SERVICE.replace("en-presentiel", "a-distance");
        assertThat(Lines.only(read(remote)).content().online()).isTrue();
        FicheContent local = Lines.only(read(remote.replaceFirst("\\{", "{\"zone_eligibilite\": [\"21\"], ")))
                .content();
        assertThat(local.online()).isFalse();
        assertThat(local.criteria().modes()).containsExactly("remote");
        assertThat(local.zone()).isEqualTo(Zone.of(List.of("departement:21")));
    }

    @Test
    void the_theme_that_most_thematiques_speak_for_is_the_main_one() {
        String service = SERVICE.replace(
                FRENCH,
                "\"famille--garde-denfants\", \"mobilite--acceder-a-un-vehicule\","
                        + " \"mobilite--entretenir-reparer-son-vehicule\"");
        FicheContent content = Lines.only(read(service)).content();
        assertThat(content.classification().main()).isEqualTo(Theme.MOBILITE);
        assertThat(content.classification().secondary()).containsExactly(Theme.FAMILLE);
    }

    @Test
    void a_service_of_2022_is_read_with_its_own_vocabulary() {
        String old = """
                {"id": "rec1", "structure_id": "s", "source": "aides", "nom": "Réparation", "presentation_resume": "Court",
                 "prise_rdv": null, "frais_autres": "5 € par an", "types": [], "thematiques": ["mobilite"], "frais": [],
                 "profils": []}
                """;
        FicheCommand command = Lines.only(read(old));
        assertThat(command.content().classification().main()).isEqualTo(Theme.MOBILITE);
        assertThat(command.content().texts().get(Language.FR).summary()).isEqualTo("Court");
        assertThat(command.content().places()).isEmpty();
        assertThat(command.content().zone()).isNull();
        assertThat(command.content().online()).isFalse();
    }

    @Test
    void a_service_without_a_known_theme_is_rejected() {
        ImportLine line =
                Lines.all(read(SERVICE.replace(FRENCH, "\"jardinage\""))).getFirst();
        assertThat(Lines.reasons(line)).singleElement().asString().contains("le thème manque");
    }

    private static String with(String field, String value) {
        return SERVICE.replaceFirst("\\{", "{\"" + field + "\": " + value + ", ");
    }

    private static FicheContent content(ImportLine line) {
        return ((ImportLine.Accepted) line).command().content();
    }

    private DataInclusionReader read(String service) {
        return new DataInclusionReader(new StringReader("[" + service + "]"), "services.json", shelf, TERRITORIES);
    }
}
