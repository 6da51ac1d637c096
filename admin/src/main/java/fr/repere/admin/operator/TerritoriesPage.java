package fr.repere.admin.operator;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.ground.Grounds;
import fr.repere.geodata.operator.Territory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages to look at: all named territories with the départements of a day, and one of them with its history and its end. */
@Controller
@Allowed(Role.EDITOR)
class TerritoriesPage {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final TerritoryDesk desk;
    private final Grounds grounds;
    private final Clock clock;

    TerritoriesPage(TerritoryDesk desk, Grounds grounds, Clock clock) {
        this.desk = desk;
        this.grounds = grounds;
        this.clock = clock;
    }

    @Allowed({Role.TERRITORY, Role.OPERATOR, Role.EDITOR})
    @GetMapping("/territories")
    String list(
            Person person,
            @RequestParam(name = "on", required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate on,
            Model model) {
        LocalDate day = on == null ? LocalDate.now(clock.withZone(PARIS)) : on;
        model.addAttribute("overview", desk.overview(day, grounds.of(person)));
        model.addAttribute("mayEdit", mayEdit(person));
        return "territories/list";
    }

    @Allowed({Role.TERRITORY, Role.OPERATOR, Role.EDITOR})
    @GetMapping("/territories.csv")
    void export(Person person, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"territoires.csv\"");
        try (Writer out = response.getWriter()) {
            desk.export(out, grounds.of(person));
        }
    }

    @Allowed({Role.TERRITORY, Role.OPERATOR, Role.EDITOR})
    @GetMapping("/territories/{slug}")
    String show(Person person, @PathVariable("slug") String slug, Model model) {
        fill(model, slug, person);
        return "territories/show";
    }

    @PostMapping("/territories/{slug}/end")
    ModelAndView end(
            Person person,
            @PathVariable("slug") String slug,
            @RequestParam("version") long version,
            @RequestParam(name = "lastDay", defaultValue = "") String lastDay,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            Model model) {
        try {
            LocalDate day = TerritoryForm.day(lastDay);
            desk.end(slug, version, day, TerritoryForm.author(person, reason));
            return new ModelAndView("redirect:/territories/" + slug);
        } catch (RuntimeException refused) {
            Refusal refusal = Refusal.of(refused);
            fill(model, slug, person);
            model.addAttribute("refusal", refusal);
            model.addAttribute("lastDay", lastDay);
            return new ModelAndView("territories/show", model.asMap(), refusal.status());
        }
    }

    private void fill(Model model, String slug, Person person) {
        model.addAttribute("mayEdit", mayEdit(person));
        TerritoryDesk.Shown shown = desk.show(slug, grounds.of(person));
        Territory territory = shown.territory();
        model.addAttribute("territory", territory);
        model.addAttribute("state", Overview.State.of(territory, LocalDate.now(clock.withZone(PARIS))));
        model.addAttribute("parts", shown.parts());
        model.addAttribute(
                "history", shown.history().stream().map(HistoryLine::of).toList());
    }

    private static boolean mayEdit(Person person) {
        return person.has(Role.EDITOR) || person.has(Role.NATIONAL_ADMINISTRATOR);
    }
}
