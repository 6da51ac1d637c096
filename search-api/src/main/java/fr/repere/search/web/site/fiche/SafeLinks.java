package fr.repere.search.web.site.fiche;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that come from sources and that somebody taps on: what is not plainly what it says it is becomes no link. */
final class SafeLinks {

    private static final Pattern NUMBER = Pattern.compile("(?<![*#])\\+?\\d[\\d .\\-\u00a0\u202f]*");
    private static final Pattern OPTIONAL_ZERO = Pattern.compile("\\(0\\)");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+");
    private static final Pattern HOST = Pattern.compile("(?i)[a-z\\d-]+(\\.[a-z\\d-]+)+(/\\S*)?");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 15;

    private SafeLinks() {}

    /** What programs dial for the first number in a text: {@code tel:+33102030405}. */
    static Optional<String> phone(String text) {
        Matcher number = NUMBER.matcher(OPTIONAL_ZERO.matcher(text).replaceAll(""));
        if (!number.find()) {
            return Optional.empty();
        }
        String dialled = number.group().replaceAll("[^\\d+]", "");
        boolean plausible = dialled.length() >= SHORTEST && dialled.length() <= LONGEST + 1;
        return plausible ? Optional.of("tel:" + dialled) : Optional.empty();
    }

    /** A letter to one address and nothing else. */
    static Optional<String> mail(String text) {
        String address = text.strip();
        return MAIL.matcher(address).matches() ? Optional.of("mailto:" + address) : Optional.empty();
    }

    /** A page of the web; an address without a scheme is taken for one. */
    static Optional<String> web(String text) {
        String address = text.strip();
        if (HOST.matcher(address).matches()) {
            address = "https://" + address;
        }
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean page = (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
            return page ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (java.net.URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}
