package fr.repere.admin.operations;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that tells how the product is doing. */
@Controller
@Allowed(Role.EDITOR)
class OperationsPage {

    private static final int FAILURES_SHOWN = 50;
    private static final int IMPORTS_SHOWN = 20;

    private final OperationsStore store;

    OperationsPage(OperationsStore store) {
        this.store = store;
    }

    @GetMapping("/operations")
    String show(
            Person person, @RequestParam(name = "retried", required = false) @Nullable Integer retried, Model model) {
        model.addAttribute("counts", store.countFiches());
        model.addAttribute("outbox", store.outbox());
        model.addAttribute("failures", store.listFailures(FAILURES_SHOWN));
        model.addAttribute("imports", store.listImports(IMPORTS_SHOWN));
        model.addAttribute("vintages", store.listVintages());
        model.addAttribute("retried", retried);
        model.addAttribute("isAdministrator", person.has(Role.NATIONAL_ADMINISTRATOR));
        return "operations/overview";
    }

    @PostMapping("/operations/outbox/{id}/retry")
    String retry(@PathVariable("id") long id) {
        return "redirect:/operations?retried=" + store.retry(id);
    }

    @PostMapping("/operations/outbox/retry")
    String retryAll() {
        return "redirect:/operations?retried=" + store.retryAll();
    }
}
