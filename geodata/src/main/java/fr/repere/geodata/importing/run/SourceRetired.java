package fr.repere.geodata.importing.run;

/** An import of a source that was withdrawn as a whole: it would bring back what somebody took away on purpose. */
public final class SourceRetired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private SourceRetired(String message) {
        super(message);
    }

    static SourceRetired of(String source, String reason) {
        return new SourceRetired(
                "La source « %s » a été retirée (« %s ») : rien n'a été importé. Reprenez-la d'abord sur la page des sources."
                        .formatted(source, reason));
    }
}
