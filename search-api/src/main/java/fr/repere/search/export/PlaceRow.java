package fr.repere.search.export;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.geodata.document.TextDocument;
import fr.repere.search.query.Hit;
import fr.repere.search.query.Scope;
import fr.repere.search.table.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A fiche at one of its places.
 *
 * @param key names the row: the fiche's id, and which of several places it is, from 1
 * @param text in the language that is stated
 * @param language code of the language of the text: the asked one, or French where that is missing
 * @param place absent when the fiche has none
 * @param metres from where one asks to this place
 */
record PlaceRow(
        String key,
        Hit hit,
        TextDocument text,
        String language,
        @Nullable PlaceDocument place,
        OptionalDouble metres) {

    /** The rows of a hit: one per place, one when there is none. */
    static List<PlaceRow> of(Hit hit, Language asked) {
        FicheDocument fiche = hit.fiche();
        TextDocument translated = fiche.text().get(asked.code());
        String language = translated == null ? Language.FR.code() : asked.code();
        TextDocument text = translated == null
                ? Objects.requireNonNull(fiche.text().get(Language.FR.code()), fiche::id)
                : translated;
        List<PlaceDocument> places = fiche.places();
        if (places.isEmpty()) {
            return List.of(new PlaceRow(fiche.id(), hit, text, language, null, OptionalDouble.empty()));
        }
        return IntStream.range(0, places.size())
                .mapToObj(i -> new PlaceRow(
                        places.size() == 1 ? fiche.id() : fiche.id() + "/" + (i + 1),
                        hit,
                        text,
                        language,
                        places.get(i),
                        hit.placeMetres().get(i)))
                .toList();
    }

    /** What stands in the row under these columns. */
    List<Cell> cells(List<Column> columns) {
        List<Cell> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            cells.add(column.value().apply(this));
        }
        return cells;
    }

    /** Why it was found, as a search answers it: what is online but not national is told apart from what is national. */
    String scope() {
        Scope scope = hit.scope();
        if (scope.isLocal()) {
            return scope.code();
        }
        if (fiche().national()) {
            return Scope.NATIONAL.code();
        }
        return fiche().online() ? "online" : scope.code();
    }

    /** The fiche. */
    FicheDocument fiche() {
        return hit.fiche();
    }
}
