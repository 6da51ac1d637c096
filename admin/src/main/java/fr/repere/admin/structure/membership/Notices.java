package fr.repere.admin.structure.membership;

import fr.repere.admin.access.People;
import fr.repere.admin.access.Person;
import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.Mails;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mails around membership, each to a person in their language; sent when the transaction that asks for them has committed. */
@Component
class Notices {

    private final Mails mails;
    private final People people;

    Notices(Mails mails, People people) {
        this.mails = mails;
        this.people = people;
    }

    /** Somebody is invited, who may have no account: in the language of who invites. */
    void invited(String mail, String structure, Person by, String token) {
        mails.send(Mail.of(
                "structure-invitation",
                mail,
                by.language(),
                Map.of("structure", structure, "by", nameOf(by)),
                "/espace/invitations/" + token));
    }

    /** Somebody came in by an invitation or a key of this account. */
    void joined(UUID to, UUID id, String structure, Person who) {
        send(
                "structure-joined",
                to,
                Map.of("structure", structure, "who", nameOf(who), "mail", who.mail()),
                composition(id));
    }

    void removed(UUID to, String structure, Person by) {
        send("structure-removed", to, Map.of("structure", structure, "by", nameOf(by)), "/espace/structures");
    }

    /** Somebody asks to join: to those who decide. */
    void asked(List<Member> administrators, UUID id, String structure, Person who, String function) {
        administrators.forEach(administrator -> send(
                "structure-request",
                administrator.accountId(),
                Map.of("structure", structure, "who", nameOf(who), "mail", who.mail(), "function", function),
                composition(id)));
    }

    void decided(UUID to, UUID id, String structure, boolean accepted) {
        send(
                accepted ? "structure-request-accepted" : "structure-request-refused",
                to,
                Map.of("structure", structure),
                accepted ? "/espace/structures/" + id : "/espace/structures/ajouter");
    }

    private void send(String kind, UUID to, Map<String, String> values, @Nullable String path) {
        people.find(to)
                .map(person -> Mail.of(kind, person.mail(), person.language(), values, path))
                .ifPresent(mails::send);
    }

    private static String composition(UUID structure) {
        return "/espace/structures/" + structure + "/composition";
    }

    private static String nameOf(Person person) {
        String name = person.firstName() == null ? person.pseudonym() : person.firstName();
        return name == null ? person.mail() : name;
    }
}
