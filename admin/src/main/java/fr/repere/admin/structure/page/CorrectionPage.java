package fr.repere.admin.structure.page;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.structure.Corrections;
import fr.repere.admin.structure.OrganisationType;
import fr.repere.admin.structure.Overtaken;
import fr.repere.admin.structure.Profile;
import fr.repere.admin.structure.StructureSheet;
import fr.repere.admin.structure.Structures;
import fr.repere.admin.web.FieldErrors;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form by which a member corrects name, type, address and the rest. */
@Controller
@Allowed(Role.ACCOUNT)
class CorrectionPage {

    private final Structures structures;
    private final Corrections corrections;
    private final ProfileReading reading;

    CorrectionPage(Structures structures, Corrections corrections, ProfileReading reading) {
        this.structures = structures;
        this.corrections = corrections;
        this.reading = reading;
    }

    @GetMapping("/espace/structures/{id}/modifier")
    ModelAndView edit(Person person, @PathVariable("id") UUID id) {
        StructureSheet structure = structures.own(person, id);
        return page(structure, StructureForm.of(structure), new FieldErrors(), HttpStatus.OK);
    }

    @PostMapping("/espace/structures/{id}/modifier")
    ModelAndView correct(
            Person person,
            @PathVariable("id") UUID id,
            @ModelAttribute StructureForm form,
            RedirectAttributes attributes) {
        StructureSheet structure = structures.own(person, id);
        FieldErrors errors = new FieldErrors();
        Profile profile = reading.read(form, errors);
        if (errors.any()) {
            return page(structure, form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            corrections.correct(person, id, form.version() == null ? -1 : form.version(), profile);
        } catch (Overtaken overtaken) {
            // Sent once more, on purpose, it shall pass.
            StructureSheet present = overtaken.present();
            return page(present, form.at(present.version()), errors, HttpStatus.CONFLICT)
                    .addObject("theirs", present.changesTo(profile));
        }
        Flash.said(attributes, "corrected");
        return new ModelAndView("redirect:/espace/structures/" + id);
    }

    private static ModelAndView page(
            StructureSheet structure, StructureForm form, FieldErrors errors, HttpStatus status) {
        ModelAndView page = StructuresPage.page("structures/form", "about", structure);
        page.setStatus(status);
        return page.addObject("form", form)
                .addObject("errors", errors.all())
                .addObject("types", OrganisationType.values())
                .addObject("action", "/espace/structures/" + structure.id() + "/modifier");
    }
}
