package fr.repere.search.web.site.structure;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** No published fiche is held by a structure of this id. */
class StructureNotFound extends ResponseStatusException {

    private static final long serialVersionUID = 1L;

    StructureNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
