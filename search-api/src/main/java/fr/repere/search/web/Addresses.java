package fr.repere.search.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Writes values into addresses. */
final class Addresses {

    private Addresses() {}

    /** A value of a query parameter, percent-encoded, spaces as {@code %20}. */
    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
