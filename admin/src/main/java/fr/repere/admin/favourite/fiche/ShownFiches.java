package fr.repere.admin.favourite.fiche;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what fiches say to the public. Columns are named one by one: one that is added later changes no digest, and a day on which somebody
 * confirmed that all is still true is no change. Of a place whose address is hidden, neither street nor point counts.
 */
@Repository
public class ShownFiches {

    private static final String DIGESTS = """
            left(md5(coalesce((select string_agg(concat_ws(chr(31), t.language, t.title, t.brand, t.summary, t.what, t.why,
                    t.how::text, t.next, t.administration), chr(30) order by t.language)
                from fiche_text t where t.fiche_id = f.id), '')), 12) || '.' ||
            left(md5(f.online || coalesce((select string_agg(concat_ws(chr(31), p.name, p.commune, p.postal_code, p.departement, p.phone, p.mail,
                    p.opening_hours, case when not p.address_hidden then concat(p.street, st_astext(p.point, 5)) end),
                    chr(30) order by p.position)
                from fiche_place p where p.fiche_id = f.id), '')), 12) || '.' ||
            left(md5(row(f.main_theme, f.secondary_themes, f.needs, f.national, f.zone, f.statuses, f.profiles, f.age_min, f.age_max,
                f.french_levels, f.reception_languages, f.price, f.amounts, f.commitment_min, f.commitment_max, f.commitment_unit,
                f.frequency_times, f.frequency_per, f.days, f.conditions, f.referral, f.modes)::text), 12)""";

    private static final String FICHES =
            "select f.id, f.slug, coalesce(s.title, f.slug) as title, f.status = 'PUBLISHED' as shown, "
                    + DIGESTS
                    + " as seen from fiche f left join fiche_text s on s.fiche_id = f.id and s.language = 'fr'"
                    // What was never public is nobody's to know of.
                    + " where (f.status = 'PUBLISHED' or f.withdrawn_on is not null) and ";

    private final JdbcClient jdbc;

    ShownFiches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these fiches that are, or were, public. */
    public Map<UUID, ShownFiche> find(Collection<UUID> ids) {
        Map<UUID, ShownFiche> found = new LinkedHashMap<>();
        jdbc.sql(FICHES + "f.id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query((row, i) -> fiche(row))
                .list()
                .forEach(fiche -> found.put(fiche.id(), fiche));
        return found;
    }

    /** A fiche by its id or by the name in its address. */
    public Optional<ShownFiche> find(String idOrSlug) {
        Optional<UUID> id = ShownFiche.idIn(idOrSlug);
        return jdbc.sql(FICHES + (id.isPresent() ? "f.id = ?" : "f.slug = ?"))
                .param(id.<Object>map(known -> known).orElse(idOrSlug))
                .query((row, i) -> fiche(row))
                .optional();
    }

    private static ShownFiche fiche(ResultSet row) throws SQLException {
        return new ShownFiche(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("title"),
                row.getBoolean("shown"),
                row.getString("seen"));
    }
}
