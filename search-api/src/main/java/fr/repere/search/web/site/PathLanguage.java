package fr.repere.search.web.site;

import fr.repere.geodata.document.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a page stands in its path and nowhere else, so that an address is the same page for everybody. */
class PathLanguage implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.of(SitePaths.languageOf(SitePaths.asked(request))
                .orElse(Language.FR)
                .code());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language stands in the path");
    }
}
