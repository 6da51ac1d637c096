package fr.repere.admin.writing.editor;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.FicheLines;
import fr.repere.admin.writing.difference.ContentDifference;
import fr.repere.admin.writing.life.StepRefused;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.DraftOvertaken;
import fr.repere.admin.writing.store.HistoryLine;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everything that happened to a fiche and to the drafts that this person may see, with differences and a way back. */
@Controller
@Allowed(Role.ACCOUNT)
class HistoryPage {

    private static final String HISTORY = "/espace/fiches/historique/{fiche}";

    private final FicheLines lines;
    private final DraftDesk desk;
    private final Editor editor;

    HistoryPage(FicheLines lines, DraftDesk desk, Editor editor) {
        this.lines = lines;
        this.desk = desk;
        this.editor = editor;
    }

    @GetMapping(HISTORY)
    String list(Person person, @PathVariable("fiche") UUID ficheId, Model model) {
        List<HistoryLine> seen = lines.list(person, ficheId);
        model.addAttribute("ficheId", ficheId);
        model.addAttribute("lines", seen);
        model.addAttribute("title", title(seen));
        return "writing/history";
    }

    @GetMapping(HISTORY + "/{line}")
    String line(Person person, @PathVariable("fiche") UUID ficheId, @PathVariable("line") long id, Model model) {
        List<HistoryLine> seen = lines.list(person, ficheId);
        HistoryLine line = seen.stream()
                .filter(each -> each.id() == id && each.content() != null)
                .findFirst()
                .orElseThrow(() -> NotYours.of("line of fiche", ficheId));
        DraftContent content = content(line);
        DraftContent before = seen.stream()
                .filter(each -> each.id() < id && each.content() != null)
                .findFirst()
                .map(HistoryPage::content)
                .orElse(DraftContent.EMPTY);
        DraftContent last = seen.stream()
                .filter(each -> each.content() != null)
                .findFirst()
                .map(HistoryPage::content)
                .orElse(content);
        model.addAttribute("ficheId", ficheId);
        model.addAttribute("line", line);
        model.addAttribute("content", content);
        model.addAttribute("names", editor.names());
        model.addAttribute("changes", ContentDifference.of(before, content, editor.names()));
        model.addAttribute("since", ContentDifference.of(content, last, editor.names()));
        return "writing/history-line";
    }

    @PostMapping(HISTORY + "/{line}/restaurer")
    String restore(
            Person person,
            @PathVariable("fiche") UUID ficheId,
            @PathVariable("line") long id,
            RedirectAttributes then) {
        if (lines.list(person, ficheId).stream().noneMatch(line -> line.id() == id)) {
            throw NotYours.of("line of fiche", ficheId);
        }
        try {
            Draft draft = desk.restore(person, ficheId, id);
            then.addFlashAttribute("said", "writing.restored");
            return "redirect:/espace/fiches/" + draft.id();
        } catch (StepRefused | DraftOvertaken busy) {
            then.addFlashAttribute("refused", "writing.refused.restore");
            return "redirect:/espace/fiches/historique/" + ficheId + "/" + id;
        }
    }

    private static DraftContent content(HistoryLine line) {
        return Objects.requireNonNull(line.content());
    }

    private static String title(List<HistoryLine> lines) {
        return lines.stream()
                .filter(line -> line.content() != null)
                .findFirst()
                .map(line -> content(line).texts().title())
                .orElse("");
    }
}
