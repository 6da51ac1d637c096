package fr.repere.admin.web;

import fr.repere.admin.access.AccessInterceptor;
import fr.repere.admin.access.PersonArgument;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The order of what happens before a handler: the language, the frame, then who may. */
@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private final FrameInterceptor frame;
    private final AccessInterceptor access;
    private final ReadableTextOnly readable;
    private final PersonArgument person;

    PagesConfiguration(
            FrameInterceptor frame, AccessInterceptor access, ReadableTextOnly readable, PersonArgument person) {
        this.frame = frame;
        this.access = access;
        this.readable = readable;
        this.person = person;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor language = new LocaleChangeInterceptor();
        language.setParamName("langue");
        language.setIgnoreInvalidLocale(true);
        registry.addInterceptor(language);
        registry.addInterceptor(frame);
        registry.addInterceptor(readable);
        registry.addInterceptor(access);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(person);
    }

    /** Their names change with their content: browsers may keep them. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(Assets.PATH + "**")
                .addResourceLocations("classpath:/static/site/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
