package fr.repere.admin.importing.desk;

import fr.repere.admin.importing.desk.Verdicts.Detail;
import fr.repere.admin.importing.desk.Verdicts.Sort;
import fr.repere.admin.importing.desk.Verdicts.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts that a page shows of a preview. */
@Repository
class VerdictStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VerdictStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Replaces those of a job. */
    @Transactional
    public void replace(UUID job, List<Verdict> verdicts) {
        jdbc.sql("delete from import_verdict where job_id = ?").param(job).update();
        int number = 0;
        for (Verdict verdict : verdicts) {
            jdbc.sql("insert into import_verdict values (?, ?, ?, ?, ?, ?, ?, ?::jsonb)")
                    .params(job, number++, verdict.sort().code())
                    .param(verdict.place())
                    .param(verdict.ficheId())
                    .param(verdict.fiche())
                    .param(verdict.title())
                    .param(json.writeValueAsString(verdict.details()))
                    .update();
        }
    }

    /** Those of a job in their order. */
    List<Verdict> list(UUID job) {
        return jdbc.sql("select verdict, place, fiche_id, fiche, title, details from import_verdict where job_id = ?"
                        + " order by number")
                .param(job)
                .query((row, i) -> new Verdict(
                        Sort.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5),
                        json.readValue(row.getString(6), new TypeReference<List<Detail>>() {})))
                .list();
    }
}
