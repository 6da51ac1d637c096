package fr.repere.admin.web;

import fr.repere.admin.access.Person;
import fr.repere.admin.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands around every page: the menu that the person may use, the languages, where styles and scripts are. */
public final class Frame {

    private final Assets assets;
    private final WebProperties settings;
    private final @Nullable Person person;
    private final String path;
    private final Locale locale;

    Frame(Assets assets, WebProperties settings, @Nullable Person person, String path, Locale locale) {
        this.assets = assets;
        this.settings = settings;
        this.person = person;
        this.path = path;
        this.locale = locale;
    }

    /** The path of a built file. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** Where the public site is. */
    public String publicSite() {
        return settings.publicSite();
    }

    /** Whether the marks of the French State stand on the pages. */
    public boolean isOfState() {
        return "state".equals(settings.appearance());
    }

    /** The code of the page's language. */
    public String lang() {
        return locale.getLanguage();
    }

    /** The other languages of the pages. */
    public List<Locale> languages() {
        return ReaderLanguages.PAGES;
    }

    /** The page's own path: where a change of language stays. */
    public String path() {
        return path;
    }

    /** The entries of the menu that are for this person. */
    public List<MenuItem> menu() {
        return Arrays.stream(MenuItem.values()).filter(this::isFor).toList();
    }

    /** Whether a page is, or is under, an entry of the menu; the space itself is only its own page, others lie under it. */
    public boolean isAt(MenuItem item) {
        return path.equals(item.path()) || (item != MenuItem.SPACE && path.startsWith(item.path() + "/"));
    }

    private boolean isFor(MenuItem item) {
        return person != null
                && person.step() == null
                && (person.has(Role.NATIONAL_ADMINISTRATOR)
                        || item.roles().stream().anyMatch(person::has));
    }
}
