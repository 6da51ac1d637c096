package fr.repere.admin.favourite;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.geodata.preset.PresetDepartements;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@AdminTest
class PresetCookieTest {

    private static final String SECRET = "known-to-both";

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcTemplate jdbc;

    private Visitor visitor;

    @BeforeEach
    void somebody() {
        visitor = visitors.with();
    }

    @Test
    void whoever_is_signed_in_gets_a_cookie_of_their_departements_once_and_anew_when_they_change() {
        live("21", "2A");
        assertThat(codes(visitor.get("/espace"))).contains(List.of("21", "2A"));
        assertThat(cookie(visitor.get("/espace"))).isEmpty();
        live("38");
        assertThat(codes(visitor.get("/espace"))).contains(List.of("38"));
        live();
        assertThat(cookie(visitor.get("/espace")))
                .hasValueSatisfying(gone -> assertThat(gone)
                        .startsWith(PresetDepartements.COOKIE + "=;")
                        .contains("Max-Age=0"));
    }

    @Test
    void scripts_cannot_read_it_and_signing_out_takes_it_away() {
        live("21");
        assertThat(cookie(visitor.get("/espace")))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(cookie(visitor.post("/deconnexion", Map.of())))
                .hasValueSatisfying(gone -> assertThat(gone).contains("Max-Age=0"));
    }

    @Test
    void nobody_gets_one_without_signing_in() {
        assertThat(cookie(visitors.anonymous().get("/"))).isEmpty();
    }

    private void live(String... codes) {
        jdbc.update("update account set departements = ? where id = ?", codes, visitor.id());
    }

    private static Optional<List<String>> codes(HttpResponse<String> answer) {
        return cookie(answer)
                .map(line -> line.substring(line.indexOf('=') + 1, line.indexOf(';')))
                .flatMap(value -> PresetDepartements.read(value, SECRET, Instant.now()))
                .map(PresetDepartements::codes);
    }

    private static Optional<String> cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(PresetDepartements.COOKIE + "="))
                .findFirst();
    }
}
