package fr.repere.geodata.geocoding;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.territory.ShippedTerritories;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {

    private final Geocoder gazetteer = new Gazetteer(ShippedTerritories::read);

    @Test
    void a_commune_is_proposed_from_its_beginning_and_the_biggest_first() {
        assertThat(suggest("dij")).first().isEqualTo("21000 Dijon");
        assertThat(suggest("st den")).first().asString().endsWith("Saint-Denis");
    }

    @Test
    void a_street_before_the_commune_does_not_hide_it() {
        assertThat(suggest("12 rue de la préfecture 21000 dij")).containsExactly("21000 Dijon");
        assertThat(suggest("4 avenue Foch, Beaun")).first().isEqualTo("21200 Beaune");
    }

    @Test
    void a_postal_code_is_enough_even_begun() {
        assertThat(suggest("21200")).contains("21200 Beaune");
        assertThat(suggest("3 place d'armes 9720")).contains("97200 Fort-de-France");
    }

    @Test
    void nothing_is_proposed_for_two_letters_or_for_nothing_known() {
        assertThat(suggest("di")).isEmpty();
        assertThat(suggest("zzzzqq")).isEmpty();
        assertThat(suggest("%_'\"")).isEmpty();
    }

    @Test
    void an_address_is_located_at_its_commune_and_says_that_it_is_not_the_address() {
        AddressQuestion question = AddressQuestion.of("12 rue de la Préfecture", "21000", "Dijon");
        Answer answer = gazetteer.locate(question);
        assertThat(answer.withoutAddresses()).isTrue();
        FoundAddress found = answer.best().orElseThrow();
        assertThat(found.commune()).isEqualTo("21231");
        assertThat(found.street()).isNull();
        assertThat(found.precision()).isEqualTo(Precision.COMMUNE);
        assertThat(found.doubts(question)).contains(Doubt.COMMUNE_ONLY, Doubt.LOW_SCORE);
    }

    @Test
    void homonyms_are_not_decided_between_without_a_postal_code() {
        assertThat(gazetteer
                        .locate(AddressQuestion.of(null, null, "Saint-Denis"))
                        .found())
                .isEmpty();
        assertThat(gazetteer
                        .locate(AddressQuestion.of(null, "97400", "Saint Denis"))
                        .best()
                        .map(FoundAddress::commune))
                .hasValue("97411");
    }

    @Test
    void a_known_code_wins_over_every_spelling() {
        assertThat(gazetteer
                        .locate(new AddressQuestion("1 rue x", "00000", "n'importe quoi", "75112"))
                        .best()
                        .map(FoundAddress::communeName))
                .hasValue("Paris");
    }

    private List<String> suggest(String typed) {
        return gazetteer.suggest(typed, 5).found().stream()
                .map(FoundAddress::label)
                .toList();
    }
}
