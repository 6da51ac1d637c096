package fr.repere.admin.structure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All structures, as those see them who answer for the product. */
@Repository
public class StructureList {

    /** So many stand on a page. */
    public static final int PAGE = 50;

    private static final String LISTED = """
            select s.id, s.name, s.siret, s.source, s.status, s.trusted, d.name as departement,
                (select count(*) from membership m where m.structure_id = s.id and m.ended_at is null) as members,
                (select count(*) from fiche f where f.structure_id = s.id and f.status = 'PUBLISHED') as fiches
            from structure s left join commune c on c.code = s.commune left join departement d on d.code = c.departement
            where (cast(:name as text) is null or coalesce(s.acronym, '') || ' ' || s.name ilike :name)
                and (cast(:siret as text) is null or s.siret like :siret)
                and (cast(:departement as text) is null or c.departement = :departement)
                and (cast(:trusted as boolean) is null or s.trusted = :trusted)
                and (not :waiting or s.status = 'declared' and s.siret_state in ('none', 'unknown', 'closed')
                    or exists (select from join_request r where r.structure_id = s.id and r.decided_at is null))
            order by lower(s.name), s.id limit :limit offset :offset""";

    private final JdbcClient jdbc;

    StructureList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page and one more, to know whether it goes on. @param page from 0 */
    public List<Line> list(Wanted wanted, int page) {
        return jdbc.sql(LISTED)
                .param("name", like(wanted.name(), "%"), Types.VARCHAR)
                .param("siret", like(digits(wanted.siret()), ""), Types.VARCHAR)
                .param("departement", blankToNull(wanted.departement()), Types.VARCHAR)
                .param("trusted", wanted.trusted(), Types.BOOLEAN)
                .param("waiting", wanted.waiting())
                .param("limit", PAGE + 1)
                .param("offset", page * PAGE)
                .query(StructureList::line)
                .list();
    }

    private static @Nullable String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static @Nullable String like(@Nullable String text, String before) {
        String wanted = blankToNull(text);
        return wanted == null ? null : before + wanted.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("siret"),
                row.getString("source"),
                row.getString("status"),
                row.getBoolean("trusted"),
                row.getString("departement"),
                row.getLong("members"),
                row.getLong("fiches"));
    }

    /**
     * Which structures are looked for; blank texts filter nothing.
     *
     * @param name part of the name or acronym
     * @param siret its first digits
     * @param departement INSEE code
     * @param trusted absent for both
     * @param waiting whether only those of which an editor has to decide something
     */
    public record Wanted(
            String name,
            String siret,
            String departement,
            @Nullable Boolean trusted,
            boolean waiting) {}

    /**
     * A structure in the list.
     *
     * @param departement name; absent without an address
     * @param fiches how many are published
     */
    public record Line(
            UUID id,
            String name,
            @Nullable String siret,
            String source,
            String status,
            boolean trusted,
            @Nullable String departement,
            long members,
            long fiches) {}
}
