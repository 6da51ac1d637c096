package fr.repere.search.query;

import java.util.Set;

/**
 * Words that the French analysis of the index drops, plus the commonest English and Russian ones, in lower case without
 * accents. Needed here to know, without asking the index, that a search consists of such words alone.
 */
final class StopWords {

    private static final Set<String> FRENCH = words("""
            au aux avec ce ces dans de des du elle en et eux il je la le les leur lui ma mais me meme mes moi mon ne nos notre nous
            on ou par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous c d j l a m n s t y
            jusqu quoiqu lorsqu puisqu ete etee etees etes etant suis es est sommes sont serai seras sera serons serez seront
            serais serait serions seriez seraient etais etait etions etiez etaient fus fut fumes futes furent sois soit soyons
            soyez soient fusse fusses fussions fussiez fussent ayant eu eue eues eus ai as avons avez ont aurai auras aura
            aurons aurez auront aurais aurait aurions auriez auraient avais avait avions aviez avaient eut eumes eutes eurent
            aie aies ait ayons ayez aient eusse eusses eussions eussiez eussent ceci cela cet cette ici ils quel quels quelle
            quelles sans soi""");
    private static final Set<String> ENGLISH = words("""
            a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to
            was will with i my""");
    private static final Set<String> RUSSIAN = words("и в во не на с со о об к ко у из за по от до для что как");

    private StopWords() {}

    static boolean contains(String foldedWord) {
        return FRENCH.contains(foldedWord) || ENGLISH.contains(foldedWord) || RUSSIAN.contains(foldedWord);
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
