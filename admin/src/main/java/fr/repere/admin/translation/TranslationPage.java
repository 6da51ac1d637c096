package fr.repere.admin.translation;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.geodata.document.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One fiche in one language: the French beside its translation. */
@Controller
@Allowed({Role.TRANSLATOR, Role.EXPERT_TRANSLATOR})
class TranslationPage {

    private static final int LONGEST = 20_000;

    private final TranslationDesk desk;
    private final Benches benches;
    private final TranslationReviews reviews;

    TranslationPage(TranslationDesk desk, Benches benches, TranslationReviews reviews) {
        this.benches = benches;
        this.reviews = reviews;
        this.desk = desk;
    }

    @GetMapping("/traduction/{language}/{fiche}")
    ModelAndView show(Person person, @PathVariable("language") String code, @PathVariable("fiche") UUID fiche) {
        return page(HttpStatus.OK, benches.open(person, fiche, language(code)), null, "");
    }

    @PostMapping("/traduction/{language}/{fiche}/commencer")
    ModelAndView begin(Person person, @PathVariable("language") String code, @PathVariable("fiche") UUID fiche) {
        return step(person, code, fiche, null, "", () -> desk.begin(person, fiche, language(code)));
    }

    /** The buttons of the form: « enregistrer », « proposer », « soumettre », « liberer ». */
    @PostMapping("/traduction/{language}/{fiche}")
    ModelAndView write(
            Person person,
            @PathVariable("language") String code,
            @PathVariable("fiche") UUID fiche,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes redirect) {
        Map<TextSection, String> texts = texts(form);
        String action = String.valueOf(form.getFirst("action"));
        return step(person, code, fiche, texts, "", () -> {
            switch (action) {
                case "proposer" -> desk.propose(person, fiche, language(code), texts);
                case "soumettre" -> {
                    boolean published = desk.submit(
                            person,
                            fiche,
                            language(code),
                            texts,
                            String.valueOf(form.getFirst("seen")),
                            form.getFirst("reread") != null);
                    redirect.addFlashAttribute(
                            "said", published ? "translation.said.published" : "translation.said.submitted");
                }
                case "liberer" -> {
                    desk.save(person, fiche, language(code), texts);
                    desk.release(person, fiche, language(code));
                    redirect.addFlashAttribute("said", "translation.said.released");
                }
                default -> {
                    desk.save(person, fiche, language(code), texts);
                    redirect.addFlashAttribute("said", "translation.said.saved");
                }
            }
        });
    }

    @PostMapping("/traduction/{language}/{fiche}/abandonner")
    ModelAndView giveUp(Person person, @PathVariable("language") String code, @PathVariable("fiche") UUID fiche) {
        return step(person, code, fiche, null, "", () -> desk.giveUp(person, fiche, language(code)));
    }

    @PostMapping("/traduction/{language}/{fiche}/accepter")
    ModelAndView accept(
            Person person,
            @PathVariable("language") String code,
            @PathVariable("fiche") UUID fiche,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("said", "translation.said.published");
        return step(person, code, fiche, null, "", () -> reviews.accept(person, fiche, language(code)));
    }

    @PostMapping("/traduction/{language}/{fiche}/renvoyer")
    ModelAndView sendBack(
            Person person,
            @PathVariable("language") String code,
            @PathVariable("fiche") UUID fiche,
            @RequestParam(name = "reason", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute("said", "translation.said.back");
        return step(person, code, fiche, null, reason, () -> reviews.sendBack(person, fiche, language(code), reason));
    }

    /** Takes a step and goes back to the page; when it is refused, the page says why and keeps all that was typed. */
    private ModelAndView step(
            Person person,
            String code,
            UUID fiche,
            @Nullable Map<TextSection, String> texts,
            String reason,
            Runnable step) {
        try {
            step.run();
            return new ModelAndView("redirect:/traduction/" + code + "/" + fiche);
        } catch (TranslationRefused refused) {
            Bench bench = benches.open(person, fiche, language(code));
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    texts == null ? bench : with(bench, texts),
                    refused.key(),
                    reason);
        }
    }

    private static Bench with(Bench bench, Map<TextSection, String> texts) {
        List<Bench.Part> parts = new ArrayList<>();
        for (Bench.Part part : bench.parts()) {
            parts.add(new Bench.Part(
                    part.section(),
                    part.french(),
                    part.published(),
                    texts.getOrDefault(part.section(), ""),
                    part.older(),
                    part.difference(),
                    part.proposal()));
        }
        return new Bench(
                bench.ficheId(),
                bench.slug(),
                bench.title(),
                bench.language(),
                parts,
                bench.seen(),
                bench.work(),
                bench.mine(),
                bench.free(),
                bench.expert(),
                bench.machine());
    }

    private static ModelAndView page(HttpStatus status, Bench bench, @Nullable String refusal, String reason) {
        ModelAndView page = new ModelAndView("translation/bench");
        page.setStatus(status);
        page.addObject("bench", bench);
        page.addObject("problem", refusal);
        page.addObject("reason", reason);
        page.addObject("machines", bench.parts().stream().anyMatch(Bench.Part::isMachines));
        return page;
    }

    private static Map<TextSection, String> texts(MultiValueMap<String, String> form) {
        Map<TextSection, String> texts = new EnumMap<>(TextSection.class);
        for (TextSection section : TextSection.values()) {
            String text = String.valueOf(form.getFirst("text." + section.code()));
            if (form.containsKey("text." + section.code()) && !text.isBlank()) {
                String clean = text.replace("\r\n", "\n").strip();
                texts.put(section, clean.substring(0, Math.min(LONGEST, clean.length())));
            }
        }
        return texts;
    }

    private static Language language(String code) {
        return Language.findByCode(code).orElseThrow(() -> NotYours.of("language", code));
    }
}
