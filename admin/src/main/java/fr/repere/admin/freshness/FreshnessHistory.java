package fr.repere.admin.freshness;

import fr.repere.geodata.fiche.Fiche;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds to a fiche's history what freshness did to it. */
@Repository
class FreshnessHistory {

    private final JdbcClient jdbc;

    FreshnessHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param step {@code confirm}, {@code suspend} or {@code archive} */
    void add(Fiche fiche, @Nullable UUID who, String publicName, String step, @Nullable String reason, Instant now) {
        jdbc.sql("insert into fiche_history (fiche_id, fiche_version, at, account_id, public_name, step, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(fiche.id(), fiche.version(), now.atOffset(ZoneOffset.UTC))
                .param(who)
                .params(publicName, step)
                .param(reason)
                .update();
    }
}
