package fr.repere.admin.structure.page;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.membership.JoinRequests;
import fr.repere.admin.structure.membership.Members;
import fr.repere.geodata.importing.cleaning.PlainText;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What administrators do to members, what members do to themselves, and what is answered to who asks to join. */
@Controller
@Allowed(Role.ACCOUNT)
class MembersPage {

    private static final String HOME = "redirect:/espace/structures";

    private final Members members;
    private final JoinRequests requests;

    MembersPage(Members members, JoinRequests requests) {
        this.members = members;
        this.requests = requests;
    }

    @PostMapping("/espace/structures/{id}/membres/{member}/retirer")
    String remove(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("member") UUID member,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            RedirectAttributes attributes) {
        Flash.of(attributes, "removed", () -> members.remove(person, id, member, shortened(reason)));
        return CompositionPage.back(id);
    }

    @PostMapping("/espace/structures/{id}/membres/{member}/administrateur")
    String promote(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("member") UUID member,
            RedirectAttributes attributes) {
        Flash.of(attributes, "promoted", () -> members.administer(person, id, member, true));
        return CompositionPage.back(id);
    }

    @PostMapping("/espace/structures/{id}/membres/{member}/simple-membre")
    String demote(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("member") UUID member,
            RedirectAttributes attributes) {
        Flash.of(attributes, "demoted", () -> members.administer(person, id, member, false));
        return CompositionPage.back(id);
    }

    @PostMapping("/espace/structures/{id}/membres/{member}/transmettre")
    String handOver(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("member") UUID member,
            RedirectAttributes attributes) {
        Flash.of(attributes, "handed-over", () -> members.handOver(person, id, member));
        return CompositionPage.back(id);
    }

    @PostMapping("/espace/structures/{id}/quitter")
    String leave(Person person, @PathVariable("id") UUID id, RedirectAttributes attributes) {
        return Flash.of(attributes, "left", () -> members.leave(person, id)) ? HOME : CompositionPage.back(id);
    }

    @PostMapping("/espace/structures/{id}/demandes/{request}/accepter")
    String accept(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("request") UUID request,
            RedirectAttributes attributes) {
        Flash.of(attributes, "accepted", () -> requests.decide(person, id, request, true));
        return after(person, id);
    }

    @PostMapping("/espace/structures/{id}/demandes/{request}/refuser")
    String refuse(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("request") UUID request,
            RedirectAttributes attributes) {
        Flash.of(attributes, "not-accepted", () -> requests.decide(person, id, request, false));
        return after(person, id);
    }

    /** Editors decide where there are no members, and have a list of their own. */
    private static String after(Person person, UUID id) {
        return person.isMemberOf(id) ? CompositionPage.back(id) : HOME + "/a-verifier";
    }

    private static @Nullable String shortened(@Nullable String typed) {
        String line = PlainText.line(typed);
        return line == null ? null : line.substring(0, Math.min(ProfileReading.LONGEST_LINE, line.length()));
    }
}
