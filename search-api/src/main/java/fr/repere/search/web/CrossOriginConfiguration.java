package fr.repere.search.web;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/**
 * Lets the pages of other sites read what is public here: the interfaces for programs, without cookies. Before the limits, so that a refusal can be
 * read as well.
 */
@Configuration(proxyBeanMethods = false)
class CrossOriginConfiguration {

    private static final int BEFORE_LIMITS = Ordered.HIGHEST_PRECEDENCE + 5;
    private static final Duration REMEMBERED = Duration.ofHours(1);

    @Bean
    FilterRegistrationBean<CorsFilter> crossOrigin() {
        CorsConfiguration reading = new CorsConfiguration();
        reading.setAllowedOrigins(List.of("*"));
        reading.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        reading.setAllowedHeaders(List.of("*"));
        reading.setExposedHeaders(List.of("Retry-After", "Content-Disposition"));
        reading.setMaxAge(REMEMBERED);
        UrlBasedCorsConfigurationSource addresses = new UrlBasedCorsConfigurationSource();
        List.of("/api/**", "/ogc", "/ogc/**", "/openapi.json", "/widget.js")
                .forEach(path -> addresses.registerCorsConfiguration(path, reading));
        FilterRegistrationBean<CorsFilter> filter = new FilterRegistrationBean<>(new CorsFilter(addresses));
        filter.setOrder(BEFORE_LIMITS);
        return filter;
    }
}
