package fr.repere.search.web.site;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;

/**
 * A page of the public site. All its paths begin with the language, as {@code /ar/carte}: a method may ask for it as
 * {@code @PathVariable Language language}. The model is given the {@link Frame} of the page.
 */
@Documented
@Controller
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SitePage {}
