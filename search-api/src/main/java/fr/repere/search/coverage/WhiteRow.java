package fr.repere.search.coverage;

import fr.repere.geodata.document.TerritoryDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * What holds for a territory: sums over its communes. Every commune is covered, without, or has no point; so are its inhabitants.
 *
 * @param territory absent for all communes together
 * @param communes how many it has
 * @param communesWithout how many of them are farther from everything than was asked for
 * @param communesUnlocated how many have no point, of which nothing can be said
 * @param communesEstimated how many have a point that is an estimate
 * @param communesWithoutHavingPlace how many of those without have a place inside, too far from their point
 * @param population of all of them
 * @param populationWithout of those without
 * @param populationUnlocated of those that have no point
 * @param biggest those without, most inhabitants first, ten at most
 */
public record WhiteRow(
        Optional<TerritoryDocument> territory,
        int communes,
        int communesWithout,
        int communesUnlocated,
        int communesEstimated,
        int communesWithoutHavingPlace,
        long population,
        long populationWithout,
        long populationUnlocated,
        List<WhiteCommune> biggest) {

    private static final int BIGGEST = 10;
    private static final double TEN_THOUSANDTHS = 10_000;
    private static final Comparator<WhiteCommune> MOST_INHABITANTS = Comparator.comparingLong(
                    (WhiteCommune one) -> one.commune().population())
            .reversed()
            .thenComparing(one -> one.commune().code());

    /** The sums over these communes. */
    static WhiteRow of(Optional<TerritoryDocument> territory, List<WhiteCommune> communes) {
        return new WhiteRow(
                territory,
                communes.size(),
                count(communes, WhiteCommune::without),
                count(communes, one -> !one.isLocated()),
                count(communes, WhiteCommune::isEstimated),
                count(communes, one -> one.without() && one.hasPlace()),
                people(communes, one -> true),
                people(communes, WhiteCommune::without),
                people(communes, one -> !one.isLocated()),
                communes.stream()
                        .filter(WhiteCommune::without)
                        .sorted(MOST_INHABITANTS)
                        .limit(BIGGEST)
                        .toList());
    }

    /** Inhabitants of communes that have a place near enough. */
    public long populationCovered() {
        return population - populationWithout - populationUnlocated;
    }

    /** The part of the inhabitants who live in communes without, 0 to 1, to the hundredth of a percent; absent where nobody lives. */
    public OptionalDouble shareWithout() {
        return population == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.round(TEN_THOUSANDTHS * populationWithout / population) / TEN_THOUSANDTHS);
    }

    private static int count(List<WhiteCommune> communes, Predicate<WhiteCommune> which) {
        return Math.toIntExact(communes.stream().filter(which).count());
    }

    private static long people(List<WhiteCommune> communes, Predicate<WhiteCommune> which) {
        return communes.stream()
                .filter(which)
                .mapToLong(one -> one.commune().population())
                .sum();
    }
}
