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
import fr.repere.admin.structure.Ground;
import fr.repere.admin.structure.membership.Refused.Reason;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may do what to whom in a structure; names in French quote the questions of the field. */
@AdminTest
class MembersTest {

    @Autowired
    private Members members;

    @Autowired
    private Invitations invitations;

    @Autowired
    private ShareKeys keys;

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate jdbc;

    private Ground ground;
    private UUID structure;
    private Visitor anna;
    private Visitor boris;
    private UUID annasSeat;
    private UUID borisSeat;

    @BeforeEach
    void aStructureOfTwo() {
        ground = new Ground(jdbc, people);
        structure = ground.imported("Maison des voisins", null);
        anna = visitors.with(ACCOUNT);
        boris = visitors.with(ACCOUNT);
        annasSeat = visitors.seat(anna.id(), structure, true);
        borisSeat = visitors.seat(boris.id(), structure, false);
    }

    @Test
    void comment_retirer_un_collaborateur_de_mon_organisation() {
        invitations.invite(person(boris), structure, "invitee@exemple.test", false);
        keys.make(person(boris), structure);
        members.remove(person(anna), structure, borisSeat, "a changé de poste");

        assertThat(person(boris).isMemberOf(structure)).isFalse();
        assertThat(person(boris).currentStructure()).isNull();
        assertThat(members.listFormer(structure)).singleElement().satisfies(former -> {
            assertThat(former.accountId()).isEqualTo(boris.id());
            assertThat(former.endReason()).isEqualTo("a changé de poste");
            assertThat(former.endedBy()).isEqualTo("Camille");
        });
        assertThat(invitations.list(structure)).isEmpty();
        assertThat(keys.list(structure, person(anna)))
                .extracting(ShareKey::status)
                .containsExactly(ShareKey.Status.REVOKED);
        assertThat(jdbc.queryForList("select kind from mail where recipient = ?", String.class, boris.mail()))
                .containsExactly("structure-removed");
    }

    @Test
    void j_ai_change_d_organisation_the_rights_in_the_old_one_end_with_the_next_click_of_an_open_session() {
        String page = "/espace/structures/" + structure + "/composition";
        assertThat(boris.get(page).statusCode()).isEqualTo(200);
        members.remove(person(anna), structure, borisSeat, null);
        assertThat(boris.get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void je_ne_veux_pas_etre_l_administrateur_comment_changer() {
        members.handOver(person(anna), structure, borisSeat);
        assertThat(person(boris).administers(structure)).isTrue();
        assertThat(person(anna).administers(structure)).isFalse();
        assertThat(person(anna).isMemberOf(structure)).isTrue();
        members.leave(person(anna), structure);
        assertThat(person(anna).isMemberOf(structure)).isFalse();
    }

    @Test
    void the_last_administrator_neither_leaves_nor_steps_down_without_handing_over() {
        Person last = person(anna);
        assertThat(reason(() -> members.leave(last, structure))).isEqualTo(Reason.LAST_ADMINISTRATOR);
        assertThat(reason(() -> members.remove(last, structure, annasSeat, null)))
                .isEqualTo(Reason.LAST_ADMINISTRATOR);
        assertThat(reason(() -> members.administer(last, structure, annasSeat, false)))
                .isEqualTo(Reason.LAST_ADMINISTRATOR);
        members.administer(last, structure, borisSeat, true);
        members.leave(last, structure);
        assertThat(reason(() -> members.leave(person(boris), structure))).isEqualTo(Reason.LAST_ADMINISTRATOR);
    }

    @RepeatedTest(5)
    void of_two_administrators_who_leave_at_once_one_stays() throws Exception {
        members.administer(person(anna), structure, borisSeat, true);
        Person first = person(anna);
        Person second = person(boris);
        List<String> outcomes = Ground.atOnce(
                () -> {
                    members.leave(first, structure);
                    return null;
                },
                () -> {
                    members.leave(second, structure);
                    return null;
                });
        assertThat(outcomes).containsExactlyInAnyOrder("done", "LAST_ADMINISTRATOR");
        assertThat(members.list(structure)).singleElement().matches(Member::administrator);
    }

    @RepeatedTest(5)
    void of_two_administrators_who_remove_each_other_at_once_one_stays() throws Exception {
        members.administer(person(anna), structure, borisSeat, true);
        Person first = person(anna);
        Person second = person(boris);
        List<String> outcomes = Ground.atOnce(
                () -> {
                    members.remove(first, structure, borisSeat, null);
                    return null;
                },
                () -> {
                    members.remove(second, structure, annasSeat, null);
                    return null;
                });
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(members.list(structure)).singleElement().matches(Member::administrator);
    }

    @Test
    void quel_est_le_role_de_l_administrateur_a_plain_member_has_none_of_it() {
        Person plain = person(boris);
        assertThat(reason(() -> members.remove(plain, structure, annasSeat, null)))
                .isEqualTo(Reason.NOT_AN_ADMINISTRATOR);
        assertThat(reason(() -> members.administer(plain, structure, borisSeat, true)))
                .isEqualTo(Reason.NOT_AN_ADMINISTRATOR);
        assertThat(reason(() -> members.handOver(plain, structure, borisSeat))).isEqualTo(Reason.NOT_AN_ADMINISTRATOR);
        assertThat(reason(() -> invitations.invite(plain, structure, "x@exemple.test", true)))
                .isEqualTo(Reason.NOT_AN_ADMINISTRATOR);
    }

    @Test
    void nobody_acts_on_the_members_of_another_structure() {
        UUID other = ground.imported("Ailleurs", null);
        Visitor stranger = visitors.with(ACCOUNT);
        visitors.seat(stranger.id(), other, true);
        assertThatThrownBy(() -> members.remove(person(stranger), structure, borisSeat, null))
                .isInstanceOf(NotYours.class);
        assertThat(reason(() -> members.remove(person(stranger), other, borisSeat, null)))
                .isEqualTo(Reason.NOT_A_MEMBER);
        assertThatThrownBy(() -> members.choose(person(stranger), structure)).isInstanceOf(NotYours.class);
        assertThat(members.list(structure)).hasSize(2);
    }

    @Test
    void un_prescripteur_peut_il_etre_membre_de_plusieurs_organisations_on_passe_de_l_une_a_l_autre_en_un_clic() {
        UUID other = ground.imported("Deuxième maison", null);
        visitors.seat(anna.id(), other, false);
        assertThat(person(anna).currentStructure()).isEqualTo(other);
        members.choose(person(anna), structure);
        assertThat(person(anna).currentStructure()).isEqualTo(structure);
        assertThat(person(anna).administers(structure)).isTrue();
        assertThat(person(anna).administers(other)).isFalse();
    }

    private Person person(Visitor visitor) {
        return ground.person(visitor);
    }

    private static Reason reason(ThrowingCallable action) {
        return catchThrowableOfType(Refused.class, action).reason();
    }
}
