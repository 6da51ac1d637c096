package fr.repere.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.repere.geodata.document.RecordNames;
import fr.repere.search.recording.CountStore;
import fr.repere.search.recording.Counted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Public figures: each is what the API says and what a click shows. */
class StatisticsPageTest extends DirectoryApi {

    private static final Pattern LINE = Pattern.compile(
            "<a (?:class=\"own-name\" )?href=\"(/fr/recherche\\?[^\"]+)\"[^>]*>[^<]+</a></th>\\s*<td>([0-9\\u202f]+)</td>");

    @Test
    void each_number_is_the_total_of_the_search_behind_it() {
        List<MatchResult> lines =
                LINE.matcher(page("/fr/statistiques")).results().toList();
        assertThat(lines).hasSize(2 + 10 + 8 + 1);
        lines.forEach(
                line -> assertThat(found(line.group(1))).as(line.group(1)).isEqualTo(Long.parseLong(line.group(2))));
    }

    @Test
    void the_totals_are_those_of_the_api() {
        long fiches = browser.json("/api/v1/search?size=1").get("total").asLong();
        long places = 0;
        long departements = 0;
        for (var row : browser.json("/api/v1/coverage").get("territories")) {
            places += row.get("places").asLong();
            departements += row.get("fiches").asLong() > 0 ? 1 : 0;
        }
        assertThat(page("/fr/statistiques"))
                .contains(
                        "<b>" + fiches + "</b>",
                        "<b>63</b> <span>structures",
                        "<b>" + places + "</b> <span>lieux",
                        "<b>" + departements + "</b> <span>départements couverts, sur 5");
    }

    @Test
    void few_readings_are_not_told_exactly_and_many_are(@Autowired CountStore counts) {
        LocalDate today = LocalDate.now(RecordNames.ZONE);
        counts.keep("few", Map.of(new Counted.Reading(today, "toit"), 3L));
        await().untilAsserted(() -> assertThat(read()).isEqualTo("moins de 10"));
        counts.keep("many", Map.of(new Counted.Reading(today, "toit"), 40L));
        await().untilAsserted(() -> assertThat(read()).isEqualTo("43"));
    }

    private String read() {
        return page("/fr/statistiques").replaceAll("(?s).*<th scope=\"row\">Fiches lues</th><td>([^<]+)</td>.*", "$1");
    }

    @Test
    void sources_are_named_as_their_licences_ask() {
        assertThat(page("/fr/statistiques")).contains("Repère, données de démonstration", "Licence Ouverte 2.0");
    }
}
