package fr.repere.search.web.site;

import fr.repere.geodata.document.Language;
import fr.repere.search.wording.Messages;
import java.time.Duration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;

/** Languages in paths, texts for templates, a frame for each page, and styles that browsers keep. */
@Configuration(proxyBeanMethods = false)
class SiteConfiguration implements WebMvcConfigurer {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final FrameInterceptor frames;

    SiteConfiguration(FrameInterceptor frames) {
        this.frames = frames;
    }

    @Override
    public void configurePathMatch(PathMatchConfigurer paths) {
        paths.addPathPrefix(SitePaths.LANGUAGE, HandlerTypePredicate.forAnnotation(SitePage.class));
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(new LanguageOfCode());
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(frames);
    }

    /** Their names change with their content. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:/static/site/")
                .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }

    /** The eight bundles, read once. */
    @Configuration(proxyBeanMethods = false)
    static class Texts {

        @Bean
        Messages messages() {
            return Messages.load();
        }

        @Bean
        MessageSource messageSource(Messages messages) {
            return new SiteMessages(messages);
        }

        @Bean
        LocaleResolver localeResolver() {
            return new PathLanguage();
        }
    }

    /** From the code in a path. */
    private static final class LanguageOfCode implements Converter<String, Language> {

        @Override
        public Language convert(String code) {
            return Language.findByCode(code).orElseThrow(() -> new IllegalArgumentException("no such language"));
        }
    }
}
