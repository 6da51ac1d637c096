package fr.repere.search.query;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that the analysis of the index drops, or the commonest of them, in lower case without accents. Needed here to know,
 * without asking the index, that a search consists of such words alone.
 */
final class StopWords {

    private static final Set<String> ALL = Stream.of(
                    // French: what the index drops, and the beginnings of elided words
                    """
                    a ai as au aux avec avez avoir avons ca ce ceci cela ces cet cette comment dans de des donc du elle elles en es
                    est et etre eux il ils je la le les leur leurs lui ma mais me mes moi mon ne nos notre nous on ont ou par pas pour
                    quand que quel quelle quelles quels qui quoi sa se ses si soi son sont suis sur ta te tes toi ton tu un une vos
                    votre vous y aimerais besoin cherche chercher cherchent fais faire fait ici peut peuvent peux pouvoir quelque
                    trouve trouver veulent veut veux voudrais voudrait vouloir c d j l m n s t qu jusqu lorsqu puisqu quoiqu""",
                    // English
                    """
                    a an and are as at be but by for if in into is it no not of on or such that the their then there these they this
                    to was will with i my""",
                    // Russian, Ukrainian
                    "и в во не на с со о об к ко у из за по от до для что как",
                    "і та з із зі що як про від або це я ми ви є",
                    // Arabic, Persian, Pashto
                    "في من على الى إلى عن مع هذا هذه ان أن او أو ما هل كيف اين أين",
                    "در از به با را که این آن برای است و",
                    "د په له ته چې دا دي ده کې او",
                    // Tigrinya
                    "ናይ ኣብ ካብ እዩ እዚ እቲ ናብ ምስ ድማ ወይ ከም")
            .flatMap(words -> Stream.of(words.strip().split("\\s+")))
            .map(Words::folded)
            .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    static boolean contains(String word) {
        return ALL.contains(Words.folded(word));
    }
}
