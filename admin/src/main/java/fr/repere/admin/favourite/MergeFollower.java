package fr.repere.admin.favourite;

import fr.repere.admin.duplicate.FicheMerged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets what people keep follow a fiche that was merged into another, in the transaction of the merge. */
@Component
class MergeFollower {

    private final JdbcClient jdbc;

    MergeFollower(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void merged(FicheMerged merged) {
        moveFavourites(merged);
        moveSelections(merged);
    }

    /** Who kept both keeps the one that stays, with a word of their own from the other when they had none for it. */
    private void moveFavourites(FicheMerged merged) {
        jdbc.sql("""
                        update favourite stays set note = gone.note from favourite gone
                        where stays.fiche_id = :to and gone.fiche_id = :from and gone.account_id = stays.account_id
                            and stays.note is null""").param("from", merged.from()).param("to", merged.to()).update();
        jdbc.sql("delete from favourite gone where fiche_id = :from and exists (select from favourite stays"
                        + " where stays.fiche_id = :to and stays.account_id = gone.account_id)")
                .param("from", merged.from())
                .param("to", merged.to())
                .update();
        jdbc.sql("update favourite set fiche_id = :to where fiche_id = :from")
                .param("from", merged.from())
                .param("to", merged.to())
                .update();
    }

    /** In the place of the old address stands the new one, once. */
    private void moveSelections(FicheMerged merged) {
        jdbc.sql("""
                        update kept_selection set fiches = case when :to = any (fiches) then array_remove(fiches, :from)
                            else array_replace(fiches, :from, :to) end
                        where :from = any (fiches)""")
                .param("from", merged.fromSlug())
                .param("to", merged.toSlug())
                .update();
    }
}
