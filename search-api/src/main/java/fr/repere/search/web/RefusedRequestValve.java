package fr.repere.search.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests that the server cannot even read, such as an address with raw spaces: a problem detail, not its own page. */
public final class RefusedRequestValve extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedRequestValve.class);
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemDetail problem = Problems.ofStatus(HttpStatusCode.valueOf(status));
        try {
            response.setContentType("application/problem+json");
            response.setHeader("X-Content-Type-Options", "nosniff");
            byte[] body = JsonMapper.shared()
                    .writeValueAsString(Map.of(
                            "type", String.valueOf(problem.getType()),
                            "title", String.valueOf(problem.getTitle()),
                            "status", status,
                            "detail", String.valueOf(problem.getDetail())))
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("the caller went away before the refusal was written", e);
        }
    }
}
