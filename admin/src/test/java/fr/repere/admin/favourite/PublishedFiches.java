package fr.repere.admin.favourite;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fiches that are public, made for a test. */
public final class PublishedFiches {

    private final JdbcTemplate jdbc;

    public PublishedFiches(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A new one. Its slug is {@code fiche-ID}. */
    public UUID publish(String source, String title) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into fiche (id, kind, slug, status, version, source, local_id, main_theme, online, national, created_at,"
                        + " changed_at, published_on) values (?, 'dispositif', ?, 'PUBLISHED', 1, ?, ?, 'francais', true, false, now(),"
                        + " now(), current_date)",
                id,
                "fiche-" + id,
                source,
                id.toString());
        jdbc.update(
                "insert into fiche_text (fiche_id, language, title, summary) values (?, 'fr', ?, 'Ce que c’est')",
                id,
                title);
        return id;
    }

    /** So many, named {@code TITLE 1}, {@code TITLE 2} … */
    public List<UUID> publish(String title, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> publish("series", title + " " + i))
                .toList();
    }

    public void say(UUID fiche, String summary) {
        jdbc.update("update fiche_text set summary = ? where fiche_id = ?", summary, fiche);
        jdbc.update("update fiche set version = version + 1 where id = ?", fiche);
    }

    public void confirm(UUID fiche) {
        jdbc.update("update fiche set version = version + 1, verified_on = current_date where id = ?", fiche);
    }

    public void withdraw(UUID fiche) {
        jdbc.update("update fiche set status = 'ARCHIVED', withdrawn_on = current_date where id = ?", fiche);
    }
}
