package fr.repere.admin.review.dossier;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.review.attachment.FileCheck;
import fr.repere.admin.writing.life.DraftStep;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A dossier for who reviews it. */
@Controller
@Allowed(Role.EDITOR)
class ReviewerPage {

    private static final String PATH = "/relecture/dossiers/{id}";

    private final DossierDesk desk;
    private final DossierFileDesk files;
    private final FileCheck check;

    ReviewerPage(DossierDesk desk, DossierFileDesk files, FileCheck check) {
        this.desk = desk;
        this.files = files;
        this.check = check;
    }

    @GetMapping(PATH)
    @Allowed({Role.EDITOR, Role.TERRITORY, Role.OPERATOR})
    ModelAndView show(Person person, @PathVariable("id") UUID id) {
        return new ModelAndView("review/dossier", "dossier", desk.open(person, id));
    }

    /** Takes it, asks, refuses, publishes: what was typed stays on the page when it is refused. */
    @PostMapping(PATH + "/etape")
    ModelAndView step(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "etape", defaultValue = "") String code,
            @RequestParam(name = "revision", defaultValue = "-1") long revision,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            RedirectAttributes next) {
        DraftStep step = Arrays.stream(DraftStep.values())
                .filter(candidate -> candidate.code().equals(code))
                .findFirst()
                .orElse(null);
        if (step == null) {
            return again(person, id, "review.refused.wrong-state", code, reason);
        }
        try {
            desk.take(person, id, revision, step, reason);
        } catch (RuntimeException failure) {
            return again(person, id, Refusals.keyOf(failure), code, reason);
        }
        next.addFlashAttribute("said", "review.said." + code);
        return new ModelAndView("redirect:/relecture/dossiers/" + id);
    }

    /** Says something to the person, or keeps a note; who only looks after the territory keeps notes. */
    @PostMapping(PATH + "/message")
    @Allowed({Role.EDITOR, Role.TERRITORY, Role.OPERATOR})
    ModelAndView say(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "message", defaultValue = "") String body,
            @RequestParam(name = "note", defaultValue = "false") boolean note,
            RedirectAttributes next) {
        if (body.isBlank()) {
            return again(person, id, "review.refused.empty", note ? "note" : "message", body);
        }
        desk.say(person, id, body, note);
        next.addFlashAttribute("said", note ? "review.said.note" : "review.said.message");
        return new ModelAndView("redirect:/relecture/dossiers/" + id);
    }

    @PostMapping(PATH + "/pieces")
    ModelAndView send(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
            RedirectAttributes next)
            throws IOException {
        Dossier dossier = desk.open(person, id);
        try {
            files.attach(person, dossier.draft().id(), PersonPages.checked(check, file), null);
        } catch (RuntimeException failure) {
            return again(person, id, Refusals.keyOf(failure), "fichier", "");
        }
        next.addFlashAttribute("said", "review.said.document");
        return new ModelAndView("redirect:/relecture/dossiers/" + id);
    }

    @PostMapping(PATH + "/pieces/{piece}/refus")
    ModelAndView refuse(
            Person person,
            @PathVariable("id") UUID id,
            @PathVariable("piece") UUID piece,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            RedirectAttributes next) {
        if (reason.isBlank()) {
            return again(person, id, "review.refused.reason-missing", "piece-" + piece, "");
        }
        files.refuseFile(person, id, piece, reason.strip());
        next.addFlashAttribute("said", "review.said.file-refused");
        return new ModelAndView("redirect:/relecture/dossiers/" + id);
    }

    private ModelAndView again(Person person, UUID id, String refused, String form, String typed) {
        ModelAndView page = show(person, id);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("refused", refused);
        page.addObject("form", form);
        page.addObject("typed", typed);
        return page;
    }
}
