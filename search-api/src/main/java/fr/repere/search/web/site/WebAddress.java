package fr.repere.search.web.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The address of a website as sources write it, when it can be followed without harm.
 *
 * @param href begins with {@code http://} or {@code https://}
 * @param host to be read
 */
public record WebAddress(String href, String host) {

    /** The address, or nothing when it is none of the web: {@code javascript:}, {@code data:}, a text. */
    public static Optional<WebAddress> of(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(written.strip());
            String scheme = address.getScheme();
            String host = address.getHost();
            return host != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme))
                    ? Optional.of(new WebAddress(address.toASCIIString(), host))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
