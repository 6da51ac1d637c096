package fr.repere.admin.writing.editor;

import fr.repere.admin.access.Person;
import fr.repere.admin.access.Seat;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The fiches that stand for a person's structures, for their list. */
@Repository
class OwnFiches {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    OwnFiches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The fiches of this person's structures, published or not, the one that has to be verified first before the others. */
    List<OwnFiche> list(Person person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PARIS);
        return jdbc.sql("""
                        select f.id, t.title, lower(f.status) as status, f.slug, f.verified_on, f.next_verification_on,
                               s.name as structure
                        from fiche f join fiche_text t on t.fiche_id = f.id and t.language = 'fr'
                        join structure s on s.id = f.structure_id
                        where f.structure_id = any (:structures)
                        order by f.next_verification_on nulls first, t.title limit :most""")
                .param(
                        "structures",
                        person.seats().stream().map(Seat::structureId).toArray(UUID[]::new))
                .param("most", MOST)
                .query((row, number) -> new OwnFiche(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("status").toLowerCase(Locale.ROOT),
                        row.getString("slug"),
                        day(row.getDate("verified_on")),
                        day(row.getDate("next_verification_on")),
                        row.getString("structure"),
                        today))
                .list();
    }

    /** The structure of an id or a SIRET that somebody typed. */
    Optional<Choice> findStructure(String typed) {
        String text = typed.strip();
        boolean id = text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
        String siret = text.replaceAll("\\s", "");
        if (!id && !siret.matches("\\d{14}")) {
            return Optional.empty();
        }
        return jdbc.sql("select id, name from structure where " + (id ? "id = ?::uuid" : "siret = ?")
                        + " order by name limit 1")
                .param(id ? text : siret)
                .query((row, number) -> new Choice(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    record Choice(UUID id, String name) {}

    /** A fiche as the list shows it. */
    record OwnFiche(
            UUID id,
            String title,
            String status,
            String slug,
            @Nullable LocalDate verifiedOn,
            @Nullable LocalDate nextVerificationOn,
            String structure,
            LocalDate today) {

        /** How long ago somebody confirmed it: {@code fresh}, {@code due}, {@code late}, or {@code unknown}. */
        public String freshness() {
            LocalDate next = nextVerificationOn;
            if (next == null) {
                return verifiedOn == null ? "unknown" : "fresh";
            }
            return next.isBefore(today) ? "late" : next.isBefore(today.plusMonths(1)) ? "due" : "fresh";
        }
    }
}
