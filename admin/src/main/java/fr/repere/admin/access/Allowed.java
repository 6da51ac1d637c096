package fr.repere.admin.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For whom a handler is: one of these roles is enough, and a national administrator is always let in. On a controller it holds for all its
 * handlers that say nothing themselves. A handler without it answers nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

    /** The roles that are let in. */
    Role[] value();

    /** Whether it belongs to signing up, signing in or proving oneself, and is therefore open to who has not finished that. */
    boolean onTheWayIn() default false;
}
