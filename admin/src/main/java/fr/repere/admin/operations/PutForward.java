package fr.repere.admin.operations;

import fr.repere.geodata.outbox.Outbox;
import fr.repere.geodata.outbox.Outbox.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The démarches that the team puts forward, in its order. The home page of the public site reads them from the index, so whatever changes
 * here raises the versions of the fiches concerned and tells the indexer, in the same transaction.
 */
@Repository
class PutForward {

    private final JdbcClient jdbc;
    private final Outbox outbox;

    PutForward(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    /** A fiche that is put forward. */
    record Featured(UUID ficheId, String title, String status) {}

    /** All of them, those that are not published any more too. */
    List<Featured> list() {
        return jdbc.sql("select f.id, t.title, f.status from featured_fiche x join fiche f on f.id = x.fiche_id"
                        + " join fiche_text t on t.fiche_id = f.id and t.language = 'fr' order by x.position")
                .query((row, i) -> new Featured(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .list();
    }

    /** Puts a published démarche forward, after the others; returns whether there is one of this id. */
    @Transactional
    public boolean add(UUID fiche, UUID by) {
        oneAtATime();
        int added = jdbc.sql("insert into featured_fiche select id, coalesce((select max(position) from"
                        + " featured_fiche), 0) + 1, now(), ? from fiche where id = ? and status ="
                        + " 'PUBLISHED' and kind = 'demarche' on conflict do nothing")
                .params(by, fiche)
                .update();
        if (added > 0) {
            tell(List.of(fiche));
        }
        return added > 0;
    }

    /** Takes a fiche away; the others keep their order. */
    @Transactional
    public void remove(UUID fiche) {
        oneAtATime();
        if (jdbc.sql("delete from featured_fiche where fiche_id = ?")
                        .param(fiche)
                        .update()
                > 0) {
            tell(List.of(fiche));
        }
    }

    /** Changes places with the one before. */
    @Transactional
    public void raise(UUID fiche) {
        oneAtATime();
        List<UUID> order =
                new ArrayList<>(list().stream().map(Featured::ficheId).toList());
        int at = order.indexOf(fiche);
        if (at > 0) {
            Collections.swap(order, at, at - 1);
            tell(place(order));
        }
    }

    /** Two people who change the list at once do it one after the other. */
    private void oneAtATime() {
        jdbc.sql("lock table featured_fiche in share row exclusive mode").update();
    }

    /** Numbers them from 1. @return those whose number is another now */
    private List<UUID> place(List<UUID> order) {
        List<UUID> moved = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int changed = jdbc.sql("update featured_fiche set position = :at where fiche_id = :id and position <> :at")
                    .param("at", i + 1)
                    .param("id", order.get(i))
                    .update();
            if (changed > 0) {
                moved.add(order.get(i));
            }
        }
        return moved;
    }

    private void tell(List<UUID> fiches) {
        outbox.fichesChanged(
                jdbc.sql("update fiche set version = version + 1 where id = any (?) and status = 'PUBLISHED'"
                                + " returning id, version")
                        .param(fiches.toArray(UUID[]::new))
                        .query((row, i) -> new Change(row.getObject(1, UUID.class), row.getLong(2)))
                        .list());
    }
}
