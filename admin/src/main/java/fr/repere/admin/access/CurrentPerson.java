package fr.repere.admin.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the present request, read once for it. */
@Component
public class CurrentPerson {

    /** The request attribute, and so the templates' name, under which the person is found; absent when nobody is signed in. */
    public static final String ATTRIBUTE = "person";

    private static final String READ = CurrentPerson.class.getName() + ".read";

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    /** Who is signed in, or nobody. */
    public Optional<Person> of(HttpServletRequest request) {
        if (request.getAttribute(READ) == null) {
            request.setAttribute(READ, true);
            read().ifPresent(person -> request.setAttribute(ATTRIBUTE, person));
        }
        return Optional.ofNullable((Person) request.getAttribute(ATTRIBUTE));
    }

    private Optional<Person> read() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SessionPrincipal principal
                ? people.find(principal)
                : Optional.empty();
    }
}
