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
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invitations by mail, from the mail that goes out to the structure that somebody lands in. */
@AdminTest
class InvitationsTest {

    @Autowired
    private Invitations invitations;

    @Autowired
    private Acceptances acceptances;

    @Autowired
    private Members members;

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

    @BeforeEach
    void aStructureOfTwo() {
        ground = new Ground(jdbc, people);
        structure = ground.imported("Maison des voisins", null);
        anna = visitors.with(ACCOUNT);
        boris = visitors.with(ACCOUNT);
        visitors.seat(anna.id(), structure, true);
        visitors.seat(boris.id(), structure, false);
    }

    @Test
    void qui_peut_utiliser_la_fonction_inviter_des_collaborateurs_tous_les_membres() {
        Visitor invitee = visitors.with(ACCOUNT);
        invitations.invite(person(boris), structure, " " + invitee.mail().toUpperCase(Locale.ROOT) + " ", false);
        UUID landed = acceptances.accept(person(invitee), tokenOf(invitee.mail()), false);
        assertThat(landed).isEqualTo(structure);
        assertThat(person(invitee).isMemberOf(structure)).isTrue();
        assertThat(person(invitee).currentStructure()).isEqualTo(structure);
        assertThat(mailsTo(boris.mail())).containsExactly("structure-joined");
        assertThatThrownBy(() -> invitations.invite(person(visitors.with(ACCOUNT)), structure, "y@exemple.test", false))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void d_envoyer_une_relance_aux_collaborateurs_the_new_mail_opens_and_the_old_one_does_not() {
        Visitor invitee = visitors.with(ACCOUNT);
        invitations.invite(person(anna), structure, invitee.mail(), false);
        String old = tokenOf(invitee.mail());
        expire(invitee.mail());
        assertThat(reason(() -> acceptances.accept(person(invitee), old, false)))
                .isEqualTo(Reason.INVITATION_EXPIRED);
        UUID id = invitations.list(structure).getFirst().id();
        invitations.sendAgain(person(boris), structure, id);
        assertThat(invitations.list(structure)).singleElement().satisfies(invitation -> {
            assertThat(invitation.sentCount()).isEqualTo(2);
            assertThat(invitation.expiresAt()).isAfter(Instant.now().plusSeconds(13 * 86_400L));
        });
        assertThat(reason(() -> acceptances.accept(person(invitee), old, false)))
                .isEqualTo(Reason.INVITATION_UNKNOWN);
        acceptances.accept(person(invitee), tokenOf(invitee.mail()), false);
        assertThat(person(invitee).isMemberOf(structure)).isTrue();
    }

    @Test
    void inviting_the_same_address_twice_is_one_invitation_sent_twice() {
        invitations.invite(person(anna), structure, "twice@exemple.test", false);
        invitations.invite(person(boris), structure, "TWICE@exemple.test", false);
        assertThat(invitations.list(structure)).singleElement().matches(invitation -> invitation.sentCount() == 2);
    }

    @Test
    void a_withdrawn_invitation_opens_nothing_and_says_so() {
        Visitor invitee = visitors.with(ACCOUNT);
        invitations.invite(person(anna), structure, invitee.mail(), false);
        String token = tokenOf(invitee.mail());
        invitations.withdraw(
                person(boris), structure, invitations.list(structure).getFirst().id());
        assertThat(reason(() -> acceptances.accept(person(invitee), token, false)))
                .isEqualTo(Reason.INVITATION_WITHDRAWN);
        assertThat(invitations.list(structure)).isEmpty();
    }

    @Test
    void with_another_account_than_the_invited_one_it_must_be_said_and_never_makes_an_administrator() {
        Visitor other = visitors.with(ACCOUNT);
        invitations.invite(person(anna), structure, "pro@exemple.test", true);
        String token = tokenOf("pro@exemple.test");
        assertThat(reason(() -> acceptances.accept(person(other), token, false)))
                .isEqualTo(Reason.INVITATION_FOR_ANOTHER_MAIL);
        acceptances.accept(person(other), token, true);
        assertThat(person(other).isMemberOf(structure)).isTrue();
        assertThat(person(other).administers(structure)).isFalse();
        assertThat(invitations.list(structure).getFirst().joinedMail()).isEqualTo(other.mail());
    }

    @Test
    void an_invited_administrator_is_one_as_long_as_who_invited_is_one_too() {
        Visitor first = visitors.with(ACCOUNT);
        invitations.invite(person(anna), structure, first.mail(), true);
        acceptances.accept(person(first), tokenOf(first.mail()), false);
        assertThat(person(first).administers(structure)).isTrue();

        Visitor second = visitors.with(ACCOUNT);
        invitations.invite(person(anna), structure, second.mail(), true);
        UUID firstsSeat = members.list(structure).stream()
                .filter(member -> member.accountId().equals(first.id()))
                .findFirst()
                .orElseThrow()
                .id();
        members.handOver(person(anna), structure, firstsSeat);
        acceptances.accept(person(second), tokenOf(second.mail()), false);
        assertThat(person(second).administers(structure)).isFalse();
    }

    @Test
    void an_invitation_to_ones_own_proven_address_waits_in_ones_space_even_when_the_mail_is_lost() {
        Visitor invitee = visitors.with(ACCOUNT);
        invitations.invite(person(anna), structure, invitee.mail(), false);
        List<Invitation> waiting = acceptances.listFor(person(invitee));
        assertThat(waiting).hasSize(1);
        jdbc.update("update account set mail_confirmed_at = null where id = ?", invitee.id());
        assertThat(acceptances.listFor(person(invitee))).isEmpty();
        UUID id = waiting.getFirst().id();
        assertThat(reason(() -> acceptances.acceptOwn(person(invitee), id))).isEqualTo(Reason.INVITATION_UNKNOWN);
        assertThat(reason(() -> acceptances.acceptOwn(person(visitors.with(ACCOUNT)), id)))
                .isEqualTo(Reason.INVITATION_UNKNOWN);
        jdbc.update("update account set mail_confirmed_at = now() where id = ?", invitee.id());
        assertThat(acceptances.acceptOwn(person(invitee), id)).isEqualTo(structure);
    }

    @Test
    void what_is_no_address_or_belongs_to_a_member_is_not_invited_and_nobody_is_flooded() {
        assertThat(reason(() -> invitations.invite(person(anna), structure, "pas une adresse", false)))
                .isEqualTo(Reason.NO_MAIL_ADDRESS);
        assertThat(reason(() -> invitations.invite(person(anna), structure, "a@b.fr\r\nBcc: c@d.fr", false)))
                .isEqualTo(Reason.NO_MAIL_ADDRESS);
        assertThat(reason(() -> invitations.invite(person(anna), structure, boris.mail(), false)))
                .isEqualTo(Reason.ALREADY_A_MEMBER);
        for (int sent = 0; sent < 50; sent++) {
            invitations.invite(person(anna), structure, "flood@exemple.test", false);
        }
        assertThat(reason(() -> invitations.invite(person(anna), structure, "one-more@exemple.test", false)))
                .isEqualTo(Reason.TOO_MANY_INVITATIONS);
    }

    @RepeatedTest(3)
    void an_invitation_taken_up_by_two_accounts_at_once_counts_for_one() throws Exception {
        Visitor one = visitors.with(ACCOUNT);
        Visitor two = visitors.with(ACCOUNT);
        invitations.invite(person(anna), structure, "race-" + UUID.randomUUID() + "@exemple.test", false);
        String token = tokenOf(invitations.list(structure).getFirst().mail());
        Person first = person(one);
        Person second = person(two);
        assertThat(Ground.atOnce(
                        () -> acceptances.accept(first, token, true), () -> acceptances.accept(second, token, true)))
                .containsExactlyInAnyOrder("done", "INVITATION_USED");
        assertThat(members.list(structure)).hasSize(3);
    }

    @Test
    void only_a_hash_of_the_token_is_kept() {
        invitations.invite(person(anna), structure, "hash@exemple.test", false);
        String token = tokenOf("hash@exemple.test");
        assertThat(jdbc.queryForObject("select count(*) from invitation where token_hash = ?", Integer.class, token))
                .isZero();
        assertThat(jdbc.queryForObject(
                        "select count(*) from invitation where token_hash = ?", Integer.class, Secrets.hash(token)))
                .isOne();
    }

    private Person person(Visitor visitor) {
        return ground.person(visitor);
    }

    /** The token of the last mail that went to an address, as its reader clicks it. */
    private String tokenOf(String mail) {
        String text = jdbc.queryForObject(
                "select plain from mail where recipient = ? and kind = 'structure-invitation' order by id desc limit 1",
                String.class,
                mail);
        Matcher link = Pattern.compile("/espace/invitations/([\\w-]+)").matcher(text);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private List<String> mailsTo(String mail) {
        return jdbc.queryForList("select kind from mail where recipient = ?", String.class, mail);
    }

    private void expire(String mail) {
        jdbc.update("update invitation set expires_at = now() - interval '1 second' where mail = ?", mail);
    }

    private static Reason reason(ThrowingCallable action) {
        return catchThrowableOfType(Refused.class, action).reason();
    }
}
