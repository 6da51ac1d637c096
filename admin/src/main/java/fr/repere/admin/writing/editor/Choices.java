package fr.repere.admin.writing.editor;

import fr.repere.admin.reference.ReferenceTerritories;
import fr.repere.admin.writing.content.DraftContent;
import fr.repere.geodata.document.Language;
import fr.repere.geodata.territory.Departement;
import java.util.Comparator;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the forms offer to pick from, in the language of the page. */
@Component
class Choices {

    private final ReferenceTerritories territories;

    Choices(ReferenceTerritories territories) {
        this.territories = territories;
    }

    Offered of(DraftContent content) {
        return new Offered(
                Language.findByCode(LocaleContextHolder.getLocale().getLanguage())
                        .orElse(Language.FR),
                content,
                territories.current().listDepartements().stream()
                        .filter(departement -> !departement.collectivite())
                        .sorted(Comparator.comparing(Departement::code))
                        .toList());
    }
}
