package fr.repere.admin.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What Spring Security does here: it carries the signed-in account through the session, and speaks OpenID Connect. Who may what is decided at
 * the handler ({@link fr.repere.admin.access.AccessInterceptor}), forms of other sites are refused by {@link OwnPagesOnly}, headers are
 * {@link SecurityHeaders}'.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(HttpSecurity http, ObjectProvider<Customizer<HttpSecurity>> signingInElsewhere) {
        http.csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(all -> all.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((authentication, context) -> new AuthorizationDecision(
                                isThisMachine(context.getRequest().getRemoteAddr())))
                        .anyRequest()
                        .permitAll());
        signingInElsewhere.forEach(customizer -> customizer.customize(http));
        return http.build();
    }

    /** Numbers about the machine are for the machine. */
    static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }
}
