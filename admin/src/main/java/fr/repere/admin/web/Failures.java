package fr.repere.admin.web;

import fr.repere.admin.access.NotYours;
import fr.repere.geodata.fiche.FicheNotFound;
import fr.repere.geodata.fiche.IllegalTransition;
import fr.repere.geodata.operator.TerritoryNotFound;
import jakarta.persistence.OptimisticLockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns what goes wrong into a page that says what happened and what to do; the only place that does. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler
    ModelAndView absent(FicheNotFound failure) {
        return page(HttpStatus.NOT_FOUND, "error.fiche.absent");
    }

    @ExceptionHandler
    ModelAndView absent(TerritoryNotFound failure) {
        return page(HttpStatus.NOT_FOUND, "error.territory.absent");
    }

    @ExceptionHandler
    ModelAndView absent(NotYours failure) {
        return page(HttpStatus.NOT_FOUND, "error.404");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(Exception failure) {
        return page(HttpStatus.CONTENT_TOO_LARGE, "error.413");
    }

    @ExceptionHandler
    ModelAndView refused(IllegalTransition failure) {
        return page(HttpStatus.CONFLICT, "error.fiche.transition");
    }

    /** Two requests at once: one was first, and this one is told so. */
    @ExceptionHandler({OptimisticLockException.class, ConcurrencyFailureException.class, DuplicateKeyException.class})
    ModelAndView overtaken(Exception failure) {
        return page(HttpStatus.CONFLICT, "error.409");
    }

    @ExceptionHandler({CannotCreateTransactionException.class, CannotGetJdbcConnectionException.class})
    ModelAndView withoutDatabase(Exception failure) {
        LOG.warn("the database does not answer: {}", failure.getMessage());
        return page(HttpStatus.SERVICE_UNAVAILABLE, "error.503");
    }

    private static ModelAndView page(HttpStatus status, String explanation) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("explanation", explanation);
        return page;
    }
}
