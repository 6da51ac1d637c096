package fr.repere.admin.freshness;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page behind the link of a mail: it shows the fiche and one button. Opening it changes nothing, for programs that look through mails
 * open every link; the button is a form. Nobody needs to sign in.
 */
@Controller
@Allowed(Role.ANYONE)
class LinkPage {

    private final KeptFiches kept;
    private final LinkSigner links;
    private final Confirmation confirmation;
    private final Clock clock;

    LinkPage(KeptFiches kept, LinkSigner links, Confirmation confirmation, Clock clock) {
        this.kept = kept;
        this.links = links;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    @GetMapping("/verification/{fiche}/{due}")
    ModelAndView show(
            @PathVariable("fiche") UUID fiche,
            @PathVariable("due") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            @RequestParam("jusqua") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam("signature") String signature) {
        if (!links.isValid(fiche, due, until, signature, today())) {
            return ended();
        }
        ModelAndView page = new ModelAndView("freshness/link");
        kept.find(fiche).ifPresent(found -> page.addObject("fiche", found));
        page.addObject(
                "answered",
                kept.find(fiche).filter(found -> found.due().equals(due)).isEmpty());
        return page;
    }

    @PostMapping("/verification/{fiche}/{due}")
    ModelAndView confirm(
            @PathVariable("fiche") UUID fiche,
            @PathVariable("due") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            @RequestParam("jusqua") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
            @RequestParam("signature") String signature,
            Model model) {
        if (!links.isValid(fiche, due, until, signature, today())) {
            return ended();
        }
        // Pressed twice, or in two windows: the second changes nothing and leads to the same page.
        if (kept.find(fiche)
                .filter(found -> found.due().equals(due))
                .filter(KeptFiche::isConfirmable)
                .isPresent()) {
            confirmation.confirm(fiche, null, "link", clock.instant());
        }
        model.asMap().clear();
        return new ModelAndView(
                "redirect:/verification/" + fiche + "/" + due + "?jusqua=" + until + "&signature=" + signature);
    }

    private ModelAndView ended() {
        ModelAndView page = new ModelAndView("freshness/ended");
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FreshnessRound.PARIS));
    }
}
