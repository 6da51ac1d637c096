package fr.repere.geodata.importing.run;

/** An import that would take most of a source's fiches away: more likely a truncated file than the truth. */
public final class WithdrawalRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private WithdrawalRefused(String message) {
        super(message);
    }

    static WithdrawalRefused of(long going, long published) {
        return new WithdrawalRefused(
                ("Cet import retirerait %d des %d fiches publiées de sa source, car elles ne sont plus"
                                + " dans le fichier : rien n'a été importé. Si le fichier n'est qu'un extrait, ajoutez --partial ;"
                                + " s'il est complet et que ces fiches doivent disparaître, ajoutez --allow-withdrawals.")
                        .formatted(going, published));
    }
}
