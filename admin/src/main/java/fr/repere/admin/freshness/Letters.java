package fr.repere.admin.freshness;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be told to whom, from the transaction that noted it until the one that makes a mail of it: nothing is lost between. */
@Repository
class Letters {

    private final JdbcClient jdbc;

    Letters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Keepers.Keeper keeper, KeptFiche fiche, Stage stage) {
        jdbc.sql("insert into freshness_letter (recipient, language, fiche_id, due_on, stage) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(keeper.mail(), keeper.language().getLanguage(), fiche.id(), fiche.due(), stage.code())
                .update();
    }

    /** The addresses for which something waits. */
    List<String> listRecipients() {
        return jdbc.sql("select distinct recipient from freshness_letter order by recipient")
                .query(String.class)
                .list();
    }

    /** Takes what waits for an address, the most urgent first: who takes it in a transaction that ends well has told it. */
    List<Letter> take(String recipient) {
        return jdbc.sql("""
                        with taken as (delete from freshness_letter where recipient = ? returning *)
                        select * from taken order by due_on, fiche_id""")
                .param(recipient)
                .query((row, i) -> new Letter(
                        row.getObject("fiche_id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        Stage.ofCode(row.getString("stage")),
                        Locale.of(row.getString("language"))))
                .list();
    }

    /** One fiche to tell of. */
    record Letter(UUID fiche, LocalDate due, Stage stage, Locale language) {}
}
