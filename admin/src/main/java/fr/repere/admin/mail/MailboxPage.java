package fr.repere.admin.mail;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The local mailbox: a newcomer sees each mail without setting a server up. Elsewhere it does not exist. */
@Controller
@Allowed(value = Role.ANYONE, onTheWayIn = true)
class MailboxPage {

    /** Styles that the mail brings, and links that lead out of the frame when they are clicked; nothing else. */
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self';"
                    + " sandbox allow-top-navigation-by-user-activation";

    private final LocalMailbox mailbox;

    MailboxPage(LocalMailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping("/boite")
    String list(HttpServletRequest request, Model model) {
        requireOpen(request);
        model.addAttribute("mails", mailbox.list());
        return "mailbox/list";
    }

    @GetMapping("/boite/{id:\\d+}")
    String show(@PathVariable("id") long id, HttpServletRequest request, Model model) {
        model.addAttribute("mail", find(id, request));
        return "mailbox/mail";
    }

    @GetMapping("/boite/{id:\\d+}/html")
    @ResponseBody
    String html(@PathVariable("id") long id, HttpServletRequest request, HttpServletResponse response) {
        LocalMailbox.Kept mail = find(id, request);
        if (mail.html() == null) {
            throw NotYours.of("mail", id);
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        return Objects.requireNonNull(mail.html()).replaceFirst("<head>", "<head><base target=\"_top\">");
    }

    private LocalMailbox.Kept find(long id, HttpServletRequest request) {
        requireOpen(request);
        return mailbox.find(id).orElseThrow(() -> NotYours.of("mail", id));
    }

    private void requireOpen(HttpServletRequest request) {
        if (!mailbox.isOpenTo(request)) {
            throw NotYours.of("page", "mailbox");
        }
    }
}
