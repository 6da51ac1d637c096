package fr.repere.admin.account.elsewhere;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers; those without a client id are not offered.
 *
 * @param providers by the name that stands in addresses
 */
@ConfigurationProperties("repere.elsewhere")
record ElsewhereSettings(@DefaultValue Map<String, Provider> providers) {

    ElsewhereSettings {
        providers = Map.copyOf(providers);
    }

    /**
     * A provider, with its addresses: none is looked up at the start, which a provider that is down would hold up.
     *
     * @param name as on the button
     * @param keys where its public keys are (JWKS)
     * @param userInfo where it says more than in the ID token, as a signed JWT; null when the ID token says all
     * @param endSession where one signs out there; null when nowhere
     * @param parameters added to the request, such as {@code acr_values}
     * @param vouchesForMail whether its addresses count as proven although it does not say {@code email_verified}
     */
    record Provider(
            String name,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            String issuer,
            String authorization,
            String token,
            String keys,
            @Nullable String userInfo,
            @Nullable String endSession,
            @DefaultValue({"openid", "email"}) List<String> scopes,
            @DefaultValue Map<String, String> parameters,
            @DefaultValue("false") boolean vouchesForMail) {

        boolean isConfigured() {
            return !clientId.isBlank();
        }
    }
}
