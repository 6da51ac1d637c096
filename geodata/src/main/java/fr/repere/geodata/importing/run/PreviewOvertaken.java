package fr.repere.geodata.importing.run;

/** An import that would not do what its preview showed, because fiches changed meanwhile: nothing was stored. */
public final class PreviewOvertaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PreviewOvertaken() {
        super("Des fiches ont changé depuis l'aperçu : l'import ne ferait plus ce qu'il montrait. Rien n'a été"
                + " importé ; refaites l'aperçu.");
    }
}
