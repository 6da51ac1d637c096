package fr.repere.admin.duplicate;

import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftPlace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks, before a draft is published, whether the public has it already: among the fiches of its communes, or among national ones. */
@Repository
public class DraftCandidates {

    private static final int MOST = 5;

    private static final String BESIDE = """
            select f.id, t.title, f.slug, f.source, f.main_theme = :theme as same_theme,
                similarity(lower(unaccent_fr(t.title)), lower(unaccent_fr(:title))) as alike,
                min(st_distancesphere(p.point, st_setsrid(st_makepoint(:lon, :lat), 4326)))
                    filter (where p.precision in ('address', 'street')) as metres,
                coalesce(bool_or(lower(unaccent_fr(regexp_replace(p.street, '[^[:alnum:]]+', ' ', 'g')))
                    = lower(unaccent_fr(regexp_replace(:street, '[^[:alnum:]]+', ' ', 'g')))), false) as same_address,
                coalesce(bool_or(length(:phone) = 9 and right(regexp_replace(p.phone, '\\D', '', 'g'), 9) = :phone), false) as same_phone,
                false as demarche
            from fiche_place p join fiche f on f.id = p.fiche_id join fiche_text t on t.fiche_id = f.id and t.language = 'fr'
            where p.commune = :commune and f.status = 'PUBLISHED' and f.id <> :fiche
            group by f.id, t.title
            having similarity(lower(unaccent_fr(t.title)), lower(unaccent_fr(:title))) >= 0.35""";

    private static final String NATIONAL = """
            select f.id, t.title, f.slug, f.source, f.main_theme = :theme as same_theme,
                similarity(lower(unaccent_fr(t.title)), lower(unaccent_fr(:title))) as alike, null::double precision as metres,
                false as same_address, false as same_phone, true as demarche
            from fiche f join fiche_text t on t.fiche_id = f.id and t.language = 'fr'
            where f.kind = 'demarche' and f.status = 'PUBLISHED' and f.id <> :fiche
                and similarity(lower(unaccent_fr(t.title)), lower(unaccent_fr(:title))) >= 0.35""";

    private final JdbcClient jdbc;

    DraftCandidates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The likeliest, those worth a look only. @param fiche that the draft is of, never its own candidate */
    public List<Candidate> list(DraftContent draft, UUID fiche) {
        Map<UUID, Candidate> best = new LinkedHashMap<>();
        List<Candidate> found = new ArrayList<>();
        for (DraftPlace place : draft.where().places()) {
            if (!place.commune().isBlank()) {
                found.addAll(beside(draft, place, fiche));
            }
        }
        if (draft.where().places().isEmpty()) {
            found.addAll(sql(NATIONAL, draft, fiche)
                    .query(DraftCandidates::candidate)
                    .list());
        }
        found.stream()
                .filter(candidate -> candidate.score() >= Signs.WORTH_A_LOOK)
                .sorted(Comparator.comparingInt(Candidate::score).reversed())
                .forEach(candidate -> best.putIfAbsent(candidate.id(), candidate));
        return best.values().stream().limit(MOST).toList();
    }

    private List<Candidate> beside(DraftContent draft, DraftPlace place, UUID fiche) {
        String digits = place.phone().replaceAll("\\D", "");
        return sql(BESIDE, draft, fiche)
                .param("commune", place.commune())
                .param("street", place.street())
                .param("phone", digits.length() > 9 ? digits.substring(digits.length() - 9) : digits)
                .param("lon", number(place.longitude()), Types.DOUBLE)
                .param("lat", number(place.latitude()), Types.DOUBLE)
                .query(DraftCandidates::candidate)
                .list();
    }

    private JdbcClient.StatementSpec sql(String sql, DraftContent draft, UUID fiche) {
        return jdbc.sql(sql)
                .param("theme", draft.themes().main())
                .param("title", draft.texts().title().replace("\0", ""))
                .param("fiche", fiche);
    }

    private static @Nullable Double number(String text) {
        try {
            return text.isBlank() ? null : Double.valueOf(text.strip().replace(',', '.'));
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Sign> signs = Signs.of(new Likeness(
                id,
                id,
                row.getDouble("alike"),
                null,
                row.getObject("metres") == null ? null : row.getDouble("metres"),
                row.getBoolean("same_address"),
                row.getBoolean("same_phone"),
                false,
                row.getBoolean("same_theme"),
                row.getBoolean("demarche"),
                false));
        return new Candidate(
                id, row.getString("title"), row.getString("slug"), row.getString("source"), Signs.score(signs), signs);
    }
}
