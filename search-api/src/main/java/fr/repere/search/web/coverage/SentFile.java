package fr.repere.search.web.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;

/** Begins an answer that is a file. What can fail is done before, so that it can be told properly. */
final class SentFile {

    private SentFile() {}

    /** The format that the address asks for. */
    static FileFormat format(ServletWebRequest exchange) {
        return FileFormat.of(exchange.getRequest().getRequestURI());
    }

    /**
     * A file to be looked at or kept.
     *
     * @param disposition whether it is shown or saved
     * @param name of the file, without its ending; of plain letters
     * @return where its content goes
     */
    static OutputStream begin(
            ServletWebRequest exchange, FileFormat format, ContentDisposition.Builder disposition, String name)
            throws IOException {
        HttpServletResponse response = Objects.requireNonNull(exchange.getResponse());
        response.setContentType(format.contentType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name + format.ending()).build().toString());
        return response.getOutputStream();
    }
}
