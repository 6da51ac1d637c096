package fr.repere.admin.web;

import fr.repere.geodata.document.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * In which language a reader gets pages, and in which one mails. Who comes from {@code /ar/…} of the public site chose Arabic
 * ({@code ?langue=ar}), and keeps it in a cookie; so does who chooses at the foot of a page. The others get what their browser asks for. Of
 * the eight languages only two have pages here: who chose another gets the one of the two that their browser puts first, for it knows their
 * second language better than we do, and French when it names neither, the language of the offices that they deal with.
 */
public final class ReaderLanguages extends CookieLocaleResolver {

    /** The languages of the pages; mails to the public know eight. */
    static final List<Locale> PAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final List<Locale> ALL = Arrays.stream(Language.values())
            .map(language -> Locale.of(language.code()))
            .toList();
    private static final Duration A_YEAR = Duration.ofDays(365);

    ReaderLanguages() {
        super("repere-langue");
        setCookieMaxAge(A_YEAR);
        setCookieHttpOnly(true);
        setCookieSameSite("Lax");
        // A cookie that somebody mangled is one that was never set.
        setRejectInvalidCookies(false);
        setDefaultLocaleFunction(request -> asked(request, ALL));
    }

    /** The language of mails: one of eight. */
    public Locale ofMails(HttpServletRequest request) {
        Locale chosen = super.resolveLocaleContext(request).getLocale();
        return isOurs(chosen) ? Locale.of(Objects.requireNonNull(chosen).getLanguage()) : asked(request, ALL);
    }

    /** The language of pages: one of two. It is looked up when it is needed, since a handler may change it on the way. */
    @Override
    public LocaleContext resolveLocaleContext(HttpServletRequest request) {
        return () -> {
            Locale wanted = ofMails(request);
            return PAGES.contains(wanted) ? wanted : asked(request, PAGES);
        };
    }

    /** Keeps a choice; what is none of the eight languages is none. */
    @Override
    public void setLocaleContext(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable LocaleContext choice) {
        if (choice != null && isOurs(choice.getLocale())) {
            super.setLocaleContext(request, response, choice);
        }
    }

    private static boolean isOurs(@Nullable Locale locale) {
        return locale != null && Language.findByCode(locale.getLanguage()).isPresent();
    }

    private static Locale asked(HttpServletRequest request, List<Locale> known) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), known);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }
}
