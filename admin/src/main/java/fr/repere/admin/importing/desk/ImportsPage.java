package fr.repere.admin.importing.desk;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.importing.ImportSettings;
import fr.repere.geodata.importing.run.ImportSources;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The imports that were asked for, and the form that asks for one. */
@Controller
@Allowed(Role.EDITOR)
class ImportsPage {

    private static final int SHOWN = 30;

    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final MappingStore mappings;
    private final ImportSettings settings;

    ImportsPage(ImportDesk desk, ImportJobs jobs, MappingStore mappings, ImportSettings settings) {
        this.desk = desk;
        this.jobs = jobs;
        this.mappings = mappings;
        this.settings = settings;
    }

    @GetMapping("/imports")
    ModelAndView show() {
        return page(HttpStatus.OK, null, "", false);
    }

    @PostMapping("/imports")
    ModelAndView submit(
            Person person,
            @RequestParam(name = "kind", defaultValue = "") String kind,
            @RequestParam(name = "partial", defaultValue = "false") boolean partial,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent) {
        List<MultipartFile> files = sent == null
                ? List.of()
                : sent.stream().filter(file -> !file.isEmpty()).toList();
        Optional<ImportKind> asked = ImportKind.parse(kind);
        if (asked.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, "imports.kind.missing", kind, partial);
        }
        if (files.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, "imports.files.missing", kind, partial);
        }
        return new ModelAndView("redirect:/imports/" + desk.submit(person, asked.get(), files, partial));
    }

    private ModelAndView page(HttpStatus status, @Nullable String problem, String kind, boolean partial) {
        ModelAndView page = new ModelAndView("imports/list");
        page.setStatus(status);
        page.addObject("jobs", jobs.list(SHOWN));
        page.addObject(
                "kinds",
                ImportSources.kinds().stream()
                        .filter(each -> !"csv".equals(each))
                        .toList());
        page.addObject("mappings", mappings.list());
        page.addObject("limit", settings.maxUpload().toMegabytes());
        page.addObject("problem", problem);
        page.addObject("kind", kind);
        page.addObject("partial", partial);
        return page;
    }
}
