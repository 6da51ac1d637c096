package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.embedded.TestServers;
import fr.repere.geodata.document.Language;
import fr.repere.search.query.Fiches;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Hit;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.world.LanguageFiches;
import fr.repere.search.world.SearchIndex;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the words of a search find, in each of the eight languages, among fiches that have nothing else in common. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class LanguageTest {

    private static final SearchIndex INDEX = SearchIndex.empty();

    @Autowired
    private Fiches fiches;

    @BeforeAll
    static void fill() {
        INDEX.withFiches(LanguageFiches.all());
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("repere.elasticsearch.url", TestServers::elasticsearchUrl);
        registry.add("repere.elasticsearch.prefix", INDEX::prefix);
        registry.add("repere.elasticsearch.socket-timeout", () -> "20s");
        registry.add("repere.search.snapshot.max-age", () -> "0s");
    }

    @ParameterizedTest
    @CsvSource({
        "logements, logement-exact",
        "LOGEMENT, logement-exact",
        "l'hébergement, hebergement",
        "l’hebergement, hebergement",
        "L'HÉBERGEMENT, hebergement",
        "hébergements, hebergement",
        "francaises, cours",
        "française, cours",
        "langues etrangeres, fle-long",
        "qu'un logement, logement-exact",
        "gratuites, cours",
        "2ème enfant, deuxieme"
    })
    void french_words_are_forgiven_their_accents_case_elisions_and_endings(String words, String expected) {
        assertThat(found(words)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FLE, fle-long",
        "français langue étrangère, fle-short",
        "cours de FLE, fle-long",
        "CAF, caf-long",
        "caisse des allocations familiales, caf-short",
        "CPAM, secu",
        "sécu, secu",
        "pôle emploi, france-travail",
        "France Travail, pole-emploi",
        "appart, logement-exact",
        "docteur, medecin",
        "médecin, docteur",
        "boulot, france-travail",
        "papiers, titre-de-sejour",
        "permis, permis-de-conduire",
        "crèche, garde",
        "PASS, pass",
        "C2S, css",
        "validation des acquis de l'expérience, vae",
        "AAH, aah",
        "DUDH, dudh"
    })
    void acronyms_and_everyday_words_find_what_they_stand_for_both_ways(String words, String expected) {
        assertThat(found(words)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FLE, fle-short",
        "français langue étrangère, fle-long",
        "pôle emploi, pole-emploi",
        "docteur, docteur",
        "CAF, caf-short"
    })
    void a_synonym_never_pushes_an_exact_match_down(String words, String first) {
        assertThat(found(words)).startsWith(first).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "psy",
                "psychologue",
                "psychologist",
                "психолог",
                "психотерапевт",
                "طبيب نفسي",
                "روانشناس",
                "ارواپوه",
                "ስነ ኣእምሮ"
            })
    void an_everyday_word_of_any_language_finds_what_is_not_translated_through_its_need(String words) {
        assertThat(found(words)).contains("sante-mentale");
    }

    @ParameterizedTest
    @CsvSource({"كاف, caf-short", "каф, caf-short", "ካፍ, caf-short", "Франс Травай, france-travail"})
    void acronyms_are_known_in_every_alphabet(String words, String expected) {
        assertThat(found(words)).contains(expected);
    }

    @Test
    void a_latin_acronym_inside_another_script_is_looked_for_in_french_too() {
        assertThat(found("مساعدة CAF")).contains("caf-short");
    }

    @ParameterizedTest
    @CsvSource({
        // Arabic: alef, teh marbuta, article, vowel signs, tatweel, Persian keyboard
        "دروس اللغه الفرنسيه, cours",
        "الدُّروس, cours",
        "دروس اللغـــة, cours",
        "الفرنسیة, cours",
        "الاسرة, garde",
        // Persian: half-space, plural, Arabic keyboard, digits
        "کلاس‌های زبان, cours",
        "کلاسهای زبان, cours",
        "كلاس زبان فرانسوي, cours",
        "۱۲ ماه, garde",
        "١٢ ماه, garde",
        // Pashto: letters that other keyboards lack, endings
        "د فرانسوي ژبې کورس, cours",
        "کورسونو, cours",
        "ښوونځی, garde",
        "ښوونځي, garde",
        // English
        "French lessons, cours",
        "apartments, logement-exact",
        "driver's license, permis-de-conduire",
        // Russian
        "курсах французского, cours",
        "жилье, logement-exact",
        "жильё, logement-exact",
        // Ukrainian
        "курсів французької мови, cours",
        "здоровя, medecin",
        "здоров’ям, medecin",
        "здоровʼя, medecin",
        "житлом, logement-exact",
        // Tigrinya: letters that sound the same, signs between words
        "ሓኪም, medecin",
        "ሐኪም, medecin",
        "ሀኪም, medecin",
        "ቋንቋ፡ፈረንሳይ, cours",
        "ወረቃቅቲ, titre-de-sejour",
        "ፀሓይ, garde"
    })
    void every_language_forgives_what_its_writers_vary(String words, String expected) {
        assertThat(found(words)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "lojement, logement-exact",
        "logemnt, logement-exact",
        "hebergment, hebergement",
        "éhbergement, hebergement",
        "xogement, logement-exact",
        "trouver un lojement, logement-exact",
        "courz de francais, cours",
        "l'alocation, aah",
        "куирсы, cours",
        "жито, logement-exact",
        "الفرنسسية, cours",
        "فراسوی, cours",
        "ښووڼځی, garde",
        "ወረቓቕሲ, titre-de-sejour",
        "apartmnet, logement-exact",
        "aprentisage, apprentissage"
    })
    void a_typo_finds_what_was_meant(String words, String expected) {
        assertThat(found(words)).contains(expected);
    }

    @Test
    void words_of_three_letters_are_taken_as_typed() {
        assertThat(found("cag")).isEmpty();
    }

    @Test
    void a_typo_never_pushes_an_exact_match_down() {
        assertThat(found("logemant")).startsWith("logemant-exact").contains("logement-exact");
    }

    @ParameterizedTest
    @CsvSource({"logement, logement-exact", "médecin, medecin", "permis, permis-de-conduire"})
    void a_word_in_the_title_comes_before_a_text_that_repeats_it(String word, String first) {
        assertThat(found(word)).startsWith(first).contains("bavard");
    }

    @Test
    void many_words_find_what_has_most_of_them_the_best_first() {
        assertThat(found("je cherche une ornithologue pour visiter un logement"))
                .startsWith("logement-exact");
        assertThat(found("ornithorynque logement")).contains("logement-exact");
    }

    @Test
    void a_word_that_is_like_none_finds_nothing() {
        assertThat(found("ornithorynque")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "français, FR, fr, Apprendre la langue <em>française</em>",
        "French, EN, en, <em>French</em> courses",
        "دروس, AR, ar, <em>دروس</em> اللغة الفرنسية",
        "курсы, RU, ru, <em>Курсы</em> французского языка",
        "курсы, FR, ru, <em>Курсы</em> французского языка"
    })
    void a_found_word_is_marked_in_the_language_that_is_shown_or_in_its_own(
            String words, Language shown, String language, String html) {
        SearchQuery query = SearchQuery.first(Words.of(words), new Where.Anywhere(), Filters.none());
        SearchQuery asked = new SearchQuery(
                query.words(),
                query.where(),
                query.filters(),
                query.part(),
                query.order(),
                shown,
                query.size(),
                query.facets(),
                query.after());
        assertThat(fiches.search(asked).hits().stream()
                        .filter(hit -> hit.fiche().id().equals("cours"))
                        .flatMap(hit -> hit.fragments().stream()))
                .contains(new Hit.Fragment("title", language, html));
    }

    private List<String> found(String words) {
        return fiches
                .search(SearchQuery.first(Words.of(words), new Where.Anywhere(), Filters.none())
                        .page(100, Optional.empty()))
                .hits()
                .stream()
                .map(hit -> hit.fiche().id())
                .toList();
    }
}
