package fr.repere.admin.review.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AdminTest
class ReportPageTest {

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_report_is_seen_then_settled_by_a_correction() {
        Visitor editor = visitors.with(Role.EDITOR);
        UUID report = report("Le numéro ne répond plus <b>" + UUID.randomUUID());
        assertThat(editor.get("/relecture/signalements").body()).contains("Le numéro ne répond plus &lt;b&gt;");
        editor.post("/relecture/signalements/" + report, Map.of("etat", "seen"));
        assertThat(state(report)).isEqualTo("seen");
        editor.post("/relecture/signalements/" + report, Map.of("etat", "corrected"));
        assertThat(state(report)).isEqualTo("corrected");
        assertThat(editor.post("/relecture/signalements/" + report, Map.of("etat", "seen"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_report_is_not_closed_without_a_reason() {
        Visitor editor = visitors.with(Role.EDITOR);
        UUID report = report("x");
        HttpResponse<String> refused = editor.post("/relecture/signalements/" + report, Map.of("etat", "closed"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("aria-invalid=\"true\"");
        assertThat(editor.post("/relecture/signalements/" + report, Map.of("etat", "deleted", "raison", "x"))
                        .statusCode())
                .isEqualTo(422);
        editor.post(
                "/relecture/signalements/" + report,
                Map.of("etat", "closed", "raison", "Le numéro est bon, appelé ce jour."));
        assertThat(jdbc.queryForObject("select outcome from report where id = ?", String.class, report))
                .startsWith("Le numéro est bon");
    }

    private String state(UUID report) {
        return String.valueOf(jdbc.queryForObject("select state from report where id = ?", String.class, report));
    }

    private UUID report(String message) {
        UUID id = UUID.randomUUID();
        jdbc.update(
                "insert into report (id, fiche_id, fiche_version, language, kind, message, reported_at) values (?, ?, 0, 'fr', 'phone', ?, now() - interval '100 days')",
                id,
                UUID.randomUUID(),
                message);
        return id;
    }
}
