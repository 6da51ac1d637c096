package fr.repere.endtoend.benchmark;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Our endpoint: {@code GET /api/v1/search}. */
record ProductTarget(String url) implements Target {

    @Override
    public String name() {
        return "repere";
    }

    @Override
    public Client open() {
        HttpExchange http = new HttpExchange();
        return new Client() {
            @Override
            public long ask(Request request) {
                return HttpExchange.numberAfter("\"total\":", http.get(address(request)));
            }

            @Override
            public void close() {
                http.close();
            }
        };
    }

    /** The address of a search. */
    String address(Request request) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (request.shape().hasWords()) {
            parameters.put("q", request.shape().words());
        }
        request.where()
                .ifPresent(where -> where.territory().ifPresentOrElse(id -> parameters.put("place", id), () -> {
                    parameters.put("lat", plain(where.lat()));
                    parameters.put("lon", plain(where.lon()));
                }));
        parameters.putAll(request.shape().filters());
        parameters.put("size", Integer.toString(Request.SIZE));
        return url + "/api/v1/search?"
                + parameters.entrySet().stream()
                        .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** Without exponent, as the endpoint wants it. */
    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }
}
