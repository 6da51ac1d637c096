package fr.repere.admin.translation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What fiches say in French, section by section, and from which French their translations were made; and what is to be done next. */
@Repository
class Translations {

    private static final String PUBLISHED = """
        select f.id, t.title, coalesce(r.readings, 0), w.translator_name from fiche f
        join fiche_text t on t.fiche_id = f.id and t.language = 'fr'
        left join fiche_readings r on r.fiche_id = f.id
        left join translation_work w on w.fiche_id = f.id and w.language = ?
            and w.state in ('open', 'submitted', 'sent_back')
        where f.status = 'PUBLISHED' and
        """;

    private static final String OLDER = """
        exists (select from translation x left join french_section s on s.fiche_id = x.fiche_id and s.section = x.section
            where x.fiche_id = f.id and x.language = ? and x.source_hash is distinct from s.hash)\
        """;

    private static final String MISSING =
            "not exists (select from fiche_text x where x.fiche_id = f.id and x.language = ?)";

    private static final String AMOUNTS = """
        select (select count(distinct x.fiche_id) from translation x
                join fiche f on f.id = x.fiche_id and f.status = 'PUBLISHED'
                left join french_section s on s.fiche_id = x.fiche_id and s.section = x.section
                where x.language = :language and x.source_hash is distinct from s.hash),
            (select count(*) from fiche f where f.status = 'PUBLISHED'
                and not exists (select from fiche_text x where x.fiche_id = f.id and x.language = :language)),
            (select count(*) from translation_work where language = :language and state = 'submitted'),
            (select count(*) from translation_work where language = :language and state in ('open', 'sent_back'))\
        """;

    private static final String WORKS = """
        select w.fiche_id, t.title, coalesce(r.readings, 0), w.translator_name from translation_work w
        join fiche_text t on t.fiche_id = w.fiche_id and t.language = 'fr'
        left join fiche_readings r on r.fiche_id = w.fiche_id
        where w.language = ? and w.state = any (string_to_array(?, ',')) and (?::uuid is null or w.translator = ?)
        order by w.saved_at limit ?\
        """;

    private final JdbcClient jdbc;

    Translations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A fiche in the queue. */
    record Item(
            UUID ficheId,
            String title,
            long readings,
            @Nullable String who) {}

    /** How much there is to do in a language. */
    record Amounts(long older, long missing, long submitted, long open) {}

    /** What a fiche says in French; sections that say nothing are absent. */
    Map<TextSection, French> french(UUID ficheId) {
        Map<TextSection, French> french = new EnumMap<>(TextSection.class);
        jdbc.sql("select section, text, hash from french_section where fiche_id = ?")
                .param(ficheId)
                .query(row -> {
                    French said = new French(row.getString(2), row.getString(3));
                    TextSection.findByCode(row.getString(1)).ifPresent(section -> french.put(section, said));
                });
        return french;
    }

    /** The French that each section of a translation was made from. */
    Map<TextSection, French> sources(UUID ficheId, String language) {
        Map<TextSection, French> sources = new EnumMap<>(TextSection.class);
        jdbc.sql("select section, source, source_hash from translation where fiche_id = ? and language = ?")
                .params(ficheId, language)
                .query(row -> {
                    French source = new French(row.getString(2), row.getString(3));
                    TextSection.findByCode(row.getString(1)).ifPresent(section -> sources.put(section, source));
                });
        return sources;
    }

    /** Remembers from what a translation was made, and by whom; in the place of what was known of it. */
    void remember(UUID ficheId, String language, Map<TextSection, String> sources, UUID by, String name, Instant now) {
        jdbc.sql("delete from translation where fiche_id = ? and language = ?")
                .params(ficheId, language)
                .update();
        sources.forEach((section, source) -> jdbc.sql("insert into translation values (?, ?, ?, ?,"
                        + " encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, ?, ?)")
                .params(ficheId, language, section.code(), source, source, by, name, Timestamp.from(now))
                .update());
    }

    /** Published fiches whose translation was made from another French, the most read first. */
    List<Item> older(String language, int limit) {
        return list(OLDER, language, limit);
    }

    /** Published fiches without a translation, the most read first. */
    List<Item> missing(String language, int limit) {
        return list(MISSING, language, limit);
    }

    private List<Item> list(String condition, String language, int limit) {
        return jdbc.sql(PUBLISHED + condition + " order by coalesce(r.readings, 0) desc, f.id limit ?")
                .params(language, language, limit)
                .query((row, i) ->
                        new Item(row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getString(4)))
                .list();
    }

    /** Works in a state, those that wait longest first; of one translator when one is given. */
    List<Item> works(String language, String state, @Nullable UUID translator, int limit) {
        return jdbc.sql(WORKS)
                .params(language, state)
                .param(translator)
                .param(translator)
                .param(limit)
                .query((row, i) ->
                        new Item(row.getObject(1, UUID.class), row.getString(2), row.getLong(3), row.getString(4)))
                .list();
    }

    /** How much there is to do in a language. */
    Amounts amounts(String language) {
        return jdbc.sql(AMOUNTS)
                .param("language", language)
                .query((row, i) -> new Amounts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }
}
