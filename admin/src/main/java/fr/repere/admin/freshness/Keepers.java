package fr.repere.admin.freshness;

import fr.repere.admin.mail.Mails;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked whether a fiche is still true. */
@Repository
class Keepers {

    /** Nearest first: the structure's administrators, its other members, its own address, who wrote the fiche, the national team. */
    private static final String CIRCLES = """
            select 1 as circle, a.mail, a.language from fiche f join membership m on m.structure_id = f.structure_id
                join account a on a.id = m.account_id
                where f.id = :fiche and m.ended_at is null and m.administrator and a.deleted_at is null and a.mail is not null
            union all
            select 2, a.mail, a.language from fiche f join membership m on m.structure_id = f.structure_id
                join account a on a.id = m.account_id
                where f.id = :fiche and m.ended_at is null and not m.administrator and a.deleted_at is null and a.mail is not null
            union all
            select 3, s.mail, 'fr' from fiche f join structure s on s.id = f.structure_id where f.id = :fiche and s.mail is not null
            union all
            select 4, a.mail, a.language from fiche_draft d join account a on a.id = d.author
                where d.fiche_id = :fiche and d.state = 'published' and a.deleted_at is null and a.mail is not null
            union all
            select 5, a.mail, a.language from account_grant g join account a on a.id = g.account_id
                where g.role = 'EDITOR' and a.deleted_at is null and a.mail is not null
            """;

    private final JdbcClient jdbc;

    Keepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The addresses of the nearest circle that has any, each once; what no mail can be sent to is left out. */
    List<Keeper> list(UUID fiche) {
        return jdbc
                .sql("with keeper as (" + CIRCLES + ") select mail, min(language) as language from keeper"
                        + " where circle = (select min(circle) from keeper) group by mail order by mail")
                .param("fiche", fiche)
                .query((row, i) -> new Keeper(row.getString(1), Locale.of(row.getString(2))))
                .list()
                .stream()
                .filter(keeper -> Mails.isAddress(keeper.mail()))
                .toList();
    }

    /** Somebody to be written to. */
    record Keeper(String mail, Locale language) {}
}
