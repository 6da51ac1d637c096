package fr.repere.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes the addresses of searches. */
public final class Addresses {

    private static final String AFTER = "after";

    private Addresses() {}

    /** An address with these parameters, one of them changed; a cursor only when it is the changed one. */
    public static String with(String path, MultiValueMap<String, String> parameters, String name, String value) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((kept, values) -> {
            if (!kept.equals(name) && !kept.equals(AFTER)) {
                address.queryParam(kept, values.stream().map(Addresses::encoded).toArray());
            }
        });
        return address.queryParam(name, encoded(value)).build(true).toUriString();
    }

    /** An address with these parameters. */
    public static String of(String path, MultiValueMap<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) ->
                address.queryParam(name, values.stream().map(Addresses::encoded).toArray()));
        return address.build(true).toUriString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
