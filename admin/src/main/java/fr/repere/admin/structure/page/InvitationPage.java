package fr.repere.admin.structure.page;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.membership.Acceptances;
import fr.repere.admin.structure.membership.Invitation;
import fr.repere.admin.structure.membership.Invitations;
import fr.repere.admin.structure.membership.Refused;
import fr.repere.admin.structure.membership.Refused.Reason;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where the mail of an invitation leads. Opening it changes nothing, for machines open links too; a button does. Who has no account is sent
 * to make one, and back here.
 */
@Controller
class InvitationPage {

    private final Invitations invitations;
    private final Acceptances acceptances;
    private final Clock clock;

    InvitationPage(Invitations invitations, Acceptances acceptances, Clock clock) {
        this.invitations = invitations;
        this.acceptances = acceptances;
        this.clock = clock;
    }

    @GetMapping("/espace/invitations/{token}")
    @Allowed(Role.ANYONE)
    ModelAndView show(@Nullable Person person, @PathVariable("token") String token) {
        return page(person, token, invitations.find(token));
    }

    @PostMapping("/espace/invitations/{token}")
    @Allowed(Role.ACCOUNT)
    ModelAndView accept(
            Person person,
            @PathVariable("token") String token,
            @RequestParam(name = "with-this-mail", defaultValue = "false") boolean withThisMail,
            RedirectAttributes attributes) {
        try {
            UUID structure = acceptances.accept(person, token, withThisMail);
            return joined(structure, attributes);
        } catch (Refused refused) {
            return page(person, token, invitations.find(token)).addObject("reason", Flash.wordsOf(refused));
        }
    }

    /** One that went to the person's own address, from the list of their structures. */
    @PostMapping("/espace/structures/invitations/{invitation}")
    @Allowed(Role.ACCOUNT)
    ModelAndView acceptOwn(Person person, @PathVariable("invitation") UUID invitation, RedirectAttributes attributes) {
        try {
            return joined(acceptances.acceptOwn(person, invitation), attributes);
        } catch (Refused refused) {
            attributes.addFlashAttribute("refused", Flash.wordsOf(refused));
            return new ModelAndView("redirect:/espace/structures");
        }
    }

    private static ModelAndView joined(UUID structure, RedirectAttributes attributes) {
        Flash.said(attributes, "welcome");
        return new ModelAndView("redirect:/espace/structures/" + structure);
    }

    private ModelAndView page(@Nullable Person person, String token, Optional<Invitation> found) {
        ModelAndView page = new ModelAndView("structures/invitation");
        Reason wrong = found.isEmpty() ? Reason.INVITATION_UNKNOWN : wrongWith(found.get());
        if (wrong != null) {
            page.setStatus(HttpStatus.NOT_FOUND);
            return page.addObject("reason", "structures.refused." + wrong.code());
        }
        Invitation invitation = found.orElseThrow();
        return page.addObject("invitation", invitation)
                .addObject("token", token)
                .addObject("same", person != null && person.mail().equalsIgnoreCase(invitation.mail()));
    }

    private @Nullable Reason wrongWith(Invitation invitation) {
        if (invitation.acceptedAt() != null) {
            return Reason.INVITATION_USED;
        }
        if (invitation.withdrawnAt() != null) {
            return Reason.INVITATION_WITHDRAWN;
        }
        return invitation.hasExpired(clock.instant()) ? Reason.INVITATION_EXPIRED : null;
    }
}
