package fr.repere.admin.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** The words of pages and mails, and in which language a reader gets them. */
@Configuration(proxyBeanMethods = false)
public class WordsConfiguration {

    /** The languages of the pages; mails to the public know eight. */
    public static final List<Locale> PAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private static final Duration A_YEAR = Duration.ofDays(365);

    /** Every {@code messages/PART_fr.properties} there is, with its translations; what a language lacks is said in French. */
    @Bean
    MessageSource messageSource() throws IOException {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(parts().toArray(String[]::new));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setDefaultLocale(Locale.FRENCH);
        return source;
    }

    /** Whoever chose a language keeps it in a cookie; the others get what their browser asks for, when we have it. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("repere-langue");
        resolver.setCookieMaxAge(A_YEAR);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
        return resolver;
    }

    static Locale asked(@Nullable String header) {
        try {
            Locale best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), PAGES);
            return best == null ? Locale.FRENCH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.FRENCH;
        }
    }

    private static Stream<String> parts() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_fr.properties");
        return Stream.of(files)
                .map(file -> Objects.requireNonNull(file.getFilename()))
                .map(name -> "messages/" + name.substring(0, name.length() - "_fr.properties".length()))
                .sorted();
    }
}
