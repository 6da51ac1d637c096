package fr.repere.admin.translation;

import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import fr.repere.geodata.document.Language;
import java.util.Arrays;
import java.util.List;

/** Who translates into which language, and who reviews. */
final class TranslationRights {

    private TranslationRights() {}

    /** The languages that somebody works in, in their order. */
    static List<Language> languages(Person person) {
        return Arrays.stream(Language.values())
                .filter(language -> mayTranslate(person, language))
                .toList();
    }

    static boolean mayTranslate(Person person, Language language) {
        return language != Language.FR && (isExpert(person, language) || covers(person, Role.TRANSLATOR, language));
    }

    /** Whether what they write is published at once, and they review what others write. */
    static boolean isExpert(Person person, Language language) {
        return person.has(Role.NATIONAL_ADMINISTRATOR) || covers(person, Role.EXPERT_TRANSLATOR, language);
    }

    private static boolean covers(Person person, Role role, Language language) {
        return person.grant(role).filter(grant -> grant.covers(language.code())).isPresent();
    }
}
