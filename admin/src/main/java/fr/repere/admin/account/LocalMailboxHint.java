package fr.repere.admin.account;

import fr.repere.admin.mail.LocalMailbox;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets pages that wait for a mail say where it is read when none leaves. */
@ControllerAdvice(basePackageClasses = LocalMailboxHint.class)
class LocalMailboxHint {

    private final LocalMailbox mailbox;

    LocalMailboxHint(LocalMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @ModelAttribute
    void hint(HttpServletRequest request) {
        request.setAttribute("localMailbox", mailbox.isOpenTo(request));
    }
}
