package fr.repere.search.web.coverage;

import fr.repere.geodata.document.Language;
import fr.repere.search.map.MapPainter;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * How a coverage map is to look.
 *
 * @param width pixels
 * @param numbers whether each territory's number is written in it
 * @param title instead of the one that says what is counted
 * @param day on which it is drawn, in Paris
 */
record AskedMap(int width, boolean numbers, Optional<String> title, Language language, LocalDate day) {

    /** The parameters of a picture beside those of the coverage. */
    static final Set<String> PARAMETERS = Set.of("width", "numbers", "title");

    private static final int DEFAULT_WIDTH = 1600;
    private static final int LONGEST_TITLE = 200;
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /**
     * What the parameters ask for.
     *
     * @throws InvalidParameter when one is not allowed
     */
    static AskedMap of(RequestParameters given) {
        return new AskedMap(
                given.whole("width", MapPainter.LEAST_WIDTH, MapPainter.MOST_WIDTH)
                        .orElse(DEFAULT_WIDTH),
                given.flag("numbers").orElse(false),
                given.text("title", LONGEST_TITLE),
                SearchRequests.language(given),
                LocalDate.now(PARIS));
    }

    /** The other parameters. */
    static MultiValueMap<String, String> without(MultiValueMap<String, String> given) {
        MultiValueMap<String, String> others = new LinkedMultiValueMap<>(given);
        PARAMETERS.forEach(others::remove);
        return others;
    }
}
