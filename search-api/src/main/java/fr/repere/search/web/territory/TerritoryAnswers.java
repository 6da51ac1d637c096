package fr.repere.search.web.territory;

import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.TerritoryNotFound;
import fr.repere.search.web.territory.TerritoriesAnswer.Contact;
import fr.repere.search.web.territory.TerritoriesAnswer.Details;
import fr.repere.search.web.territory.TerritoriesAnswer.Exports;
import fr.repere.search.web.territory.TerritoriesAnswer.Links;
import fr.repere.search.web.territory.TerritoriesAnswer.Place;
import fr.repere.search.web.territory.TerritoriesAnswer.Summary;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Named territories with the names of their parts, from what is kept in memory. */
@Component
class TerritoryAnswers {

    private static final String NAMED = TerritoryDocument.namedId("");
    private static final String ADDRESS = "/api/v1/territories/";

    private final TerritoryCache territories;

    TerritoryAnswers(TerritoryCache territories) {
        this.territories = territories;
    }

    /** Those that a list asks for, by name, and who of the départements asked for has no operator. */
    TerritoriesAnswer of(TerritoryList asked) {
        List<TerritoryDocument> all = territories.listNamed();
        List<Summary> summaries = all.stream()
                .filter(territory -> asked.wants(mandate(territory)))
                .sorted(Comparator.comparing(TerritoryDocument::name).thenComparing(TerritoryDocument::id))
                .map(territory -> summary(territory, asked.day()))
                .toList();
        return new TerritoriesAnswer(asked.day(), summaries, withoutOperator(all, asked));
    }

    /**
     * All that is known of one.
     *
     * @throws TerritoryNotFound when there is none of this slug or id
     */
    Details of(String slugOrId, LocalDate day) {
        TerritoryDocument territory = get(slugOrId);
        MandateDocument mandate = mandate(territory);
        return new Details(
                territory.id(),
                territory.code(),
                mandate.type(),
                territory.name(),
                mandate.validFrom(),
                mandate.validTo(),
                day,
                mandate.isValidOn(day),
                new Contact(mandate.service(), mandate.phone(), mandate.mail(), mandate.website()),
                places(mandate.parts()),
                places(mandate.departements()),
                territory.population(),
                territory.point(),
                territory.outlined(),
                links(territory));
    }

    /** The document of one, by its slug or its id. */
    TerritoryDocument get(String slugOrId) {
        String id = slugOrId.startsWith(NAMED) ? slugOrId : NAMED + slugOrId;
        return territories.findNamed(id).orElseThrow(() -> TerritoryNotFound.forId(id));
    }

    private List<Place> withoutOperator(Collection<TerritoryDocument> all, TerritoryList asked) {
        Set<String> inCharge = all.stream()
                .map(TerritoryAnswers::mandate)
                .filter(mandate -> mandate.type().equals(TerritoryList.OPERATOR) && mandate.isValidOn(asked.day()))
                .flatMap(mandate -> mandate.departements().stream())
                .collect(Collectors.toUnmodifiableSet());
        return territories.all().stream()
                .filter(TerritoryAnswers::isDepartement)
                .filter(departement -> !inCharge.contains(departement.id()) && asked.concerns(departement.id()))
                .sorted(Comparator.comparing(TerritoryDocument::code))
                .map(TerritoryAnswers::place)
                .toList();
    }

    /** Overseas collectivities are kept among the départements, but lie in no région. */
    private static boolean isDepartement(TerritoryDocument territory) {
        return territory.kind().equals("departement") && !territory.within().isEmpty();
    }

    private Summary summary(TerritoryDocument territory, LocalDate day) {
        MandateDocument mandate = mandate(territory);
        return new Summary(
                territory.id(),
                territory.code(),
                mandate.type(),
                territory.name(),
                mandate.validFrom(),
                mandate.validTo(),
                mandate.isValidOn(day),
                places(mandate.departements()),
                territory.population(),
                ADDRESS + territory.code());
    }

    private List<Place> places(List<String> ids) {
        return territories.named(ids).values().stream()
                .map(TerritoryAnswers::place)
                .toList();
    }

    private static Place place(TerritoryDocument territory) {
        return new Place(territory.id(), territory.code(), territory.name(), territory.kind());
    }

    /** Slugs and ids need no escaping in an address, names do. */
    private static Links links(TerritoryDocument territory) {
        String place = "place=" + territory.id();
        String export = "/api/v1/export.%s?" + place;
        return new Links(
                ADDRESS + territory.code(),
                "/api/v1/search?" + place,
                "/territoires/" + territory.id(),
                ADDRESS + territory.id() + "/dashboard",
                "/api/v1/coverage?by=" + countedBy(mandate(territory)) + "&" + place,
                "/api/v1/coverage/white-zones?" + place,
                "/api/v1/cartography.pdf?" + place + "&title="
                        + URLEncoder.encode(territory.name(), StandardCharsets.UTF_8),
                new Exports(
                        export.formatted("csv"),
                        export.formatted("xlsx"),
                        export.formatted("geojson"),
                        export.formatted("gpkg"),
                        export.formatted("json")));
    }

    /** A commune or an EPCI holds no whole département that could be counted. */
    private static String countedBy(MandateDocument mandate) {
        boolean wide =
                mandate.parts().stream().allMatch(id -> id.startsWith("region:") || id.startsWith("departement:"));
        return wide ? "departement" : "commune";
    }

    private static MandateDocument mandate(TerritoryDocument named) {
        return Objects.requireNonNull(named.mandate(), named::id);
    }
}
