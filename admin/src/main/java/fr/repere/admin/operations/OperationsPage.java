package fr.repere.admin.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that tells how the product is doing. */
@Controller
class OperationsPage {

    private static final int FAILURES_SHOWN = 50;
    private static final int IMPORTS_SHOWN = 20;

    private final OperationsStore store;
    private final OperationsProperties properties;

    OperationsPage(OperationsStore store, OperationsProperties properties) {
        this.store = store;
        this.properties = properties;
    }

    @GetMapping("/")
    String home() {
        return "redirect:/operations";
    }

    @GetMapping("/operations")
    String show(@RequestParam(name = "retried", required = false) @Nullable Integer retried, Model model) {
        model.addAttribute("counts", store.countFiches());
        model.addAttribute("outbox", store.outbox());
        model.addAttribute("failures", store.listFailures(FAILURES_SHOWN));
        model.addAttribute("imports", store.listImports(IMPORTS_SHOWN));
        model.addAttribute("vintages", store.listVintages());
        model.addAttribute("publicSite", properties.publicSite());
        model.addAttribute("retried", retried);
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
