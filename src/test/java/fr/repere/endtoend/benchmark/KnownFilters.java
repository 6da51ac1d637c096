package fr.repere.endtoend.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Leaves out of the shapes what the endpoint refuses, so that an older program can be measured with the same file. */
final class KnownFilters {

    private static final int BAD_REQUEST = 400;

    private KnownFilters() {}

    /**
     * The shapes without the filters that are refused.
     *
     * @param refused takes the names of those
     */
    static List<Request.Shape> of(Target endpoint, List<Request.Shape> shapes, Set<String> refused) {
        Map<String, String> example = new LinkedHashMap<>();
        shapes.forEach(shape -> example.putAll(shape.filters()));
        try (Target.Client client = endpoint.open()) {
            example.forEach((name, value) -> {
                if (isRefused(client, name, value)) {
                    refused.add(name);
                }
            });
        }
        List<Request.Shape> known = new ArrayList<>();
        for (Request.Shape shape : shapes) {
            Map<String, String> filters = new LinkedHashMap<>(shape.filters());
            filters.keySet().removeAll(refused);
            known.add(new Request.Shape(shape.number(), shape.words(), shape.language(), shape.place(), filters));
        }
        return known;
    }

    private static boolean isRefused(Target.Client client, String name, String value) {
        try {
            client.ask(new Request(new Request.Shape(0, "", "", "none", Map.of(name, value)), Optional.empty()));
            return false;
        } catch (HttpExchange.RefusedRequest refusal) {
            if (refusal.status() != BAD_REQUEST) {
                throw refusal;
            }
            return true;
        }
    }
}
