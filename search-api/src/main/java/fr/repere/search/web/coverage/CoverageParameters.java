package fr.repere.search.web.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.coverage.AskedCoverage;
import fr.repere.search.coverage.AskedCoverage.Side;
import fr.repere.search.coverage.ClassMethod;
import fr.repere.search.coverage.ClassRule;
import fr.repere.search.coverage.Measure;
import fr.repere.search.place.Places;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.TerritoryKind;
import fr.repere.search.understanding.RecognisedPlace;
import fr.repere.search.understanding.Understood;
import fr.repere.search.web.request.FilterParameters;
import fr.repere.search.web.request.RequestParameters;
import fr.repere.search.web.request.SearchRequests;
import fr.repere.search.web.request.TerritoryParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** From the parameters of a request to a coverage map. Every method throws {@link InvalidParameter}. */
@Component
public class CoverageParameters {

    /** Parameters of a search that ask for a point, a page or an order: here whole territories are counted. */
    private static final Set<String> OF_PAGES =
            Set.of("lat", "lon", "radius", "scope", "sort", "size", "facets", "after");

    private static final Set<String> OF_THE_MAP = Set.of("by", "place", "measure", "classes", "k", "against", "lang");

    /** Parameters that decide which fiches are counted. */
    static final Set<String> OF_FICHES = Stream.concat(SearchRequests.PARAMETERS.stream(), Stream.of(OnParameter.NAME))
            .filter(name -> !OF_PAGES.contains(name) && !OF_THE_MAP.contains(name))
            .collect(Collectors.toUnmodifiableSet());

    /** Every parameter of a coverage map. */
    public static final Set<String> PARAMETERS =
            Stream.concat(OF_FICHES.stream(), OF_THE_MAP.stream()).collect(Collectors.toUnmodifiableSet());

    private static final int LEAST_CLASSES = 2;
    private static final int MOST_CLASSES = 12;
    private static final int DEFAULT_CLASSES = 5;
    private static final int MOST_ON_A_SIDE = 6;
    private static final int DEFAULT_ON_A_SIDE = 3;

    private final SearchRequests requests;
    private final TerritoryParameters territories;
    private final FilterParameters filters;
    private final Places places;
    private final AgainstParameter against;

    CoverageParameters(
            SearchRequests requests,
            TerritoryParameters territories,
            FilterParameters filters,
            Places places,
            AgainstParameter against) {
        this.requests = requests;
        this.territories = territories;
        this.filters = filters;
        this.places = places;
        this.against = against;
    }

    /**
     * A coverage map and how its words were understood.
     *
     * @param understood absent without words, or when they are taken literally
     */
    public record Read(AskedCoverage asked, Optional<Understood> understood) {}

    /** The coverage map that the parameters ask for. Unknown parameters are refused. */
    public Read of(RequestParameters given) {
        refuse(given);
        given.onlyKnown(PARAMETERS);
        TerritoryKind by = by(given);
        Optional<Understood> understood = requests.understood(given);
        List<TerritoryDocument> within = within(given, by, understood.flatMap(Understood::place));
        Instant now = Instant.now();
        Side side =
                new Side(SearchRequests.words(given, understood), filters.of(given, now), OnParameter.of(given, now));
        Optional<Side> other = against.of(given, within, now);
        Measure measure = measure(given, other.isPresent());
        return new Read(
                new AskedCoverage(by, within, side, other, measure, rule(given, measure, other.isPresent())),
                understood);
    }

    private static void refuse(RequestParameters given) {
        OF_PAGES.stream().filter(given::has).sorted().findFirst().ifPresent(name -> {
            String allowed = String.join(", ", PARAMETERS.stream().sorted().toList());
            throw InvalidParameter.because(
                    name,
                    String.join(", ", given.all(name)),
                    allowed,
                    "Le paramètre « %s » n'a pas de sens ici : une couverture compte par territoires entiers, que « place » restreint. Paramètres admis : %s."
                            .formatted(name, allowed));
        });
    }

    /** The kind of territory, département when none is given. */
    public static TerritoryKind by(RequestParameters given) {
        return given.choice("by", TerritoryKind.codes())
                .flatMap(TerritoryKind::findByCode)
                .orElse(TerritoryKind.DEPARTEMENT);
    }

    private List<TerritoryDocument> within(
            RequestParameters given, TerritoryKind by, Optional<RecognisedPlace> inWords) {
        List<TerritoryDocument> asked = territories.territories(given);
        asked.forEach(place -> requireNotNarrower(place, by, "Demandez"));
        if (!asked.isEmpty()) {
            return asked;
        }
        List<TerritoryDocument> named = inWords.stream()
                .flatMap(place -> places.territories(place.id()).stream())
                .toList();
        named.forEach(place -> requireNotNarrower(
                place,
                by,
                "« %s » est un lieu reconnu dans « q » : ajoutez literal=true, ou demandez".formatted(place.name())));
        return named;
    }

    private static void requireNotNarrower(TerritoryDocument place, TerritoryKind by, String advice) {
        TerritoryKind kind = TerritoryKind.findByCode(place.kind()).orElseThrow();
        if (by.isWiderThan(kind)) {
            String allowed =
                    kind.andNarrower().stream().map(TerritoryKind::code).collect(Collectors.joining(", "));
            throw InvalidParameter.because(
                    "by",
                    by.code(),
                    allowed,
                    "Le lieu « %s » est une %s : il ne contient aucune %s à compter. %s by=%s."
                            .formatted(place.id(), kind.frenchName(), by.frenchName(), advice, allowed)
                            .replace("une département", "un département")
                            .replace("aucune département", "aucun département"));
        }
    }

    private static Measure measure(RequestParameters given, boolean compared) {
        Measure measure = given.choice("measure", Measure.codes())
                .flatMap(Measure::findByCode)
                .orElse(Measure.FICHES);
        if (compared && measure == Measure.POPULATION) {
            throw InvalidParameter.because(
                    "measure",
                    measure.code(),
                    "fiches, places, structures",
                    "Une comparaison se fait sur des nombres entiers : measure=fiches, places ou structures.");
        }
        return measure;
    }

    private static ClassRule rule(RequestParameters given, Measure measure, boolean compared) {
        boolean reportFits = measure != Measure.POPULATION && !compared;
        ClassMethod method = given.choice("classes", ClassMethod.codes())
                .flatMap(ClassMethod::findByCode)
                .orElse(reportFits ? ClassMethod.REPORT : ClassMethod.QUANTILE);
        if (method == ClassMethod.REPORT) {
            requireReportFits(given, reportFits);
            return ClassRule.REPORT;
        }
        return new ClassRule(
                method,
                compared
                        ? given.whole("k", 1, MOST_ON_A_SIDE).orElse(DEFAULT_ON_A_SIDE)
                        : given.whole("k", LEAST_CLASSES, MOST_CLASSES).orElse(DEFAULT_CLASSES));
    }

    private static void requireReportFits(RequestParameters given, boolean fits) {
        if (!fits) {
            throw InvalidParameter.because(
                    "classes",
                    ClassMethod.REPORT.code(),
                    "quantile, jenks, equal",
                    "Les classes du rapport sont faites pour des nombres de fiches, non pour une part de la population ni pour une différence : classes=quantile, jenks ou equal.");
        }
        given.one("k").ifPresent(k -> {
            throw InvalidParameter.because(
                    "k",
                    k,
                    "avec classes=quantile, jenks ou equal",
                    "Les classes du rapport sont toujours huit : « k » demande classes=quantile, jenks ou equal.");
        });
    }
}
