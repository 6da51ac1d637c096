package fr.repere.search.recording;

import fr.repere.geodata.document.RecordNames;
import fr.repere.geodata.document.Synonyms;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Part;
import fr.repere.search.query.SearchQuery;
import fr.repere.search.query.SearchResult;
import fr.repere.search.query.Where;
import fr.repere.search.query.Words;
import fr.repere.search.understanding.Understood;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Turns searches and readings into what may be counted of them. It does so in the thread of the request, at the cost of some tens
 * of microseconds: what was typed is never handed on, so that nothing of it can wait, be written or be lost anywhere.
 */
@Component
public final class SearchRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(SearchRecorder.class);
    private static final int MOST_WORDS = 5;
    private static final int MOST_KNOWN = 3;
    /** At least three letters and nothing else: no piece of a number or an address. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,30}");

    private final Recorder recorder;
    private final Synonyms synonyms;
    private final InstantSource clock;

    /** Counts by the day of the system's clock. */
    @Autowired
    public SearchRecorder(Recorder recorder) {
        this(recorder, InstantSource.system());
    }

    SearchRecorder(Recorder recorder, InstantSource clock) {
        this.recorder = recorder;
        this.synonyms = Synonyms.load();
        this.clock = clock;
    }

    /** Counts a search, unless it is a further page of one or asks for nothing. Never fails. */
    @SuppressWarnings("IllegalCatch") // no search may fail because it cannot be counted
    public void searched(SearchQuery query, Optional<Understood> understood, SearchResult result) {
        if (!recorder.isEnabled() || query.after().isPresent()) {
            return;
        }
        try {
            SearchShape shape = shape(query, understood);
            if (asksForSomething(query, shape)) {
                recorder.count(counted(query, shape, result));
            }
        } catch (RuntimeException e) {
            LOG.debug("a search was not counted", e);
        }
    }

    /** Counts a reading of the fiche with this id. */
    public void read(String fiche) {
        recorder.count(new Counted.Reading(today(), fiche));
    }

    /** Counts a reader whom the fiche with this id helped. */
    public void helped(String fiche) {
        recorder.count(new Counted.Helped(today().withDayOfMonth(1), fiche));
    }

    private Counted counted(SearchQuery query, SearchShape shape, SearchResult result) {
        RecordedPlace place = RecordedPlace.of(query.where());
        return new Counted.Search(
                today(),
                place.places(),
                place.in(),
                place.point(),
                shape,
                Found.of(result.totals().of(Part.LOCAL)),
                Found.of(result.totals().total()));
    }

    /** The home page without a question is a visit, not a search. */
    private static boolean asksForSomething(SearchQuery query, SearchShape shape) {
        return !query.words().isEmpty()
                || query.where() instanceof Where.Around
                || !shape.themes().isEmpty()
                || !shape.needs().isEmpty()
                || !shape.filters().isEmpty();
    }

    private SearchShape shape(SearchQuery query, Optional<Understood> understood) {
        List<String> telling = query.words().telling();
        Filters filters = query.filters();
        return new SearchShape(
                Math.min(MOST_WORDS, telling.size()),
                telling.stream()
                        .filter(word -> WORD.matcher(word).matches() && synonyms.isEntry(word))
                        .map(Words::folded)
                        .sorted()
                        .distinct()
                        .limit(MOST_KNOWN)
                        .toList(),
                filters.of(Facet.THEME),
                filters.of(Facet.NEED),
                understood.map(Understood::themes).orElse(List.of()),
                understood.map(Understood::needs).orElse(List.of()),
                understood
                        .filter(words -> !telling.isEmpty())
                        .map(words -> words.languageOfWords().code())
                        .orElse(""),
                query.language().code(),
                query.part().code(),
                names(filters));
    }

    private static List<String> names(Filters filters) {
        List<String> names = new ArrayList<>();
        filters.chosen().keySet().stream()
                .filter(facet -> facet != Facet.THEME && facet != Facet.NEED)
                .forEach(facet -> names.add(facet.code()));
        filters.age().ifPresent(age -> names.add("age"));
        filters.verifiedSince().ifPresent(day -> names.add("verifiedSince"));
        filters.publishedUntil().ifPresent(day -> names.add("publishedUntil"));
        filters.openAt().ifPresent(moment -> names.add("openNow"));
        if (filters.stated()) {
            names.add("stated");
        }
        return names.stream().sorted().toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RecordNames.ZONE);
    }
}
