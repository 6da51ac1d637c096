package fr.repere.admin.structure.page;

import fr.repere.admin.structure.membership.Refused;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says first: that something was done, or why it was not. */
final class Flash {

    private Flash() {}

    /** Something was done. @param key of its words */
    static void said(RedirectAttributes next, String key, Object... values) {
        next.addFlashAttribute("said", "structures.said." + key).addFlashAttribute("saidOf", values);
    }

    /** Does something; says that it was done, or why it was not. @return whether it was */
    static boolean of(RedirectAttributes next, String key, Runnable action) {
        try {
            action.run();
            said(next, key);
            return true;
        } catch (Refused refused) {
            next.addFlashAttribute("refused", wordsOf(refused)).addFlashAttribute("refusedOf", new Object[0]);
            return false;
        }
    }

    /** The key of the words that say why, and what to do. */
    static String wordsOf(Refused refused) {
        return "structures.refused." + refused.reason().code();
    }
}
