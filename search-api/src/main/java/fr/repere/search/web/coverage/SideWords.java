package fr.repere.search.web.coverage;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import fr.repere.geodata.document.Language;
import fr.repere.search.coverage.AskedCoverage.Side;
import fr.repere.search.map.MapWords;
import fr.repere.search.query.Filters;
import fr.repere.search.web.FacetNames;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which fiches were counted, in a few words of a language, as they stand under the title of a map. */
@Component
class SideWords {

    private static final int LONGEST_LIST = 6;

    private final FacetNames names;

    SideWords(FacetNames names) {
        this.names = names;
    }

    /** All conditions; « all entries » when there is none. */
    String of(Side side, Language language) {
        List<String> words = new ArrayList<>();
        if (!side.words().text().isEmpty()) {
            words.add("« " + side.words().text() + " »");
        }
        Filters filters = side.filters();
        filters.chosen().forEach((facet, codes) -> {
            List<String> named = codes.stream()
                    .limit(LONGEST_LIST)
                    .map(code -> names.name(facet, code, language))
                    .toList();
            words.add(String.join(", ", named) + (codes.size() > LONGEST_LIST ? "…" : ""));
        });
        filters.age().ifPresent(age -> words.add(MapWords.of(language, "ages", age.youngest(), age.oldest())));
        filters.verifiedSince()
                .ifPresent(day -> words.add(MapWords.of(language, "verified-since", date(day, language))));
        filters.publishedUntil()
                .ifPresent(day -> words.add(MapWords.of(language, "published-until", date(day, language))));
        side.on().ifPresent(day -> words.add(MapWords.of(language, "as-of", date(day, language))));
        filters.openAt().ifPresent(moment -> words.add(MapWords.of(language, "open-at")));
        if (filters.stated()) {
            words.add(MapWords.of(language, "stated"));
        }
        return words.isEmpty() ? MapWords.of(language, "all") : String.join(" · ", words);
    }

    /** A day as the language writes it, in the calendar and digits of the other numbers on the map. */
    static String date(LocalDate day, Language language) {
        DateFormat format = DateFormat.getDateInstance(
                DateFormat.LONG, new ULocale(language.code() + "@calendar=gregorian;numbers=latn"));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
