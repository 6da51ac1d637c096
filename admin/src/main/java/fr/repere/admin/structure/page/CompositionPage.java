package fr.repere.admin.structure.page;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.StructureSheet;
import fr.repere.admin.structure.Structures;
import fr.repere.admin.structure.membership.Invitations;
import fr.repere.admin.structure.membership.JoinRequests;
import fr.repere.admin.structure.membership.Members;
import fr.repere.admin.structure.membership.Refused;
import fr.repere.admin.structure.membership.ShareKeys;
import fr.repere.admin.web.FieldErrors;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tab « Composition »: members, invitations, share keys, requests. What is done there to members is {@link MembersPage}'s. */
@Controller
@Allowed(Role.ACCOUNT)
class CompositionPage {

    private final Structures structures;
    private final Members members;
    private final Invitations invitations;
    private final ShareKeys keys;
    private final JoinRequests requests;
    private final Clock clock;

    CompositionPage(
            Structures structures,
            Members members,
            Invitations invitations,
            ShareKeys keys,
            JoinRequests requests,
            Clock clock) {
        this.structures = structures;
        this.members = members;
        this.invitations = invitations;
        this.keys = keys;
        this.requests = requests;
        this.clock = clock;
    }

    @GetMapping("/espace/structures/{id}/composition")
    ModelAndView show(Person person, @PathVariable("id") UUID id) {
        return page(person, id, "", Map.of());
    }

    @PostMapping("/espace/structures/{id}/invitations")
    ModelAndView invite(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "mail", defaultValue = "") String mail,
            @RequestParam(name = "administrator", defaultValue = "false") boolean administrator,
            RedirectAttributes attributes) {
        try {
            invitations.invite(person, id, mail, administrator);
        } catch (Refused refused) {
            FieldErrors errors = new FieldErrors();
            errors.put("mail", Flash.wordsOf(refused));
            ModelAndView page = page(person, id, mail, errors.all());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Flash.said(attributes, "invited", mail.strip());
        return new ModelAndView(back(id));
    }

    @PostMapping("/espace/structures/{id}/invitations/{invitation}/renvoyer")
    String sendAgain(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("invitation") UUID invitation,
            RedirectAttributes attributes) {
        Flash.of(attributes, "sent-again", () -> invitations.sendAgain(person, id, invitation));
        return back(id);
    }

    @PostMapping("/espace/structures/{id}/invitations/{invitation}/retirer")
    String withdraw(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("invitation") UUID invitation,
            RedirectAttributes attributes) {
        Flash.of(attributes, "withdrawn", () -> invitations.withdraw(person, id, invitation));
        return back(id);
    }

    @PostMapping("/espace/structures/{id}/partages")
    String makeKey(Person person, @PathVariable("id") UUID id, RedirectAttributes attributes) {
        Flash.of(attributes, "key-made", () -> keys.make(person, id));
        return back(id) + "#partages";
    }

    @PostMapping("/espace/structures/{id}/partages/{key}/revoquer")
    String revokeKey(
            Person person, @PathVariable("id") UUID id, @PathVariable("key") UUID key, RedirectAttributes attributes) {
        Flash.of(attributes, "key-revoked", () -> keys.revoke(person, id, key));
        return back(id) + "#partages";
    }

    static String back(UUID id) {
        return "redirect:/espace/structures/" + id + "/composition";
    }

    private ModelAndView page(Person person, UUID id, String mail, Map<String, FieldErrors.Reason> errors) {
        if (!person.isMemberOf(id)) {
            throw NotYours.of("structure", id);
        }
        StructureSheet structure = structures.own(person, id);
        return StructuresPage.page("structures/composition", "members", structure)
                .addObject("members", members.list(id))
                .addObject("invitations", invitations.list(id))
                .addObject("keys", keys.list(id, person))
                .addObject("requests", requests.listOpen(id))
                .addObject("administers", person.administers(id))
                .addObject("now", clock.instant())
                .addObject("mail", mail)
                .addObject("errors", errors);
    }
}
