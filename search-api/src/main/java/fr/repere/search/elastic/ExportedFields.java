package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.Language;
import fr.repere.search.query.AllFiches;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an export needs of a fiche: everything but what is there to be found by, and the texts that it does not show. */
final class ExportedFields {

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
            "criteria",
            FicheFields.PUBLISHED_ON,
            FicheFields.CHANGED_ON,
            FicheFields.VERIFIED_ON,
            FicheFields.SOURCE,
            "licence",
            "attribution");

    private ExportedFields() {}

    /** The part of a document that this detail is made of. */
    static SourceConfig of(AllFiches.Detail detail, Language language) {
        Set<String> fields = new LinkedHashSet<>(ALWAYS);
        switch (detail) {
            case ROWS -> {
                for (Language shown : EnumSet.of(language, Language.FR)) {
                    fields.add(FicheFields.title(shown));
                    fields.add(FicheFields.brand(shown));
                    fields.add(FicheFields.summary(shown));
                }
            }
            case EXCHANGE -> {
                fields.add(FicheFields.TEXT + "." + Language.FR.code());
                fields.add(FicheFields.EXCHANGE);
            }
        }
        return SourceConfig.of(source -> source.filter(filter -> filter.includes(List.copyOf(fields))));
    }
}
