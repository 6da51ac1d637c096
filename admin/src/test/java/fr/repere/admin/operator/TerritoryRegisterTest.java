package fr.repere.admin.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.repere.admin.AdminTest;
import fr.repere.admin.ground.Ground;
import fr.repere.geodata.operator.Author;
import fr.repere.geodata.operator.HistoryEntry;
import fr.repere.geodata.operator.HistoryEntry.Difference;
import fr.repere.geodata.operator.InvalidTerritory;
import fr.repere.geodata.operator.OperatorConflict;
import fr.repere.geodata.operator.Territory;
import fr.repere.geodata.operator.TerritoryContent;
import fr.repere.geodata.operator.TerritoryDraft;
import fr.repere.geodata.operator.TerritoryOvertaken;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each test has départements of its own: all share one database. */
@AdminTest
class TerritoryRegisterTest {

    private static final Author AUTHOR = new Author("test", null);

    @Autowired
    private TerritoryDesk desk;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void a_second_operator_is_refused_with_the_name_of_the_first_the_departements_and_the_dates() {
        add("Premier Breton", "departement:35 departement:56", "2025-01-01", "2027-12-31");
        OperatorConflict conflict = catchThrowableOfType(
                OperatorConflict.class, () -> add("Second Breton", "departement:35", "2027-12-31", ""));
        assertThat(conflict)
                .hasMessageContaining("« Premier Breton »")
                .hasMessageContaining("Ille-et-Vilaine (35)")
                .hasMessageContaining("du 01/01/2025 au 31/12/2027")
                .hasMessageContaining("mettez fin à « Premier Breton »");
        assertThat(conflict.other().content().name()).isEqualTo("Premier Breton");
        assertThat(add("Suite Bretonne", "departement:35", "2028-01-01", "").version())
                .isEqualTo(1);
    }

    @Test
    void an_operator_of_one_commune_is_one_of_its_departement_though_another_asks_for_the_region() {
        add("Ajaccio Accueil", "commune:2A004", "2026-01-01", "");
        assertThatExceptionOfType(OperatorConflict.class)
                .isThrownBy(() -> add("Corse Entière", "region:94", "2026-01-01", ""))
                .withMessageContaining("Ajaccio Accueil")
                .withMessageContaining("Corse-du-Sud (2A)")
                .withMessageNotContaining("Haute-Corse");
    }

    @Test
    void an_end_frees_the_departement_from_the_next_day_on_and_each_change_leaves_a_line_of_history() {
        Territory first = add("Avant Gers", "departement:32", "2024-01-01", "");
        desk.end(first.slug(), 1, LocalDate.parse("2026-06-30"), new Author("la DDETS", "fin de marché"));
        add("Après Gers", "departement:32", "2026-07-01", "");

        List<HistoryEntry> history = desk.show(first.slug(), Ground.EVERYWHERE).history();
        assertThat(history).extracting(HistoryEntry::version).containsExactly(2L, 1L);
        assertThat(history.getFirst().author()).isEqualTo(new Author("la DDETS", "fin de marché"));
        assertThat(history.getFirst().differences()).containsExactly(new Difference("validTo", null, "2026-06-30"));
        assertThat(history.getLast().before()).isNull();
        assertThat(jdbc.queryForList(
                        "select version from outbox where aggregate = 'territory' and territory_id = ? order by id",
                        Long.class,
                        first.id()))
                .containsExactly(1L, 2L);
    }

    @Test
    void the_same_again_is_no_change_and_an_old_version_overwrites_nothing() {
        Territory first = add("Lozère Une", "departement:48", "2026-01-01", "");
        assertThat(desk.change(first.slug(), 1, first.content(), AUTHOR).version())
                .isEqualTo(1);
        desk.change(first.slug(), 1, draft("agir", "Lozère Deux", "departement:48", "2026-01-01", ""), AUTHOR);
        assertThatExceptionOfType(TerritoryOvertaken.class)
                .isThrownBy(() -> desk.change(first.slug(), 1, first.content(), AUTHOR));
        assertThat(desk.get(first.slug()).content().name()).isEqualTo("Lozère Deux");
        assertThat(desk.show(first.slug(), Ground.EVERYWHERE).history()).hasSize(2);
    }

    @Test
    void what_is_refused_leaves_neither_territory_nor_history_nor_outbox_row() {
        long before = rows();
        assertThatExceptionOfType(InvalidTerritory.class)
                .isThrownBy(() -> add("Nulle Part", "departement:99", "2026-01-01", ""));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void names_may_be_equal_addresses_not() {
        String one = add("Croix du Sud", "departement:09", "2024-01-01", "2024-12-31")
                .slug();
        String two = add("Croix du Sud", "departement:09", "2025-01-01", "").slug();
        assertThat(List.of(one, two)).containsExactly("croix-du-sud", "croix-du-sud-2");
        assertThatExceptionOfType(InvalidTerritory.class)
                .isThrownBy(() -> desk.add(
                        Optional.of("croix-du-sud"),
                        draft("custom", "Autre", "departement:09", "2024-01-01", ""),
                        AUTHOR))
                .withMessageContaining("Croix du Sud");
    }

    @Test
    void of_two_writers_at_one_moment_exactly_one_wins() throws Exception {
        List<String> departements = List.of("01", "03", "07", "08", "10", "11", "12", "15");
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (String departement : departements) {
                Callable<Boolean> one = () -> wins(start, "Course A " + departement, departement);
                Callable<Boolean> other = () -> wins(start, "Course B " + departement, departement);
                List<Future<Boolean>> both = threads.invokeAll(List.of(one, other));
                assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    private boolean wins(CyclicBarrier start, String name, String departement) throws Exception {
        start.await();
        try {
            add(name, "departement:" + departement, "2026-01-01", "");
            return true;
        } catch (OperatorConflict lost) {
            return false;
        }
    }

    private Territory add(String name, String parts, String from, String to) {
        return desk.add(Optional.empty(), draft("agir", name, parts, from, to), AUTHOR);
    }

    private static TerritoryContent draft(String kind, String name, String parts, String from, String to) {
        return new TerritoryDraft(kind, name, parts, from, to, "", "", "", "").read();
    }

    private long rows() {
        return jdbc.queryForObject(
                "select (select count(*) from territory) + (select count(*) from territory_history)"
                        + " + (select count(*) from outbox where aggregate = 'territory')",
                Long.class);
    }
}
