package fr.repere.admin.structure.membership;

import static fr.repere.admin.access.Role.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.repere.admin.AdminTest;
import fr.repere.admin.Visitor;
import fr.repere.admin.Visitors;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.Ground;
import fr.repere.admin.structure.membership.Refused.Reason;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Claiming a structure that an import brought, and asking to join one that has members. */
@AdminTest
class JoinRequestsTest {

    @Autowired
    private JoinRequests requests;

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    private Ground ground;
    private UUID structure;
    private Visitor asking;

    @BeforeEach
    void anImportedStructure() {
        ground = new Ground(jdbc, people);
        structure = ground.imported("Reprise d’un import", null);
        asking = visitors.with(ACCOUNT);
    }

    @Test
    void l_autre_organisation_n_a_pas_de_membre_an_editor_accepts_and_the_person_administers_it() {
        requests.ask(person(asking), structure, "directrice", "nous sommes rue Neuve");
        UUID id = requests.listOpen(structure).getFirst().id();
        assertThat(requests.listForEditors()).extracting(JoinRequest::id).contains(id);
        assertThatThrownBy(() -> requests.decide(person(visitors.with(ACCOUNT)), structure, id, true))
                .isInstanceOf(NotYours.class);
        requests.decide(person(visitors.with(Role.EDITOR)), structure, id, true);
        assertThat(person(asking).administers(structure)).isTrue();
        assertThat(jdbc.queryForList("select kind from mail where recipient = ?", String.class, asking.mail()))
                .containsExactly("structure-request-accepted");
    }

    @Test
    void l_autre_organisation_a_deja_des_membres_its_administrators_are_written_to_and_decide() {
        Visitor administrator = visitors.with(ACCOUNT);
        Visitor plain = visitors.with(ACCOUNT);
        visitors.seat(administrator.id(), structure, true);
        visitors.seat(plain.id(), structure, false);
        requests.ask(person(asking), structure, "bénévole", null);
        UUID id = requests.listOpen(structure).getFirst().id();
        assertThat(requests.listForEditors()).extracting(JoinRequest::id).doesNotContain(id);
        assertThat(jdbc.queryForList("select kind from mail where recipient = ?", String.class, administrator.mail()))
                .containsExactly("structure-request");
        assertThatThrownBy(() -> requests.decide(person(plain), structure, id, true))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> requests.decide(person(visitors.with(Role.EDITOR)), structure, id, true))
                .isInstanceOf(NotYours.class);
        requests.decide(person(administrator), structure, id, true);
        assertThat(person(asking).isMemberOf(structure)).isTrue();
        assertThat(person(asking).administers(structure)).isFalse();
        assertThat(catchThrowableOfType(
                                Refused.class, () -> requests.decide(person(administrator), structure, id, false))
                        .reason())
                .isEqualTo(Reason.ALREADY_DECIDED);
    }

    @Test
    void who_asks_twice_is_told_that_the_first_waits_and_who_was_refused_may_ask_again() {
        requests.ask(person(asking), structure, "bénévole", null);
        assertThat(catchThrowableOfType(Refused.class, () -> requests.ask(person(asking), structure, "x", null))
                        .reason())
                .isEqualTo(Reason.ALREADY_ASKED);
        UUID id = requests.listOpen(structure).getFirst().id();
        requests.decide(person(visitors.with(Role.EDITOR)), structure, id, false);
        assertThat(person(asking).isMemberOf(structure)).isFalse();
        requests.ask(person(asking), structure, "bénévole", null);
        assertThat(requests.isWaiting(structure, asking.id())).isTrue();
    }

    private Person person(Visitor visitor) {
        return ground.person(visitor);
    }
}
