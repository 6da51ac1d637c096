package fr.repere.search.web;

import fr.repere.search.query.FicheNotFound;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.SearchExpired;
import fr.repere.search.query.SearchUnavailable;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** What each failure is called and how it is explained: RFC 9457 problem details, in French, without inner workings. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** The problem that a failure is. Failures that nobody foresaw are logged and become a plain 500. */
    static ProblemDetail of(Throwable failure) {
        return switch (failure) {
            case InvalidParameter invalid -> invalid(invalid);
            case SearchExpired expired ->
                problem(
                        HttpStatus.GONE,
                        "recherche-expiree",
                        "Recherche expirée",
                        "La suite de cette recherche n'est plus disponible : recommencez la recherche.");
            case FicheNotFound notFound ->
                problem(
                        HttpStatus.NOT_FOUND,
                        "fiche-introuvable",
                        "Fiche introuvable",
                        "Aucune fiche publiée ne porte cet identifiant. Elle a peut-être été retirée : cherchez-la par ses mots.");
            case UnreadableBody body -> problem(body.status(), "corps-illisible", "Corps illisible", body.getMessage());
            case SearchUnavailable unavailable -> unavailable(unavailable);
            case ErrorResponse known -> ofStatus(known.getStatusCode());
            case IllegalStateException e when isMalformedRequest(e) -> ofStatus(HttpStatus.BAD_REQUEST);
            default -> {
                LOG.error("unforeseen failure", failure);
                yield ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
            }
        };
    }

    /** The problem that stands for a status alone. */
    static ProblemDetail ofStatus(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 ->
                problem(
                        status,
                        "requete-illisible",
                        "Requête illisible",
                        "L'adresse demandée n'est pas bien formée : vérifiez les caractères codés par « % ».");
            case 404 ->
                problem(status, "introuvable", "Page introuvable", "Rien ne se trouve à cette adresse : vérifiez-la.");
            case 405 ->
                problem(
                        status,
                        "methode-refusee",
                        "Méthode refusée",
                        "Cette adresse ne connaît pas cette méthode : presque toutes se lisent avec GET.");
            case 406 ->
                problem(
                        status,
                        "format-indisponible",
                        "Format indisponible",
                        "Cette adresse répond en JSON : demandez « application/json ».");
            case 413 ->
                problem(
                        status,
                        "requete-trop-grande",
                        "Requête trop grande",
                        "La requête est trop grande pour être lue.");
            case 415 ->
                problem(
                        status,
                        "format-refuse",
                        "Format refusé",
                        "Le corps de la requête doit être du JSON : envoyez-le avec « Content-Type: application/json ».");
            case 429 ->
                problem(
                        status,
                        "trop-de-requetes",
                        "Trop de requêtes",
                        "Trop de requêtes viennent de la même adresse : réessayez après le nombre de secondes que donne « Retry-After ».");
            default -> {
                if (status.is4xxClientError()) {
                    yield problem(status, "requete-refusee", "Requête refusée", "La requête ne peut pas être traitée.");
                }
                yield problem(
                        status,
                        "erreur-interne",
                        "Erreur interne",
                        "Une erreur est survenue chez nous. Elle a été notée ; réessayez plus tard.");
            }
        };
    }

    private static ProblemDetail invalid(InvalidParameter invalid) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "parametre-refuse", "Paramètre refusé", invalid.getMessage());
        problem.setProperty("parameter", invalid.parameter());
        problem.setProperty("value", invalid.value());
        problem.setProperty("allowed", invalid.allowed());
        return problem;
    }

    private static ProblemDetail unavailable(SearchUnavailable failure) {
        LOG.warn("search unavailable: {}", failure.getMessage());
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "recherche-indisponible",
                "Recherche indisponible",
                "Le moteur de recherche ne répond pas pour le moment : réessayez dans quelques secondes.");
    }

    private static ProblemDetail problem(HttpStatusCode status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:repere:probleme:" + type));
        problem.setTitle(title);
        return problem;
    }

    /** Tomcat says so when it cannot decode the parameters of a request. */
    private static boolean isMalformedRequest(IllegalStateException e) {
        return e.getClass().getName().startsWith("org.apache.tomcat.util.http");
    }
}
