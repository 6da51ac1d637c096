package fr.repere.admin.importing.desk;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.admin.importing.desk.Verdicts.Sort;
import fr.repere.admin.importing.desk.Verdicts.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One import: how far it is, what it would do, what it did. */
@Controller
@Allowed(Role.EDITOR)
class ImportPage {

    private static final String BACK = "redirect:/imports/";

    private final ImportDesk desk;
    private final VerdictStore verdicts;
    private final UploadFolder folder;

    ImportPage(ImportDesk desk, VerdictStore verdicts, UploadFolder folder) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.folder = folder;
    }

    @GetMapping("/imports/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        ImportJob job = desk.get(id);
        Map<Sort, List<Verdict>> bySort = verdicts.list(id).stream()
                .collect(Collectors.groupingBy(Verdict::sort, () -> new EnumMap<>(Sort.class), Collectors.toList()));
        model.addAttribute("job", job);
        model.addAttribute("verdicts", bySort);
        model.addAttribute("hasReport", Files.exists(folder.report(id)));
        return "imports/job";
    }

    @PostMapping("/imports/{id}/importer")
    String confirm(
            Person person,
            @PathVariable("id") UUID id,
            @RequestParam(name = "many", defaultValue = "false") boolean many,
            RedirectAttributes redirect) {
        if (!desk.confirm(person, id, many)) {
            redirect.addFlashAttribute("refused", "imports.confirm.refused");
        }
        return BACK + id;
    }

    @PostMapping("/imports/{id}/apercu")
    String previewAgain(@PathVariable("id") UUID id) {
        desk.previewAgain(id);
        return BACK + id;
    }

    @PostMapping("/imports/{id}/abandonner")
    String abandon(Person person, @PathVariable("id") UUID id, RedirectAttributes redirect) {
        desk.abandon(person, id);
        redirect.addFlashAttribute("said", "imports.abandoned");
        return BACK + id;
    }

    @GetMapping("/imports/{id}/rapport.csv")
    ResponseEntity<Resource> report(@PathVariable("id") UUID id) {
        desk.get(id);
        Path report = folder.report(id);
        if (!Files.exists(report)) {
            throw NotYours.of("report", id);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("import-" + id + ".csv")
                                .build()
                                .toString())
                .body(new FileSystemResource(report));
    }
}
