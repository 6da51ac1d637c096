package fr.repere.search.web.site;

import fr.repere.geodata.document.Language;
import fr.repere.search.wording.Messages;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
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

    /** Pages are made whole before they leave: what fails is an error page and not half a page, and what did not change is not sent again. */
    @Configuration(proxyBeanMethods = false)
    static class WholePages {

        @Bean
        FilterRegistrationBean<ShallowEtagHeaderFilter> pageTags() {
            ShallowEtagHeaderFilter tags = new ShallowEtagHeaderFilter();
            // A strong one would keep the server from compressing.
            tags.setWriteWeakETag(true);
            FilterRegistrationBean<ShallowEtagHeaderFilter> registration = new FilterRegistrationBean<>(tags);
            Arrays.stream(Language.values())
                    .forEach(language -> registration.addUrlPatterns("/" + language.code() + "/*"));
            return registration;
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
