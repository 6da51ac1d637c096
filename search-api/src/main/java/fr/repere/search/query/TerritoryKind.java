package fr.repere.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of territory that fiches are counted by, widest first. */
public enum TerritoryKind {
    REGION("région"),
    DEPARTEMENT("département"),
    EPCI("intercommunalité"),
    COMMUNE("commune");

    private final String frenchName;

    TerritoryKind(String frenchName) {
        this.frenchName = frenchName;
    }

    /** The code used in the index, in ids such as {@code departement:21}, and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What one of them is called in French. */
    public String frenchName() {
        return frenchName;
    }

    /** The id of the territory of this kind that has an INSEE code. */
    public String id(String insee) {
        return code() + ":" + insee;
    }

    /** Whether territories of this kind are made of those of the other. */
    public boolean isWiderThan(TerritoryKind other) {
        return ordinal() < other.ordinal();
    }

    /** The kinds that territories of this kind lie in, widest first. */
    public List<TerritoryKind> wider() {
        return Arrays.stream(values()).filter(kind -> kind.isWiderThan(this)).toList();
    }

    /** The kinds that lie in territories of this kind, and this kind itself. */
    public List<TerritoryKind> andNarrower() {
        return Arrays.stream(values()).filter(kind -> !kind.isWiderThan(this)).toList();
    }

    /** The kind of a code, or nothing. */
    public static Optional<TerritoryKind> findByCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** All codes. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(TerritoryKind::code).toList();
    }
}
