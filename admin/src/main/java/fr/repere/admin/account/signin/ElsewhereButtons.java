package fr.repere.admin.account.signin;

import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The providers through which people may sign in, as configured; none by default. */
@Component
public class ElsewhereButtons {

    private final List<Button> buttons;

    ElsewhereButtons(ObjectProvider<ClientRegistrationRepository> registrations) {
        ClientRegistrationRepository known = registrations.getIfAvailable();
        this.buttons = known instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(one -> button((ClientRegistration) Objects.requireNonNull(one)))
                        .toList()
                : List.of();
    }

    /** The buttons, in the order of the configuration. */
    public List<Button> list() {
        return buttons;
    }

    private static Button button(ClientRegistration registration) {
        return new Button("/oauth2/authorization/" + registration.getRegistrationId(), registration.getClientName());
    }

    /** A button. */
    public record Button(String path, String name) {}
}
