package fr.repere.search.web.site;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.BaseMap;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands around each page, and what each page needs to know of itself. */
public final class Frame {

    private static final Set<String> ALL =
            Arrays.stream(Language.values()).map(Language::code).collect(Collectors.toUnmodifiableSet());

    private final Language language;
    private final String path;
    private final String query;
    private final String site;
    private final SiteSettings settings;
    private final Assets assets;
    private final Set<String> written;
    private final BaseMap baseMap;

    /**
     * A frame.
     *
     * @param path of the page without its language: {@code /carte}
     * @param query of its address, with the question mark, or empty
     * @param site how addresses of this site begin, without a slash at the end: {@code https://repere.example}
     */
    Frame(
            Language language,
            String path,
            String query,
            String site,
            SiteSettings settings,
            Assets assets,
            BaseMap baseMap) {
        this(language, path, query, site, settings, assets, baseMap, ALL);
    }

    private Frame(
            Language language,
            String path,
            String query,
            String site,
            SiteSettings settings,
            Assets assets,
            BaseMap baseMap,
            Set<String> written) {
        this.language = language;
        this.path = path;
        this.query = query;
        this.site = site;
        this.settings = settings;
        this.assets = assets;
        this.baseMap = baseMap;
        this.written = written;
    }

    /** The frame of a page whose text is written in these languages only; in the others, a French text stands in. */
    public Frame writtenIn(Collection<String> codes) {
        return new Frame(language, path, query, site, settings, assets, baseMap, Set.copyOf(codes));
    }

    /** The language of the page. */
    public Language language() {
        return language;
    }

    /** Its code, for {@code lang}. */
    public String lang() {
        return language.code();
    }

    /** The writing direction of the page. */
    public String direction() {
        return direction(language);
    }

    /** The style sheet, mirrored where one reads from right to left. */
    public String styles() {
        return asset(language.isRightToLeft() ? "site.rtl.css" : "site.css");
    }

    /** The path of a style sheet or script. */
    public String asset(String name) {
        return assets.path(name);
    }

    /** The path of another page in the same language: {@code /carte}. */
    public String at(String other) {
        return SitePaths.in(language, other);
    }

    /** Whether the reader is on a page or below it, for {@code aria-current}. */
    public boolean isAt(String other) {
        return path.equals(other) || path.startsWith(other + "/");
    }

    /** The whole address of the page, without its question. */
    public String canonical() {
        return site + at(path);
    }

    /** The whole address of this page in another language. */
    public String canonical(Language other) {
        return site + SitePaths.in(other, path);
    }

    /** The address of this page for machines: where French stands in for a missing translation, that of the French page. */
    public String original() {
        return written.contains(language.code()) ? canonical() : canonical(Language.FR);
    }

    /** This page in the languages that it is written in, for machines. */
    public List<Alternate> announced() {
        return alternates().stream()
                .filter(other -> written.contains(other.code()))
                .toList();
    }

    /** How addresses of this site begin, without a slash at the end. */
    public String site() {
        return site;
    }

    /** How the site presents itself. */
    public SiteSettings settings() {
        return settings;
    }

    /** The tiles under maps, absent where none are configured. */
    public @Nullable BaseMap baseMap() {
        return baseMap.isSet() ? baseMap : null;
    }

    /** The path without its language: it leads each reader to a language of their own. */
    public String path() {
        return path;
    }

    /** Where those who write fiches sign in, without a slash at the end; absent when no page leads there. */
    public @Nullable String professional() {
        String address = settings.professionalSite().strip().replaceAll("/+$", "");
        return address.isEmpty() ? null : address;
    }

    /** Whether the site bears the marks of the State. */
    public boolean isOfState() {
        return settings.appearance() == SiteSettings.Appearance.STATE;
    }

    /** The name of the page's language in that language. */
    public String languageName() {
        return ownName(language);
    }

    /**
     * This very page in another language.
     *
     * @param path with the question of the page
     * @param page the same without
     */
    public record Alternate(String code, String name, String direction, String path, String page, boolean current) {}

    /** This very page in each language, the question kept. */
    public List<Alternate> alternates() {
        return Arrays.stream(Language.values())
                .map(other -> new Alternate(
                        other.code(),
                        ownName(other),
                        direction(other),
                        SitePaths.in(other, path) + query,
                        SitePaths.in(other, path),
                        other == language))
                .toList();
    }

    private static String direction(Language language) {
        return language.isRightToLeft() ? "rtl" : "ltr";
    }

    private static String ownName(Language language) {
        Locale locale = Locale.of(language.code());
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
