package fr.repere.admin.translation;

import fr.repere.admin.access.Allowed;
import fr.repere.admin.access.NotYours;
import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.geodata.document.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is to be translated next. */
@Controller
@Allowed({Role.TRANSLATOR, Role.EXPERT_TRANSLATOR})
class TranslationQueuePage {

    private static final int SHOWN = 50;

    private final Translations translations;

    TranslationQueuePage(Translations translations) {
        this.translations = translations;
    }

    @GetMapping("/traduction")
    String languages(Person person, Model model) {
        List<Language> languages = TranslationRights.languages(person);
        Map<Language, Translations.Amounts> amounts = new LinkedHashMap<>();
        languages.forEach(language -> amounts.put(language, translations.amounts(language.code())));
        model.addAttribute("amounts", amounts);
        return "translation/languages";
    }

    @GetMapping("/traduction/{language}")
    String queue(Person person, @PathVariable("language") String code, Model model) {
        Language language = Language.findByCode(code)
                .filter(each -> TranslationRights.mayTranslate(person, each))
                .orElseThrow(() -> NotYours.of("language", code));
        boolean expert = TranslationRights.isExpert(person, language);
        model.addAttribute("language", language);
        model.addAttribute("expert", expert);
        model.addAttribute("amounts", translations.amounts(code));
        model.addAttribute("mine", translations.works(code, "open,sent_back", person.id(), SHOWN));
        model.addAttribute("submitted", translations.works(code, "submitted", expert ? null : person.id(), SHOWN));
        model.addAttribute("older", translations.older(code, SHOWN));
        model.addAttribute("missing", translations.missing(code, SHOWN));
        return "translation/queue";
    }
}
