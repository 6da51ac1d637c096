package fr.repere.admin.account.elsewhere;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What a provider says of somebody: in the ID token, or also in a signed JWT of its own (ProConnect), which must be for us and of the same. */
@Component
class SignedUserInfo implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final Providers providers;
    private final RestClient http = RestClient.create();
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    SignedUserInfo(Providers providers) {
        this.providers = providers;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        String id = request.getClientRegistration().getRegistrationId();
        ElsewhereSettings.Provider provider = providers.settings(id);
        OidcUserInfo more = null;
        if (provider.userInfo() != null) {
            Jwt said = ask(id, provider, request.getAccessToken().getTokenValue());
            boolean ofTheSame =
                    Objects.equals(request.getIdToken().getSubject(), said.getSubject()) && said.getSubject() != null;
            boolean forUs = said.getAudience() != null && said.getAudience().contains(provider.clientId());
            if (!ofTheSame || !forUs) {
                throw refused(null);
            }
            more = new OidcUserInfo(said.getClaims());
        }
        return new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, request.getIdToken(), more);
    }

    private Jwt ask(String id, ElsewhereSettings.Provider provider, String token) {
        try {
            String answer = http.get()
                    .uri(Objects.requireNonNull(provider.userInfo()))
                    .headers(headers -> headers.setBearerAuth(token))
                    .retrieve()
                    .body(String.class);
            return decoders.computeIfAbsent(id, name -> decoder(provider))
                    .decode(Objects.requireNonNullElse(answer, ""));
        } catch (RestClientException | JwtException failure) {
            throw refused(failure);
        }
    }

    private static JwtDecoder decoder(ElsewhereSettings.Provider provider) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSetUri(provider.keys()).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(provider.issuer()));
        return decoder;
    }

    private static OAuth2AuthenticationException refused(@Nullable Exception cause) {
        OAuth2Error error = new OAuth2Error("invalid_user_info_response");
        return cause == null
                ? new OAuth2AuthenticationException(error)
                : new OAuth2AuthenticationException(error, cause);
    }
}
