package fr.repere.admin.structure.page;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.AlreadyHere;
import fr.repere.admin.structure.Declarations;
import fr.repere.admin.structure.OrganisationType;
import fr.repere.admin.structure.Profile;
import fr.repere.admin.structure.SiretRefused;
import fr.repere.admin.structure.SiretState;
import fr.repere.admin.structure.StructureSheet;
import fr.repere.admin.structure.Structures;
import fr.repere.admin.structure.directory.CompanyDirectory.Answer;
import fr.repere.admin.web.FieldErrors;
import fr.repere.geodata.siret.Siret;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds a structure by its SIRET or its name, or declares it. */
@Controller
@Allowed(Role.ACCOUNT)
class DeclarationPage {

    private static final String FIND = "/espace/structures/ajouter";
    private static final int SHORTEST_REASON = 10;

    private final Structures structures;
    private final Declarations declarations;
    private final ProfileReading reading;

    DeclarationPage(Structures structures, Declarations declarations, ProfileReading reading) {
        this.structures = structures;
        this.declarations = declarations;
        this.reading = reading;
    }

    /** Where one begins: a SIRET, a name, or a share key. */
    @GetMapping(FIND)
    ModelAndView find(
            @RequestParam(name = "siret", required = false) @Nullable String siret,
            @RequestParam(name = "nom", required = false) @Nullable String name,
            Locale locale) {
        FieldErrors errors = new FieldErrors();
        ModelAndView page = new ModelAndView("structures/add");
        page.addObject("siret", siret).addObject("name", name);
        if (siret != null) {
            Optional<Siret> read = SiretReading.read(siret, errors);
            if (read.isPresent() && canBeDeclared(read.get(), errors, locale, page)) {
                return new ModelAndView("redirect:/espace/structures/nouvelle?siret="
                        + read.get().digits());
            }
        } else if (name != null) {
            page.addObject("found", structures.search(name));
        }
        if (errors.any()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.addObject("errors", errors.all());
    }

    /** One that is here is shown, of one that the directory refuses it is said why; all others can be declared. */
    private boolean canBeDeclared(Siret siret, FieldErrors errors, Locale locale, ModelAndView page) {
        Optional<StructureSheet> known = structures.findBySiret(siret.digits());
        if (known.isPresent()) {
            page.addObject("found", List.of(known.get())).addObject("bySiret", true);
            return false;
        }
        return switch (declarations.look(siret)) {
            case Answer.Found(var company)
            when !company.open() -> {
                wrong(new SiretRefused(SiretState.CLOSED, company.closedOn()), errors, locale);
                yield false;
            }
            case Answer.Unknown unknown -> {
                wrong(new SiretRefused(SiretState.UNKNOWN, null), errors, locale);
                page.addObject("unknown", true);
                yield false;
            }
            default -> true;
        };
    }

    /** The form of a declaration, filled in with what the directory knows. */
    @GetMapping("/espace/structures/nouvelle")
    ModelAndView empty(
            Person person,
            @RequestParam(name = "siret", required = false) @Nullable String typed,
            @RequestParam(name = "site", required = false) @Nullable UUID site) {
        Answer said =
                Siret.find(typed == null ? "" : typed).map(declarations::look).orElse(null);
        StructureForm form = said instanceof Answer.Found(var company)
                ? StructureForm.of(company, site)
                : StructureForm.of(typed, site);
        return page(person, form, new FieldErrors())
                .addObject("unknown", said instanceof Answer.Unknown)
                .addObject("silent", said instanceof Answer.NotChecked);
    }

    @PostMapping("/espace/structures")
    ModelAndView declare(
            Person person, @ModelAttribute StructureForm form, Locale locale, RedirectAttributes attributes) {
        FieldErrors errors = new FieldErrors();
        boolean without = form.withoutSiret() && form.site() == null;
        Optional<Siret> siret = without ? Optional.empty() : SiretReading.read(form.siret(), errors);
        siret.ifPresent(read -> checkSite(person, form, read, errors));
        Profile profile = reading.read(form, errors);
        String reason = ProfileReading.text("reason", form.reason(), errors);
        if (without && (reason == null || reason.length() < SHORTEST_REASON)) {
            errors.put("reason", "structures.error.reason");
        }
        String insistence = ProfileReading.text("insistence", form.insistence(), errors);
        if (errors.any()) {
            return refused(person, form, errors).addObject("unknown", insistence != null);
        }
        try {
            UUID id = siret.isPresent()
                    ? declarations.declare(person, siret.get(), insistence, profile)
                    : declarations.declareWithoutSiret(person, reason == null ? "" : reason, profile);
            Flash.said(attributes, "declared", profile.name());
            return new ModelAndView("redirect:/espace/structures/" + id);
        } catch (AlreadyHere here) {
            return new ModelAndView(
                    "redirect:" + FIND + "?siret=" + siret.map(Siret::digits).orElse(""));
        } catch (SiretRefused no) {
            wrong(no, errors, locale);
            return refused(person, form, errors).addObject("unknown", no.state() == SiretState.UNKNOWN);
        }
    }

    /** Another site of a structure has the same SIREN. */
    private void checkSite(Person person, StructureForm form, Siret siret, FieldErrors errors) {
        if (form.site() == null) {
            return;
        }
        String siren = structures.own(person, form.site()).siren();
        if (siren != null && !siren.equals(siret.siren().digits())) {
            errors.put(
                    "siret", "structures.siret.wrong.other-siren", siret.siren().readable(), siren);
        }
    }

    private static void wrong(SiretRefused refused, FieldErrors errors, Locale locale) {
        String day = refused.closedOn() == null
                ? ""
                : refused.closedOn()
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(locale));
        String key = refused.state().code() + (refused.closedOn() == null ? "" : "-on");
        errors.put("siret", "structures.siret.wrong." + key, day);
    }

    private ModelAndView refused(Person person, StructureForm form, FieldErrors errors) {
        ModelAndView page = page(person, form, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Person person, StructureForm form, FieldErrors errors) {
        ModelAndView page = new ModelAndView("structures/form");
        if (form.site() != null) {
            page.addObject("siteOf", structures.own(person, form.site()));
        }
        return page.addObject("form", form)
                .addObject("errors", errors.all())
                .addObject("types", OrganisationType.values())
                .addObject("withSiret", !form.withoutSiret() || form.site() != null)
                .addObject("action", "/espace/structures");
    }
}
