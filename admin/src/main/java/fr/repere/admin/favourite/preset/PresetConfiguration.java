package fr.repere.admin.favourite.preset;

import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** After it is known who may see a page, the cookie is set right. */
@Configuration(proxyBeanMethods = false)
class PresetConfiguration implements WebMvcConfigurer {

    private final PresetCookie cookie;

    PresetConfiguration(PresetCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(cookie).order(Ordered.LOWEST_PRECEDENCE);
    }
}
