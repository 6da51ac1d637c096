package fr.repere.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.TimeRegion;
import fr.repere.geodata.document.Vocabulary;
import fr.repere.geodata.document.hours.OpenWeek;
import fr.repere.search.query.OpenState;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursWordsTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();
    private static final Messages MESSAGES = Messages.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00,14:00-17:30; Sa off | lundi–vendredi 9 h–12 h, 14 h–17 h 30 ; samedi fermé
            24/7                                  | jour et nuit
            Mo,We 08:05-12:00                     | lundi, mercredi 8 h 05–12 h
            PH off                                | jours fériés fermé
            Tu 10:00-12:00 "sur rendez-vous"      | mardi 10 h–12 h (sur rendez-vous)
            Jul-Aug Mo 09:00-12:00                | juillet–août lundi 9 h–12 h
            Sa[1,-1] 10:00-12:00                  | samedi (1er, dernier du mois) 10 h–12 h
            Mo 09:00+ foo                         | lundi 9 h+ foo
            """)
    void hours_read_as_people_say_them_and_nothing_is_lost(String hours, String words) {
        assertThat(plain(new HoursWords(VOCABULARY, MESSAGES, Language.FR).of(hours)))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FR", "EN"})
    void no_word_of_openstreetmap_or_of_french_is_left_in_another_alphabet(Language language) {
        String hours = "Jan-Mar Mo-Su 09:00-12:00; PH,SH off; Apr We[2] 14:00-sunset || unknown";
        assertThat(new HoursWords(VOCABULARY, MESSAGES, language).of(hours)).doesNotContainPattern("[A-Za-zé]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00,14:00-17:30 | lundi – vendredi: 9 h–12 h, 14 h–17 h 30 / samedi, dimanche: fermé
            Fr 22:00-02:00                | lundi – jeudi: fermé / vendredi: 22 h–2 h / samedi, dimanche: fermé
            Mo-Su 09:00-12:00; PH off     | lundi – dimanche: 9 h–12 h / jours fériés: fermé
            Mo-Su 00:00-24:00             | lundi – dimanche: 0 h–24 h
            """)
    void a_week_is_a_table_of_days(String hours, String table) {
        assertThat(new WeekWords(VOCABULARY, MESSAGES, Language.FR)
                        .table(hours).orElseThrow().stream()
                                .map(line -> plain(line.days() + ": " + line.hours()))
                                .collect(Collectors.joining(" / ")))
                .isEqualTo(table);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Jul Mo 09:00-12:00", "Mo 09:00-12:00 \"sur rendez-vous\"", "Mo-Fr 09:00-12:00; PH 10:00-11:00"})
    void no_table_leaves_out_what_the_hours_say(String hours) {
        assertThat(new WeekWords(VOCABULARY, MESSAGES, Language.FR).table(hours))
                .isEmpty();
    }

    /** 23 November 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            METROPOLE | 2026-11-23T10:00:00Z | Mo-Fr 09:00-12:00,14:00-17:30 | Ouvert maintenant, ferme à 12 h
            METROPOLE | 2026-11-23T11:00:00Z | Mo-Fr 09:00-12:00,14:00-17:30 | Fermé, ouvre aujourd’hui à 14 h
            METROPOLE | 2026-11-23T17:00:00Z | Mo-Fr 09:00-12:00,14:00-17:30 | Fermé, ouvre demain à 9 h
            METROPOLE | 2026-11-27T17:00:00Z | Mo-Fr 09:00-12:00,14:00-17:30 | Fermé, ouvre lundi à 9 h
            REUNION   | 2026-11-23T10:00:00Z | Mo-Fr 09:00-12:00,14:00-17:30 | Ouvert maintenant, ferme à 17 h 30
            METROPOLE | 2026-11-11T10:00:00Z | Mo-Fr 09:00-12:00; PH off     | Fermé, ouvre demain à 9 h
            METROPOLE | 2026-11-23T10:00:00Z | 24/7                          | Ouvert jour et nuit
            METROPOLE | 2026-11-23T23:30:00Z | Mo-Fr 22:00-02:00             | Ouvert maintenant, ferme à 2 h
            METROPOLE | 2026-11-23T10:00:00Z | Mo-Su off                     | Fermé
            """)
    void whether_it_is_open_is_said_on_the_clock_of_the_place(
            TimeRegion region, Instant instant, String hours, String words) {
        OpenState state = OpenState.of(OpenWeek.read(hours).orElseThrow(), region, instant);
        assertThat(plain(new WeekWords(VOCABULARY, MESSAGES, Language.FR).now(state)))
                .isEqualTo(words);
    }

    @Test
    void a_public_holiday_is_known_where_it_is_one() {
        OpenWeek week = OpenWeek.read("Mo-Fr 09:00-12:00").orElseThrow();
        Instant abolition = Instant.parse("2026-05-22T14:00:00Z");
        assertThat(OpenState.of(week, TimeRegion.MARTINIQUE, abolition).holiday())
                .isTrue();
        assertThat(OpenState.of(week, TimeRegion.METROPOLE, abolition).holiday())
                .isFalse();
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
