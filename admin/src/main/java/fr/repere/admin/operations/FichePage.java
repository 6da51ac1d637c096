package fr.repere.admin.operations;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Role;
import fr.repere.geodata.fiche.Provenance;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The state of one fiche, with its two buttons. */
@Controller
@Allowed(Role.EDITOR)
class FichePage {

    private final FicheDesk desk;
    private final OperationsStore store;
    private final OperationsProperties properties;

    FichePage(FicheDesk desk, OperationsStore store, OperationsProperties properties) {
        this.desk = desk;
        this.store = store;
        this.properties = properties;
    }

    /** Leads to a fiche by its id, or by the source and local id that it was imported under. */
    @GetMapping("/operations/fiches")
    String open(@RequestParam("id") String id) {
        return "redirect:/operations/fiches/" + idOf(id.strip());
    }

    @GetMapping("/operations/fiches/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        FicheDesk.FicheState fiche = desk.get(id);
        model.addAttribute("fiche", fiche);
        model.addAttribute("mayPublish", fiche.mayPublish());
        model.addAttribute("mayArchive", fiche.mayArchive());
        model.addAttribute("outbox", store.listOutbox(id));
        model.addAttribute("publicSite", properties.publicSite());
        return "operations/fiche";
    }

    @PostMapping("/operations/fiches/{id}/publish")
    String publish(@PathVariable("id") UUID id) {
        desk.publish(id);
        return "redirect:/operations/fiches/" + id;
    }

    @PostMapping("/operations/fiches/{id}/archive")
    String archive(@PathVariable("id") UUID id) {
        desk.archive(id);
        return "redirect:/operations/fiches/" + id;
    }

    private static UUID idOf(String text) {
        int gap = text.indexOf("--");
        try {
            return gap < 0
                    ? UUID.fromString(text)
                    : new Provenance(text.substring(0, gap), text.substring(gap + 2), null, null, null).ficheId();
        } catch (IllegalArgumentException noId) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "neither an id nor source--local id", noId);
        }
    }
}
