package fr.repere.search.web.site.agir;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.MandateDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.web.site.WebAddress;
import fr.repere.search.web.site.agir.AgirView.Choice;
import fr.repere.search.web.site.agir.AgirView.Link;
import fr.repere.search.web.site.agir.AgirView.Operator;
import fr.repere.search.web.site.agir.AgirView.Row;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the view of the operators of a day. */
@Component
class AgirViews {

    private static final String OPERATOR = "agir";

    private final TerritoryCache territories;

    AgirViews(TerritoryCache territories) {
        this.territories = territories;
    }

    /** What the page shows on a day, of a département when one is asked for. */
    AgirView of(
            Language language,
            List<TerritoryDocument> departements,
            Optional<TerritoryDocument> asked,
            Optional<String> typed,
            LocalDate day) {
        List<TerritoryDocument> operators = operators(day);
        List<Row> rows = departements.stream()
                .map(departement -> row(language, departement, operators))
                .toList();
        return new AgirView(
                typed.orElse(""),
                typed.isPresent() && asked.isEmpty(),
                departements.stream()
                        .map(one -> choice(one, asked.filter(one::equals).isPresent()))
                        .toList(),
                asked.map(one -> choice(one, true)).orElse(null),
                asked.stream()
                        .flatMap(
                                departement -> operators.stream().filter(operator -> isInCharge(operator, departement)))
                        .map(operator -> operator(language, operator))
                        .toList(),
                rows,
                rows.stream().filter(row -> row.operators().isEmpty()).count());
    }

    private List<TerritoryDocument> operators(LocalDate day) {
        return territories.listNamed().stream()
                .filter(named ->
                        mandate(named).type().equals(OPERATOR) && mandate(named).isValidOn(day))
                .sorted(Comparator.comparing(TerritoryDocument::name).thenComparing(TerritoryDocument::id))
                .toList();
    }

    private Operator operator(Language language, TerritoryDocument operator) {
        MandateDocument mandate = mandate(operator);
        Optional<WebAddress> website = WebAddress.of(mandate.website());
        String phone = mandate.phone();
        String place = "?place=" + operator.id();
        return new Operator(
                operator.name(),
                address(language, operator),
                territories.named(mandate.departements()).values().stream()
                        .map(one -> "%s (%s)".formatted(one.name(), one.code()))
                        .toList(),
                mandate.service(),
                phone,
                phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", ""),
                mandate.mail(),
                website.map(WebAddress::href).orElse(null),
                website.map(WebAddress::host).orElse(null),
                SitePaths.in(language, "/recherche") + place,
                "/api/v1/cartography.pdf" + place + "&title="
                        + URLEncoder.encode(operator.name(), StandardCharsets.UTF_8),
                "/api/v1/cartography.xlsx" + place);
    }

    private static Row row(Language language, TerritoryDocument departement, List<TerritoryDocument> operators) {
        return new Row(
                departement.code(),
                departement.name(),
                operators.stream()
                        .filter(operator -> isInCharge(operator, departement))
                        .map(operator -> new Link(operator.name(), address(language, operator)))
                        .toList());
    }

    private static boolean isInCharge(TerritoryDocument operator, TerritoryDocument departement) {
        return mandate(operator).departements().contains(departement.id());
    }

    private static String address(Language language, TerritoryDocument operator) {
        return SitePaths.in(language, "/territoires/" + operator.id());
    }

    private static Choice choice(TerritoryDocument departement, boolean chosen) {
        return new Choice(departement.code(), departement.name(), chosen);
    }

    private static MandateDocument mandate(TerritoryDocument named) {
        return Objects.requireNonNull(named.mandate(), named::id);
    }
}
