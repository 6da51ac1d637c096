package fr.repere.admin.account.elsewhere;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.context.NullSecurityContextRepository;

/** Speaks OpenID Connect when a provider is configured; Spring Security checks state, nonce, PKCE and signatures. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ElsewhereConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ElsewhereConfiguration.class);
    private static final String BEGINNING = "/oauth2/authorization";

    @Bean
    Customizer<HttpSecurity> signingInElsewhere(Providers providers, SignedUserInfo userInfo, Arrival arrival) {
        return http -> {
            if (providers.isEmpty()) {
                return;
            }
            // Sessions begins a new session itself. Spring's change of id before it would be undone there: the session
            // under the
            // old id, which is still the stored one, would be taken up again.
            http.sessionManagement(session -> session.sessionFixation(fixation -> fixation.none()));
            http.oauth2Login(login -> login.clientRegistrationRepository(providers)
                    .authorizedClientRepository(new NoTokensKept())
                    // What Spring makes of the person lives for this one request.
                    .securityContextRepository(new NullSecurityContextRepository())
                    .loginPage("/connexion")
                    .authorizationEndpoint(asking -> asking.authorizationRequestResolver(resolver(providers)))
                    .userInfoEndpoint(more -> more.oidcUserService(userInfo))
                    .successHandler(arrival)
                    .failureHandler((request, response, failure) -> {
                        LOG.info(
                                "signing in elsewhere failed: {}",
                                failure instanceof OAuth2AuthenticationException oauth
                                        ? oauth.getError().getErrorCode()
                                        : failure.getClass().getSimpleName());
                        response.sendRedirect(IdentityLinkPage.FAILED);
                    }));
        };
    }

    private static DefaultOAuth2AuthorizationRequestResolver resolver(Providers providers) {
        DefaultOAuth2AuthorizationRequestResolver resolver =
                new DefaultOAuth2AuthorizationRequestResolver(providers, BEGINNING);
        resolver.setAuthorizationRequestCustomizer(request -> request.attributes(known -> {
            Object id = known.get("registration_id");
            if (id != null) {
                request.additionalParameters(
                        more -> more.putAll(providers.settings(id.toString()).parameters()));
            }
        }));
        return resolver;
    }

    /** Tokens of providers are looked at once and not kept. */
    private static final class NoTokensKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
