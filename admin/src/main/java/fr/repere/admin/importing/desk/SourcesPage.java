package fr.repere.admin.importing.desk;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.importing.desk.SourceStore.Source;
import fr.repere.admin.importing.desk.SourceStore.SourceForm;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sources: what is known of each, and the button that withdraws one as a whole. */
@Controller
@Allowed(Role.EDITOR)
class SourcesPage {

    private static final int LONGEST = 500;
    private static final String ONE = "redirect:/imports/sources/";

    private final SourceStore sources;
    private final SourceDesk desk;

    SourcesPage(SourceStore sources, SourceDesk desk) {
        this.sources = sources;
        this.desk = desk;
    }

    @GetMapping("/imports/sources")
    String list(Model model) {
        model.addAttribute("sources", sources.list());
        return "imports/sources";
    }

    @GetMapping("/imports/sources/{name}")
    ModelAndView show(@PathVariable("name") String name) {
        Source source = desk.get(name);
        return page(HttpStatus.OK, source, form(source), "", null);
    }

    @PostMapping("/imports/sources/{name}")
    ModelAndView describe(
            Person person,
            @PathVariable("name") String name,
            @RequestParam(name = "title", defaultValue = "") String title,
            @RequestParam(name = "licence", defaultValue = "") String licence,
            @RequestParam(name = "attribution", defaultValue = "") String attribution,
            @RequestParam(name = "address", defaultValue = "") String address,
            @RequestParam(name = "note", defaultValue = "") String note,
            RedirectAttributes redirect) {
        Source source = desk.get(name);
        SourceForm form = new SourceForm(cut(title), cut(licence), cut(attribution), cut(address), cut(note));
        if (form.title().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, source, form, "", "imports.source.title.missing");
        }
        if (!form.address().isEmpty() && !form.address().matches("https?://\\S+")) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, source, form, "", "imports.source.address.wrong");
        }
        desk.describe(person, name, form);
        redirect.addFlashAttribute("said", "imports.source.saved");
        return new ModelAndView(ONE + name);
    }

    @PostMapping("/imports/sources/{name}/retirer")
    ModelAndView withdraw(
            Person person,
            @PathVariable("name") String name,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            @RequestParam(name = "sure", defaultValue = "false") boolean sure) {
        Source source = desk.get(name);
        String why = cut(reason);
        if (why.isEmpty() || !sure) {
            String problem = why.isEmpty() ? "imports.source.reason.missing" : "imports.source.sure.missing";
            return page(HttpStatus.UNPROCESSABLE_CONTENT, source, form(source), why, problem);
        }
        return new ModelAndView(
                desk.withdraw(person, source, why).map(SourcesPage::job).orElse(ONE + name));
    }

    @PostMapping("/imports/sources/{name}/reprendre")
    String restore(Person person, @PathVariable("name") String name) {
        Source source = desk.get(name);
        return desk.restore(person, source).map(SourcesPage::job).orElse(ONE + name);
    }

    private static String job(UUID id) {
        return "redirect:/imports/" + id;
    }

    private ModelAndView page(
            HttpStatus status, Source source, SourceForm form, String reason, @Nullable String problem) {
        ModelAndView page = new ModelAndView("imports/source");
        page.setStatus(status);
        page.addObject("source", source);
        page.addObject("form", form);
        page.addObject("reason", reason);
        page.addObject("problem", problem);
        page.addObject("mayGo", desk.mayGo(source));
        page.addObject("withdrawals", sources.withdrawals(source.name()));
        return page;
    }

    private static SourceForm form(Source source) {
        return new SourceForm(
                source.title(),
                said(source.licence()),
                said(source.attribution()),
                said(source.address()),
                said(source.note()));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String cut(String text) {
        String stripped = text.strip();
        return stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }
}
