package fr.repere.admin.account.elsewhere;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/** The configured providers, as Spring Security wants them; there may be none. */
@Component
class Providers implements ClientRegistrationRepository, Iterable<ClientRegistration> {

    private final Map<String, ElsewhereSettings.Provider> settings;
    private final List<ClientRegistration> registrations;

    Providers(ElsewhereSettings settings, @Value("${repere.mail.address}") String address) {
        this.settings = settings.providers();
        this.registrations = this.settings.entrySet().stream()
                .filter(entry -> entry.getValue().isConfigured())
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> registration(entry.getKey(), entry.getValue(), address))
                .toList();
    }

    boolean isEmpty() {
        return registrations.isEmpty();
    }

    /** What is configured of a provider that a registration was made of. */
    ElsewhereSettings.Provider settings(String id) {
        return Objects.requireNonNull(settings.get(id));
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return registrations.stream()
                .filter(one -> one.getRegistrationId().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Iterator<ClientRegistration> iterator() {
        return registrations.iterator();
    }

    private static ClientRegistration registration(String id, ElsewhereSettings.Provider provider, String address) {
        return ClientRegistration.withRegistrationId(id)
                .clientName(provider.name())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                // The address that people use, never the one that a request names.
                .redirectUri(address + "/login/oauth2/code/{registrationId}")
                .scope(provider.scopes())
                .issuerUri(provider.issuer())
                .authorizationUri(provider.authorization())
                .tokenUri(provider.token())
                .jwkSetUri(provider.keys())
                .userNameAttributeName("sub")
                .build();
    }
}
