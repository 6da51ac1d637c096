package fr.repere.search.web.site.fiche;

import fr.repere.geodata.document.Language;
import fr.repere.search.query.Neighbours.Found;
import fr.repere.search.query.Neighbours.Neighbour;
import fr.repere.search.web.site.SitePaths;
import fr.repere.search.wording.Distances;
import fr.repere.search.wording.Messages;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The lists below a fiche.
 *
 * @param title key of the words above a list
 */
public record NeighboursView(String title, List<Row> rows) {

    /**
     * A neighbour.
     *
     * @param lang code of the language of its title
     * @param where town and distance, as far as known; empty when nothing is
     */
    public record Row(String address, String title, String lang, String direction, String town, String distance) {}

    /** The lists that have something in them. */
    static List<NeighboursView> of(Found found, Messages messages, Language language) {
        return Stream.of(
                        new NeighboursView("fiche.near", rows(found.near(), messages, language)),
                        new NeighboursView("fiche.elsewhere", rows(found.elsewhere(), messages, language)),
                        new NeighboursView("fiche.demarches", rows(found.demarches(), messages, language)))
                .filter(list -> !list.rows().isEmpty())
                .toList();
    }

    private static List<Row> rows(List<Neighbour> neighbours, Messages messages, Language language) {
        return neighbours.stream()
                .map(neighbour -> row(neighbour, messages, language))
                .toList();
    }

    private static Row row(Neighbour neighbour, Messages messages, Language language) {
        Language shown = neighbour.titles().containsKey(language.code()) ? language : Language.FR;
        return new Row(
                SitePaths.in(language, "/fiches/" + neighbour.slug()),
                Objects.requireNonNull(neighbour.titles().get(shown.code()), neighbour::slug),
                shown.code(),
                shown.isRightToLeft() ? "rtl" : "ltr",
                neighbour.town(),
                neighbour.metres().isPresent()
                        ? Distances.of(messages, language, neighbour.metres().getAsDouble())
                        : "");
    }
}
