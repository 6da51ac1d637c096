package fr.repere.search.web.site.results;

import fr.repere.search.web.Addresses;
import java.util.List;
import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The parameters of a page of results as its address has them, and the addresses of the same search put a little differently. Each of
 * those begins at the first page.
 *
 * @param path of the page, language included
 * @param parameters as given, without the box of places and empty ones; an empty box of places stays where it keeps a preset place away
 */
record Asked(String path, MultiValueMap<String, String> parameters) {

    /** The box of places. Empty, it says that the search is to be everywhere, whatever place is preset. */
    static final String BOX = "lieu";

    /** Where a further page goes on. */
    static final String AFTER = "after";

    /** The address with one parameter set. */
    String with(String name, String value) {
        return Addresses.with(path, parameters, name, value);
    }

    /** The address of another path with the same parameters. */
    String at(String other) {
        return address(other, dropping(BOX).parameters());
    }

    /** The address without a parameter. */
    String without(String name) {
        return address(path, dropping(name).parameters());
    }

    /** The address without one value of a parameter. */
    String without(String name, String value) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(parameters);
        kept.computeIfPresent(
                name,
                (key, values) ->
                        values.stream().filter(one -> !one.equals(value)).toList());
        return address(path, kept);
    }

    /** The address without these parameters. */
    String without(List<String> names) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(parameters);
        names.forEach(kept::remove);
        return address(path, kept);
    }

    /** The same without a parameter. */
    Asked dropping(String name) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(parameters);
        kept.remove(name);
        return new Asked(path, kept);
    }

    /** The same with a parameter set. */
    Asked setting(String name, String value) {
        MultiValueMap<String, String> set = new LinkedMultiValueMap<>(parameters);
        set.set(name, value);
        return new Asked(path, set);
    }

    /** The value of a parameter, as the search reads it: without empty ones and spaces around. */
    Optional<String> one(String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String address(String path, MultiValueMap<String, String> parameters) {
        MultiValueMap<String, String> first = new LinkedMultiValueMap<>(parameters);
        first.remove(AFTER);
        return Addresses.of(path, first);
    }
}
