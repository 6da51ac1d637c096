package fr.repere.admin.account.elsewhere;

import fr.repere.admin.access.Sessions;
import fr.repere.admin.account.signin.Farewell;
import fr.repere.admin.account.signin.SignIn;
import fr.repere.admin.account.signin.Suite;
import fr.repere.admin.web.ReaderLanguages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Somebody comes back from a provider that knows them: from here on they are an account of ours, or must first prove which. */
@Component
class Arrival implements AuthenticationSuccessHandler {

    private final Providers providers;
    private final Identities identities;
    private final Sessions sessions;
    private final SignIn signIn;
    private final ReaderLanguages languages;
    private final String address;

    Arrival(
            Providers providers,
            Identities identities,
            Sessions sessions,
            SignIn signIn,
            ReaderLanguages languages,
            @Value("${repere.mail.address}") String address) {
        this.providers = providers;
        this.identities = identities;
        this.sessions = sessions;
        this.signIn = signIn;
        this.languages = languages;
        this.address = address;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Identity identity = identity((OAuth2AuthenticationToken) authentication);
        SecurityContextHolder.clearContext();
        switch (identities.arrive(identity, languages.ofMails(request))) {
            case Identities.Outcome.Theirs(UUID account) -> {
                begin(request, response, account, identity);
                response.sendRedirect(Suite.HOME);
            }
            case Identities.Outcome.MustProve mustProve -> {
                sessions.end(request);
                request.getSession(true).setAttribute(IdentityLinkPage.PENDING, identity);
                response.sendRedirect(IdentityLinkPage.PATH);
            }
            case Identities.Outcome.WithoutMail withoutMail -> {
                sessions.end(request);
                response.sendRedirect(IdentityLinkPage.FAILED + "?raison=adresse");
            }
        }
    }

    /** Signs an account in, and remembers where it signs out. */
    void begin(HttpServletRequest request, HttpServletResponse response, UUID account, Identity identity) {
        sessions.begin(request, response, account, false);
        if (identity.farewell() != null) {
            request.getSession(true).setAttribute(Farewell.ATTRIBUTE, identity.farewell());
        }
        signIn.signedIn(account, identity.provider());
    }

    private Identity identity(OAuth2AuthenticationToken token) {
        OidcUser user = (OidcUser) Objects.requireNonNull(token.getPrincipal());
        String id = token.getAuthorizedClientRegistrationId();
        ElsewhereSettings.Provider provider = providers.settings(id);
        boolean proven = provider.vouchesForMail() || Boolean.TRUE.equals(user.getEmailVerified());
        return new Identity(
                id,
                Objects.requireNonNull(user.getSubject()),
                user.getEmail(),
                proven,
                farewell(provider, user.getIdToken().getTokenValue()));
    }

    private @Nullable String farewell(ElsewhereSettings.Provider provider, String idToken) {
        return provider.endSession() == null
                ? null
                : UriComponentsBuilder.fromUriString(provider.endSession())
                        .queryParam("id_token_hint", idToken)
                        .queryParam("state", UUID.randomUUID())
                        .queryParam("post_logout_redirect_uri", "{address}")
                        .encode()
                        .buildAndExpand(address + "/")
                        .toUriString();
    }
}
