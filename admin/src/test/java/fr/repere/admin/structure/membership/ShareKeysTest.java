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
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** « Partage(s) du profil »: the life of a share key. */
@AdminTest
class ShareKeysTest {

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
    private Visitor maker;

    @BeforeEach
    void aStructure() {
        ground = new Ground(jdbc, people);
        structure = ground.imported("Maison des voisins", null);
        visitors.seat(visitors.with(ACCOUNT).id(), structure, true);
        maker = visitors.with(ACCOUNT);
        visitors.seat(maker.id(), structure, false);
    }

    @Test
    void ajouter_un_partage_the_table_shows_a_new_key_to_copy_and_once_used_by_whom_and_when() {
        String key = made();
        assertThat(key).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(only(maker).status()).isEqualTo(ShareKey.Status.NEW);

        Visitor joiner = visitors.with(ACCOUNT);
        assertThat(keys.use(person(joiner), " " + key.toLowerCase(Locale.ROOT).replace('-', ' '), "chargée d’accueil"))
                .isEqualTo(structure);
        ShareKey used = only(maker);
        assertThat(used.status()).isEqualTo(ShareKey.Status.USED);
        assertThat(used.key()).isNull();
        assertThat(used.usedMail()).isEqualTo(joiner.mail());
        assertThat(used.usedAs()).isEqualTo("chargée d’accueil");
        assertThat(used.usedAt()).isNotNull();
        assertThat(person(joiner).isMemberOf(structure)).isTrue();
        assertThat(person(joiner).administers(structure)).isFalse();
        assertThat(person(joiner).currentStructure()).isEqualTo(structure);
        assertThat(jdbc.queryForList("select kind from mail where recipient = ?", String.class, maker.mail()))
                .containsExactly("structure-joined");
    }

    @RepeatedTest(10)
    void of_two_people_who_use_one_key_at_once_exactly_one_joins() throws Exception {
        String key = made();
        Person first = person(visitors.with(ACCOUNT));
        Person second = person(visitors.with(ACCOUNT));
        List<String> outcomes = Ground.atOnce(() -> keys.use(first, key, "une"), () -> keys.use(second, key, "deux"));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "KEY_USED");
        assertThat(jdbc.queryForObject(
                        "select count(*) from membership where structure_id = ? and joined_how = 'share-key'",
                        Integer.class,
                        structure))
                .isOne();
    }

    @Test
    void a_key_is_shown_to_its_maker_alone_and_only_its_hash_is_kept() {
        String key = made();
        Visitor colleague = visitors.with(ACCOUNT);
        visitors.seat(colleague.id(), structure, false);
        assertThat(only(colleague).key()).isNull();
        String row = Objects.requireNonNull(
                jdbc.queryForObject("select k::text from share_key k where structure_id = ?", String.class, structure));
        assertThat(row).doesNotContain(key).doesNotContain(key.replace("-", "")).contains(KeyMint.hash(key));
    }

    @Test
    void after_a_change_of_secret_a_key_still_works_but_is_shown_no_more() {
        UUID id = UUID.randomUUID();
        KeyMint before = mint("avant");
        KeyMint after = mint("après");
        assertThat(before.keyOf(id)).isEqualTo(mint("avant").keyOf(id)).isNotEqualTo(after.keyOf(id));
        jdbc.update(
                "insert into share_key (id, structure_id, key_hash, made_by, made_at, expires_at)"
                        + " values (?, ?, ?, ?, now(), now() + interval '1 day')",
                id,
                structure,
                KeyMint.hash(before.keyOf(id)),
                maker.id());
        assertThat(only(maker).key()).isNull();
        assertThat(keys.use(person(visitors.with(ACCOUNT)), before.keyOf(id), "bénévole"))
                .isEqualTo(structure);
    }

    @Test
    void a_key_that_was_revoked_has_expired_or_never_was_says_which() {
        Person joiner = person(visitors.with(ACCOUNT));
        String revoked = made();
        keys.revoke(person(maker), structure, only(maker).id());
        assertThat(reason(() -> keys.use(joiner, revoked, "x"))).isEqualTo(Reason.KEY_REVOKED);
        String expired = made();
        jdbc.update("update share_key set expires_at = now() where structure_id = ?", structure);
        assertThat(reason(() -> keys.use(joiner, expired, "x"))).isEqualTo(Reason.KEY_EXPIRED);
        assertThat(reason(() -> keys.use(joiner, "AAAA-BBBB-CCCC-DDDD", "x"))).isEqualTo(Reason.KEY_UNKNOWN);
        assertThat(reason(() -> keys.use(joiner, " ", "x"))).isEqualTo(Reason.KEY_EMPTY);
    }

    @Test
    void who_states_no_function_or_is_a_member_already_does_not_spend_the_key() {
        String key = made();
        assertThat(reason(() -> keys.use(person(visitors.with(ACCOUNT)), key, "  ")))
                .isEqualTo(Reason.FUNCTION_MISSING);
        assertThat(reason(() -> keys.use(person(maker), key, "x"))).isEqualTo(Reason.ALREADY_A_MEMBER);
        assertThat(only(maker).status()).isEqualTo(ShareKey.Status.NEW);
    }

    @Test
    void nobody_else_makes_or_revokes_a_key() {
        made();
        UUID id = only(maker).id();
        Visitor stranger = visitors.with(ACCOUNT);
        assertThatThrownBy(() -> keys.make(person(stranger), structure)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> keys.revoke(person(stranger), structure, id)).isInstanceOf(NotYours.class);
        UUID other = ground.imported("Ailleurs", null);
        visitors.seat(stranger.id(), other, true);
        assertThatThrownBy(() -> keys.revoke(person(stranger), other, id)).isInstanceOf(NotYours.class);
        Visitor colleague = visitors.with(ACCOUNT);
        visitors.seat(colleague.id(), structure, false);
        assertThat(reason(() -> keys.revoke(person(colleague), structure, id))).isEqualTo(Reason.NOT_AN_ADMINISTRATOR);
    }

    private static KeyMint mint(String secret) {
        return new KeyMint(new SharingProperties(secret, Duration.ofDays(30), Duration.ofDays(14), 50));
    }

    private String made() {
        keys.make(person(maker), structure);
        return Objects.requireNonNull(
                keys.list(structure, person(maker)).getFirst().key());
    }

    private ShareKey only(Visitor viewer) {
        return keys.list(structure, person(viewer)).getFirst();
    }

    private Person person(Visitor visitor) {
        return ground.person(visitor);
    }

    private static Reason reason(ThrowingCallable action) {
        return catchThrowableOfType(Refused.class, action).reason();
    }
}
