package fr.repere.admin.review.dossier;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.review.attachment.CheckedFile;
import fr.repere.admin.review.attachment.Download;
import fr.repere.admin.review.attachment.FileCheck;
import fr.repere.admin.review.attachment.FileStore;
import fr.repere.admin.writing.life.DraftStep;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Dossiers for who wrote them, and for structures for which somebody did: to follow, answer, replace, agree. */
@Controller
@Allowed(Role.ACCOUNT)
class PersonPages {

    private static final String PATH = "/espace/dossiers/{id}";
    private static final String BACK = "redirect:/espace/dossiers/";

    private final DossierDesk desk;
    private final DossierFileDesk files;
    private final FileCheck check;
    private final FileStore store;

    PersonPages(DossierDesk desk, DossierFileDesk files, FileCheck check, FileStore store) {
        this.desk = desk;
        this.files = files;
        this.check = check;
        this.store = store;
    }

    @GetMapping("/espace/dossiers")
    String list(Person person, Model model) {
        model.addAttribute("dossiers", desk.listMine(person));
        model.addAttribute("awaiting", desk.listAwaiting(person));
        return "review/mine";
    }

    @GetMapping("/espace/documents")
    String documents(Person person, Model model) {
        model.addAttribute("documents", desk.listReceived(person));
        return "review/documents";
    }

    @GetMapping(PATH)
    ModelAndView show(Person person, @PathVariable("id") UUID id) {
        return new ModelAndView("review/follow", "dossier", desk.open(person, id));
    }

    /** Answers what the reviewer asked, or just says something; what the fiche says is changed in the editor. */
    @PostMapping(PATH + "/message")
    ModelAndView answer(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "message", defaultValue = "") String body,
            @RequestParam(name = "revision", defaultValue = "-1") long revision,
            RedirectAttributes next) {
        if (body.isBlank()) {
            return again(person, id, "review.refused.empty", "message", body);
        }
        try {
            if (desk.open(person, id).may(DraftStep.ANSWER.code())) {
                desk.take(person, id, revision, DraftStep.ANSWER, body);
                next.addFlashAttribute("said", "review.said.answer");
            } else {
                desk.say(person, id, body, false);
                next.addFlashAttribute("said", "review.said.message");
            }
        } catch (RuntimeException failure) {
            return again(person, id, Refusals.keyOf(failure), "message", body);
        }
        return new ModelAndView(BACK + id);
    }

    /** Accepts or declines, for the structure, what somebody wrote for it. */
    @PostMapping(PATH + "/accord")
    ModelAndView agree(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "accord", defaultValue = "") String agreed,
            @RequestParam(name = "revision", defaultValue = "-1") long revision,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            RedirectAttributes next) {
        DraftStep step = "oui".equals(agreed) ? DraftStep.ACCEPT : DraftStep.DECLINE;
        try {
            desk.take(person, id, revision, step, reason);
        } catch (RuntimeException failure) {
            return again(person, id, Refusals.keyOf(failure), "accord", reason);
        }
        next.addFlashAttribute("said", "review.said." + step.code());
        return new ModelAndView(BACK + id);
    }

    @PostMapping(PATH + "/pieces")
    ModelAndView send(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "remplace", required = false) @Nullable UUID replaces,
            RedirectAttributes next)
            throws IOException {
        Dossier dossier = desk.open(person, id);
        try {
            files.attach(person, dossier.draft().id(), checked(check, file), replaces);
        } catch (RuntimeException failure) {
            String form = replaces == null ? "fichier" : "piece-" + replaces;
            return again(person, id, Refusals.keyOf(failure), form, "");
        }
        next.addFlashAttribute("said", replaces == null ? "review.said.file" : "review.said.file-replaced");
        return new ModelAndView(BACK + id);
    }

    @GetMapping(PATH + "/pieces/{piece}")
    ResponseEntity<Resource> download(Person person, @PathVariable("id") UUID id, @PathVariable("piece") UUID piece) {
        DossierFile file = files.file(person, id, piece);
        return Download.of(store, file.storedName(), file.name(), file.kind());
    }

    /** @throws fr.repere.admin.review.attachment.FileRefused when there is none, or it may not be taken */
    static CheckedFile checked(FileCheck check, @Nullable MultipartFile file) throws IOException {
        try (InputStream content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return check.check(file == null ? null : file.getOriginalFilename(), content);
        }
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
