package fr.repere.search.ogc;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.document.StructureDocument;
import fr.repere.geodata.document.TextDocument;
import fr.repere.geodata.document.Vocabulary;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Flattens a fiche into properties, in French. */
@Component
class FicheDescription {

    private final Vocabulary vocabulary;
    private final PublicSite site;

    FicheDescription(Vocabulary vocabulary, PublicSite site) {
        this.vocabulary = vocabulary;
        this.site = site;
    }

    /** What is said of it wherever it appears. */
    CommonProperties of(FicheDocument fiche) {
        TextDocument text = Objects.requireNonNull(fiche.text().get(Language.FR.code()), fiche.id());
        Optional<StructureDocument> structure = Optional.ofNullable(fiche.structure());
        Optional<String> theme = fiche.themes().stream().findFirst();
        return new CommonProperties(
                text.title(),
                text.brand(),
                text.summary(),
                fiche.kind(),
                theme.orElse(null),
                theme.map(this::themeName).orElse(null),
                joined(fiche.themes()),
                joined(fiche.needs()),
                of(structure, StructureDocument::id),
                of(structure, StructureDocument::name),
                of(structure, StructureDocument::website),
                fiche.national(),
                fiche.online(),
                joined(fiche.languages()),
                CriteriaProperties.of(fiche.criteria()),
                fiche.publishedOn(),
                fiche.changedOn(),
                fiche.verifiedOn(),
                site.ficheAddress(fiche.slug()),
                fiche.source(),
                fiche.licence(),
                fiche.attribution());
    }

    /** A code that the vocabulary no longer has stands for itself. */
    private String themeName(String code) {
        return vocabulary.isTheme(code) ? vocabulary.themeName(code, Language.FR) : code;
    }

    /** Several codes in one text, as tables of geographic programs hold them; nothing when there are none. */
    static @Nullable String joined(List<String> codes) {
        return codes.isEmpty() ? null : String.join(",", codes);
    }

    private static <T, V> @Nullable V of(Optional<T> part, Function<T, @Nullable V> value) {
        return part.map(value).orElse(null);
    }
}
