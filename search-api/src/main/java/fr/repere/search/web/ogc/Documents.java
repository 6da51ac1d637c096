package fr.repere.search.web.ogc;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes documents as JSON answers. */
@Component
class Documents {

    private final JsonMapper mapper;

    Documents(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes a record. */
    void write(Object document, String type, HttpServletResponse response) throws IOException {
        write(mapper.writeValueAsBytes(document), type, response);
    }

    /** Writes what is JSON already. */
    void writeText(String json, String type, HttpServletResponse response) throws IOException {
        write(json.getBytes(StandardCharsets.UTF_8), type, response);
    }

    /** What every answer says: that it depends on the header {@code Accept}. */
    static void begin(String type, HttpServletResponse response) {
        response.setContentType(type);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    private static void write(byte[] bytes, String type, HttpServletResponse response) throws IOException {
        begin(type, response);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
