package fr.repere.geodata.operator;

/** Somebody changed the territory after the version that a change was made from; nothing was stored. */
public final class TerritoryOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TerritoryOvertaken(String message) {
        super(message);
    }

    static TerritoryOvertaken of(Territory present, long from) {
        return new TerritoryOvertaken("%s is at version %d, the change was made from version %d"
                .formatted(present.slug(), present.version(), from));
    }
}
