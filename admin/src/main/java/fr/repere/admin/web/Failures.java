package fr.repere.admin.web;

import fr.repere.geodata.fiche.FicheNotFound;
import fr.repere.geodata.fiche.IllegalTransition;
import fr.repere.geodata.operator.TerritoryNotFound;
import jakarta.persistence.OptimisticLockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Turns what goes wrong into a page that says what happened and what to do; the only place that does. */
@ControllerAdvice
class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @ExceptionHandler
    ModelAndView absent(FicheNotFound failure) {
        return page(
                HttpStatus.NOT_FOUND,
                "Cette fiche n'existe pas. Vérifiez son identifiant : celui de Repère, ou « source--identifiant local ».");
    }

    @ExceptionHandler
    ModelAndView absent(TerritoryNotFound failure) {
        return page(
                HttpStatus.NOT_FOUND,
                "Aucun territoire n'a cet identifiant. La page « Territoires et opérateurs » les montre tous.");
    }

    @ExceptionHandler
    ModelAndView refused(IllegalTransition failure) {
        return page(
                HttpStatus.CONFLICT,
                "La fiche est déjà dans cet état, ou ne peut y passer. Rouvrez sa page pour voir où elle en est.");
    }

    @ExceptionHandler({OptimisticLockException.class, OptimisticLockingFailureException.class})
    ModelAndView overtaken(Exception failure) {
        return page(
                HttpStatus.CONFLICT,
                "La fiche a été modifiée entre-temps : rien n'a été enregistré. Rouvrez sa page et recommencez.");
    }

    @ExceptionHandler({CannotCreateTransactionException.class, CannotGetJdbcConnectionException.class})
    ModelAndView withoutDatabase(Exception failure) {
        LOG.warn("the database does not answer: {}", failure.getMessage());
        return page(
                HttpStatus.SERVICE_UNAVAILABLE,
                "La base de données ne répond pas. Vérifiez PostgreSQL, puis rechargez la page.");
    }

    private static ModelAndView page(HttpStatus status, String message) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("explanation", message);
        return page;
    }
}
