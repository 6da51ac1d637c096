package fr.repere.admin.writing.editor;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.admin.writing.content.DraftTexts;
import fr.repere.admin.writing.content.Kind;
import fr.repere.admin.writing.desk.DraftDesk;
import fr.repere.admin.writing.desk.MyDrafts;
import fr.repere.admin.writing.store.Draft;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What somebody writes and what their structures have published; a new fiche begins here. */
@Controller
@Allowed(Role.ACCOUNT)
class MyFichesPage {

    /** In place of one of one's own structures: another, named by its SIRET. */
    private static final String OTHER = "autre";

    private final DraftDesk desk;
    private final OwnFiches fiches;
    private final Editor editor;
    private final MyDrafts mine;

    MyFichesPage(DraftDesk desk, OwnFiches fiches, Editor editor, MyDrafts mine) {
        this.mine = mine;
        this.desk = desk;
        this.fiches = fiches;
        this.editor = editor;
    }

    @GetMapping("/espace/fiches")
    String list(
            Person person,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam(name = "q", defaultValue = "") String words,
            Model model) {
        List<Draft> drafts = mine.listMine(person);
        List<OwnFiches.OwnFiche> published = fiches.list(person);
        model.addAttribute(
                "drafts",
                drafts.stream()
                        .filter(draft -> state.isEmpty() || draft.state().code().equals(state))
                        .filter(draft -> matches(words, draft.title()))
                        .toList());
        model.addAttribute(
                "fiches",
                published.stream()
                        .filter(fiche -> state.isEmpty() || fiche.status().equals(state))
                        .filter(fiche -> matches(words, fiche.title()))
                        .toList());
        model.addAttribute("awaiting", mine.listAwaiting(person));
        model.addAttribute("any", !drafts.isEmpty() || !published.isEmpty());
        model.addAttribute("state", state);
        model.addAttribute("words", words);
        return "writing/list";
    }

    private static boolean matches(String words, String title) {
        return Arrays.stream(fold(words).split("\\s+"))
                .allMatch(word -> fold(title).contains(word));
    }

    private static String fold(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    @GetMapping("/espace/fiches/nouvelle")
    ModelAndView empty(Person person) {
        String structure = person.currentStructure() == null
                ? ""
                : person.currentStructure().toString();
        return form(person, UUID.randomUUID(), null, structure, "", HttpStatus.OK);
    }

    /** Sent twice, the same draft opens: its id is in the form. */
    @PostMapping("/espace/fiches/nouvelle")
    ModelAndView begin(
            Person person,
            @RequestParam("id") UUID id,
            @RequestParam(name = "kind", required = false) @Nullable String kind,
            @RequestParam(name = "structure", defaultValue = "") String structure,
            @RequestParam(name = "siret", defaultValue = "") String siret,
            @RequestParam(name = "title", defaultValue = "") String title) {
        Optional<Kind> chosen = Arrays.stream(Kind.values())
                .filter(each -> each.code().equals(kind))
                .findFirst();
        String named = structure.equals(OTHER) ? siret : structure;
        Optional<OwnFiches.Choice> holder = fiches.findStructure(named);
        boolean wrongStructure = !structure.isBlank() && holder.isEmpty();
        if (chosen.isEmpty() || title.isBlank() || wrongStructure) {
            ModelAndView page = form(person, id, kind, structure, title, HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("siret", siret);
            page.addObject("errors", NewFicheErrors.of(chosen.isPresent(), title, wrongStructure));
            return page;
        }
        DraftTexts texts = new DraftTexts(title, null, null, null, null, null, null, null);
        Draft draft = desk.begin(
                person,
                id,
                chosen.get(),
                holder.map(OwnFiches.Choice::id).orElse(null),
                DraftContent.EMPTY.with(texts));
        return new ModelAndView("redirect:" + editor.view(person, draft.id()).path() + "/titre");
    }

    private ModelAndView form(
            Person person, UUID id, @Nullable String kind, String structure, String title, HttpStatus status) {
        ModelAndView page = new ModelAndView("writing/new", status);
        page.addObject("id", id);
        page.addObject("kind", kind);
        page.addObject("structure", structure);
        page.addObject("title", title);
        return page;
    }

    /** Opens the draft that changes a published fiche; the one that is open already, when there is one. */
    @PostMapping("/espace/fiches/publiees/{fiche}/modifier")
    String change(Person person, @PathVariable("fiche") UUID fiche) {
        return "redirect:/espace/fiches/" + desk.change(person, fiche).id();
    }
}
