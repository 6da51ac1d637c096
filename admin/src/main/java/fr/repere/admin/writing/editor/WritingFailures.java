package fr.repere.admin.writing.editor;

import fr.repere.admin.writing.life.StepRefused;
import fr.repere.admin.writing.store.DraftNotFound;
import fr.repere.admin.writing.store.DraftOvertaken;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What goes wrong with drafts and is not said on the page itself. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class WritingFailures {

    @ExceptionHandler
    ModelAndView absent(DraftNotFound failure) {
        return page(HttpStatus.NOT_FOUND, "error.404");
    }

    @ExceptionHandler
    ModelAndView overtaken(DraftOvertaken failure) {
        return page(HttpStatus.CONFLICT, "error.409");
    }

    @ExceptionHandler
    ModelAndView refused(StepRefused failure) {
        return page(HttpStatus.CONFLICT, "writing.refused." + failure.why().code());
    }

    private static ModelAndView page(HttpStatus status, String explanation) {
        ModelAndView page = new ModelAndView("error");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("explanation", explanation);
        return page;
    }
}
