package fr.repere.search.web.site;

import fr.repere.geodata.document.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The first part of each path of the site, which names the language. */
public final class SitePaths {

    /** The pattern of that part. */
    static final String LANGUAGE =
            Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining("|", "/{language:", "}"));

    private SitePaths() {}

    /** A path in a language: {@code /carte} becomes {@code /ar/carte}. */
    public static String in(Language language, String path) {
        return "/" + language.code() + path;
    }

    /** The path that was asked for, also while its failure is being told. */
    static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** The language that a path begins with. */
    static Optional<Language> languageOf(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty()
                ? Optional.empty()
                : Language.findByCode(path.substring(1, end < 0 ? path.length() : end));
    }

    /** A path without its language; {@code /} for a home page. */
    static String withoutLanguage(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? "/" : path.substring(end);
    }
}
