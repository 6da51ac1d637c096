package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Language;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a page of results needs of a fiche: all but the long texts and the languages that nobody asked for. */
final class ShownFields {

    private static final List<String> ALWAYS = List.of(
            FicheFields.ID,
            FicheFields.SLUG,
            FicheFields.KIND,
            FicheFields.LANGUAGES,
            FicheFields.THEMES,
            FicheFields.NEEDS,
            "structure",
            FicheFields.NATIONAL,
            FicheFields.ONLINE,
            FicheFields.PLACES,
            FicheFields.COVERS,
            FicheFields.VERIFIED_ON,
            FicheFields.SOURCE,
            "licence",
            "attribution");

    private ShownFields() {}

    /** The part of a document to return when texts are shown in this language, or in French where it is missing. */
    static SourceConfig in(Language language) {
        Set<String> fields = new LinkedHashSet<>(ALWAYS);
        for (Language shown : EnumSet.of(language, Language.FR)) {
            fields.add(FicheFields.title(shown));
            fields.add(FicheFields.brand(shown));
            fields.add(FicheFields.summary(shown));
        }
        return SourceConfig.of(source -> source.filter(filter -> filter.includes(List.copyOf(fields))));
    }
}
