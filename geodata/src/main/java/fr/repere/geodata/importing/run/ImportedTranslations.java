package fr.repere.geodata.importing.run;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.fiche.Fiche;
import fr.repere.geodata.fiche.FicheContent;
import fr.repere.geodata.fiche.FicheText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Translations and imports: those that people made here stay, whatever the source says, and become older when the French changes; those that
 * come with the source are noted as made from the French that comes along.
 */
final class ImportedTranslations {

    private final JdbcTemplate jdbc;
    private final Map<UUID, Set<Language>> madeHere = new HashMap<>();

    ImportedTranslations(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds out into which languages people here translated these fiches; in the place of what was looked up before. */
    void lookUp(Collection<UUID> ids) {
        madeHere.clear();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select distinct fiche_id, language from translation where made_by is not null and fiche_id = any"
                            + " (?)",
                    row -> {
                        UUID id = row.getObject(1, UUID.class);
                        Language.findByCode(row.getString(2))
                                .ifPresent(
                                        language -> madeHere.computeIfAbsent(id, none -> EnumSet.noneOf(Language.class))
                                                .add(language));
                    },
                    (Object) ids.toArray(UUID[]::new));
        }
    }

    /** The content with the translations that people made here. */
    FicheContent kept(FicheContent content, Fiche stored) {
        Set<Language> languages = madeHere.getOrDefault(stored.id(), Set.of());
        if (languages.isEmpty()) {
            return content;
        }
        Map<Language, FicheText> texts = new EnumMap<>(content.texts());
        stored.texts().forEach((language, text) -> {
            if (languages.contains(language)) {
                texts.put(language, text);
            }
        });
        return new FicheContent(
                content.structureId(),
                texts,
                content.classification(),
                content.online(),
                content.zone(),
                content.places(),
                content.criteria(),
                content.publishedOn(),
                content.verifiedOn(),
                content.nextVerificationOn());
    }

    /** Notes the translations that came along, after the fiches were stored. */
    void note(Collection<Fiche> fiches) {
        UUID[] translated = fiches.stream()
                .filter(fiche -> fiche.texts().size() > 1)
                .map(Fiche::id)
                .toArray(UUID[]::new);
        if (translated.length > 0) {
            jdbc.update("delete from translation where made_by is null and fiche_id = any (?)", (Object) translated);
            jdbc.update(
                    "insert into translation (fiche_id, language, section, source, source_hash, made_at)"
                            + " select f.fiche_id, t.language, f.section, f.text, f.hash, now() from french_section f"
                            + " join fiche_text t on t.fiche_id = f.fiche_id and t.language <> 'fr'"
                            + " where f.fiche_id = any (?) on conflict do nothing",
                    (Object) translated);
        }
    }
}
