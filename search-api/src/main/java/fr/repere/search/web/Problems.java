package fr.repere.search.web;

import fr.repere.search.export.ExportNotFound;
import fr.repere.search.export.ExportTooLarge;
import fr.repere.search.export.ExportsBusy;
import fr.repere.search.ogc.OgcResourceNotFound;
import fr.repere.search.query.FicheNotFound;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.SearchExpired;
import fr.repere.search.query.SearchUnavailable;
import fr.repere.search.query.TerritoryNotFound;
import fr.repere.search.web.request.UnreadableBody;
import java.net.URI;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/** What each failure is called and how it is explained: RFC 9457 problem details, in French, without inner workings. */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Wording REFUSED =
            new Wording("requete-refusee", "Requête refusée", "La requête ne peut pas être traitée.");
    private static final Wording BROKEN = new Wording(
            "erreur-interne",
            "Erreur interne",
            "Une erreur est survenue chez nous. Elle a été notée ; réessayez plus tard.");
    private static final Wording SEARCH_EXPIRED = new Wording(
            "recherche-expiree",
            "Recherche expirée",
            "La suite de cette recherche n'est plus disponible : recommencez la recherche.");
    private static final Wording NO_FICHE = new Wording(
            "fiche-introuvable",
            "Fiche introuvable",
            "Aucune fiche publiée ne porte cet identifiant. Elle a peut-être été retirée : cherchez-la par ses mots.");
    private static final Wording NO_TERRITORY = new Wording(
            "territoire-introuvable",
            "Territoire introuvable",
            "Aucun territoire ne porte cet identifiant. Il s'écrit comme departement:21, region:27, epci:242100410, "
                    + "commune:21231 ou territory:IDENTIFIANT ; /api/v1/places?q= donne les premiers, "
                    + "/api/v1/territories les opérateurs et autres territoires nommés.");
    private static final Wording EXPORTS_BUSY = new Wording(
            "exports-occupes",
            "Exports occupés",
            "Autant d'exports sont en cours que possible : réessayez après le nombre de secondes que donne « Retry-After ».");
    private static final Wording NO_EXPORT = new Wording(
            "export-introuvable",
            "Export introuvable",
            "Aucun export ne se trouve à cette adresse : il a expiré, a été abandonné ou n'est pas terminé. Demandez-le à nouveau.");
    private static final Wording UNAVAILABLE = new Wording(
            "recherche-indisponible",
            "Recherche indisponible",
            "Le moteur de recherche ne répond pas pour le moment : réessayez dans quelques secondes.");
    private static final Map<Integer, Wording> BY_STATUS = Map.of(
            400,
            new Wording(
                    "requete-illisible",
                    "Requête illisible",
                    "L'adresse demandée n'est pas bien formée : vérifiez les caractères codés par « % »."),
            404,
            new Wording("introuvable", "Page introuvable", "Rien ne se trouve à cette adresse : vérifiez-la."),
            405,
            new Wording(
                    "methode-refusee",
                    "Méthode refusée",
                    "Cette adresse ne connaît pas cette méthode : presque toutes se lisent avec GET."),
            406,
            new Wording(
                    "format-indisponible",
                    "Format indisponible",
                    "Cette adresse répond en JSON : demandez « application/json »."),
            413,
            new Wording("requete-trop-grande", "Requête trop grande", "La requête est trop grande pour être lue."),
            415,
            new Wording(
                    "format-refuse",
                    "Format refusé",
                    "Le corps de la requête doit être du JSON : envoyez-le avec « Content-Type: application/json »."),
            429,
            new Wording(
                    "trop-de-requetes",
                    "Trop de requêtes",
                    "Trop de requêtes viennent de la même adresse : réessayez après le nombre de secondes que donne « Retry-After »."));

    /** What a problem is called and how it is explained. */
    private record Wording(String type, String title, String detail) {}

    private Problems() {}

    /** The problem that a failure is. Failures that nobody foresaw are logged and become a plain 500. */
    static ProblemDetail of(Throwable failure) {
        return switch (failure) {
            case InvalidParameter invalid -> invalid(invalid);
            case SearchExpired expired -> problem(HttpStatus.GONE, SEARCH_EXPIRED);
            case FicheNotFound notFound -> problem(HttpStatus.NOT_FOUND, NO_FICHE);
            case TerritoryNotFound notFound -> problem(HttpStatus.NOT_FOUND, NO_TERRITORY);
            case ExportTooLarge large -> tooLarge(large);
            case ExportsBusy busy -> problem(HttpStatus.SERVICE_UNAVAILABLE, EXPORTS_BUSY);
            case ExportNotFound notFound -> problem(HttpStatus.NOT_FOUND, NO_EXPORT);
            case OgcResourceNotFound notFound ->
                problem(HttpStatus.NOT_FOUND, "introuvable", "Introuvable", notFound.getMessage());
            case UnreadableBody body -> problem(body.status(), "corps-illisible", "Corps illisible", body.getMessage());
            case SearchUnavailable unavailable -> unavailable(unavailable);
            case ErrorResponse known -> ofStatus(known.getStatusCode());
            case IllegalStateException e when isMalformedRequest(e) -> ofStatus(HttpStatus.BAD_REQUEST);
            default -> unforeseen(failure);
        };
    }

    private static ProblemDetail unforeseen(Throwable failure) {
        LOG.error("unforeseen failure", failure);
        return ofStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** The problem that stands for a status alone. */
    static ProblemDetail ofStatus(HttpStatusCode status) {
        return problem(status, BY_STATUS.getOrDefault(status.value(), status.is4xxClientError() ? REFUSED : BROKEN));
    }

    private static ProblemDetail invalid(InvalidParameter invalid) {
        ProblemDetail problem =
                problem(HttpStatus.BAD_REQUEST, "parametre-refuse", "Paramètre refusé", invalid.getMessage());
        problem.setProperty("parameter", invalid.parameter());
        problem.setProperty("value", invalid.value());
        problem.setProperty("allowed", invalid.allowed());
        return problem;
    }

    private static ProblemDetail tooLarge(ExportTooLarge large) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "export-trop-grand",
                "Export trop grand",
                "%d fiches sont plus que les %d qu'une réponse peut tenir : demandez un fichier par « POST /api/v1/exports?format=… » avec les mêmes paramètres, ou ajoutez l'en-tête « Prefer: respond-async »."
                        .formatted(large.total(), large.limit()));
        problem.setProperty("total", large.total());
        problem.setProperty("limit", large.limit());
        return problem;
    }

    private static ProblemDetail unavailable(SearchUnavailable failure) {
        LOG.warn("search unavailable: {}", failure.getMessage());
        return problem(HttpStatus.SERVICE_UNAVAILABLE, UNAVAILABLE);
    }

    private static ProblemDetail problem(HttpStatusCode status, Wording wording) {
        return problem(status, wording.type(), wording.title(), wording.detail());
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
