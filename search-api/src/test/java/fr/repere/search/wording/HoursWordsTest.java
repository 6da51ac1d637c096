package fr.repere.search.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00,14:00-17:30; Sa off | lun.–ven. 9 h–12 h, 14 h–17 h 30 ; sam. fermé
            24/7                                  | jour et nuit
            Mo,We 08:05-12:00                     | lun., mer. 8 h 05–12 h
            PH off                                | jours fériés fermé
            Tu 10:00-12:00 "sur rendez-vous"      | mar. 10 h–12 h (sur rendez-vous)
            Jul-Aug Mo 09:00-12:00                | juillet–août lun. 9 h–12 h
            Mo 09:00+ foo                         | lun. 9 h+ foo
            """)
    void hours_read_as_people_say_them_and_nothing_is_lost(String hours, String words) {
        assertThat(HoursWords.of(hours).replace('\u00a0', ' ')).isEqualTo(words);
    }
}
