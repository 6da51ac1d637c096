package fr.repere.search.web;

import fr.repere.search.web.request.AnswerFormat;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The one place that answers failures: problem details under the addresses made for programs, an error page elsewhere. Never
 * a stack trace, never the message of a failure that was not written for readers.
 */
@Controller
@ControllerAdvice
class ErrorAnswers implements ErrorController {

    private static final String RETRY_SECONDS = "5";
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/openapi.json", "/actuator");

    private static final String FOR_BOTH = "/ogc";

    /** What fails behind the beginning of its answer is thrown on: the server cuts the connection, so that no half looks like a whole. */
    @ExceptionHandler(Exception.class)
    Object failed(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        response.resetBuffer();
        if (failure instanceof ErrorResponse known) {
            // Which methods or media types are taken belongs to the refusal of another.
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        return answer(Problems.of(failure), request, request.getRequestURI());
    }

    /** What the server refused before any controller saw it. */
    @RequestMapping("${server.error.path:/error}")
    Object refused(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        HttpStatusCode code = status instanceof Integer value ? HttpStatusCode.valueOf(value) : HttpStatus.NOT_FOUND;
        return answer(
                Problems.ofStatus(code), request, address instanceof String text ? text : request.getRequestURI());
    }

    private static Object answer(ProblemDetail problem, HttpServletRequest request, String address) {
        HttpStatus status = HttpStatus.valueOf(problem.getStatus());
        if (isForProgram(request, address)) {
            ResponseEntity.BodyBuilder answer =
                    ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
            if (status == HttpStatus.SERVICE_UNAVAILABLE) {
                answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            }
            return answer.body(problem);
        }
        return new ModelAndView("error", Map.of("problem", problem), status);
    }

    /** Geographic programs and browsers read the same addresses: there, each is answered as it asks. */
    private static boolean isForProgram(HttpServletRequest request, String address) {
        if (address.equals(FOR_BOTH) || address.startsWith(FOR_BOTH + "/")) {
            return AnswerFormat.ofFailure(format(request), Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)))
                    == AnswerFormat.JSON;
        }
        return FOR_PROGRAMS.stream().anyMatch(address::startsWith);
    }

    private static Optional<String> format(HttpServletRequest request) {
        try {
            return Optional.ofNullable(request.getParameter(AnswerFormat.PARAMETER));
        } catch (IllegalStateException unreadable) {
            return Optional.empty();
        }
    }
}
