package fr.repere.search.web.request;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The body of a request cannot be read. Its message, in French, is shown to the caller. */
public final class UnreadableBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;

    private UnreadableBody(HttpStatus status, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    public static UnreadableBody tooLarge(int mostBytes) {
        return new UnreadableBody(
                HttpStatus.CONTENT_TOO_LARGE,
                "Le corps de la requête est trop grand : %d octets au plus.".formatted(mostBytes),
                null);
    }

    public static UnreadableBody notAnObject() {
        return new UnreadableBody(
                HttpStatus.BAD_REQUEST,
                "Le corps doit être un seul objet JSON dont les membres sont les paramètres de la recherche, comme {\"q\": \"logement\", \"size\": 10}.",
                null);
    }

    public static UnreadableBody notJson(Throwable cause) {
        return new UnreadableBody(
                HttpStatus.BAD_REQUEST,
                "Le corps n'est pas du JSON en UTF-8 bien formé : vérifiez guillemets, virgules et accolades.",
                cause);
    }

    /** 400 or 413. */
    public HttpStatus status() {
        return status;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
