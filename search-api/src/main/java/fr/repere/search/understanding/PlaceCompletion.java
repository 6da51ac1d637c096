package fr.repere.search.understanding;

import fr.repere.search.understanding.PlaceName.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places by the beginning of any of their names, of a word in it, of a number or postal code; then by a misspelt beginning. */
final class PlaceCompletion {

    /** So few letters begin thousands of names: only large places are meant. */
    private static final int FEW = 2;

    private static final long LARGE = 10_000;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int LONG = 8;
    /** Smaller places must be spelt right: whoever looks for one knows how. */
    private static final long WORTH_MENDING = 1_000;

    private static final Pattern WITH_NUMBER = Pattern.compile("(.*\\p{L}.*) (\\d{2,3}|2[ab])");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}|2[ab]");

    /** A name, or the end of one from some word on. */
    private record Written(String folded, PlaceName name, boolean whole) {}

    private record Ranked(PlaceName name, int rank) {}

    private static final Comparator<Ranked> BEST = Comparator.comparingInt(Ranked::rank)
            .thenComparing(ranked -> ranked.name().place().kind().equals("epci"))
            .thenComparing(Comparator.comparingLong(
                            (Ranked ranked) -> ranked.name().place().population())
                    .reversed())
            .thenComparing(ranked -> ranked.name().place().kind())
            .thenComparing(ranked -> ranked.name().place().id());

    private final Written[] sorted;
    private final TreeMap<String, List<KnownPlace>> codes = new TreeMap<>();

    PlaceCompletion(Gazetteer gazetteer) {
        List<Written> written = new ArrayList<>();
        gazetteer.names().forEach((folded, names) -> names.forEach(name -> spread(folded, name, written)));
        written.sort(Comparator.comparing(Written::folded));
        this.sorted = written.toArray(Written[]::new);
        for (KnownPlace place : gazetteer.places()) {
            place.postalCodes().forEach(code -> code(code, place));
            if (place.kind().equals("departement")) {
                code(place.code().toLowerCase(Locale.ROOT), place);
            }
        }
    }

    /** The best places for what was typed so far, each once. */
    List<KnownPlace> complete(String typed, int limit) {
        String folded = Folding.text(typed);
        if (folded.isEmpty()) {
            return List.of();
        }
        if (NUMBER.matcher(folded).matches()) {
            return numbered(folded, limit);
        }
        Matcher matcher = WITH_NUMBER.matcher(folded);
        if (matcher.matches()) {
            String departement = "departement:" + matcher.group(2).toUpperCase(Locale.ROOT);
            return named(matcher.group(1), Integer.MAX_VALUE).stream()
                    .filter(place -> place.within().contains(departement))
                    .limit(limit)
                    .toList();
        }
        return named(folded, limit);
    }

    private List<KnownPlace> named(String folded, int limit) {
        List<Ranked> found = new ArrayList<>();
        int from = Arrays.binarySearch(sorted, 0, sorted.length, folded, Comparator.comparing(PlaceCompletion::text));
        int index = from >= 0 ? from : -from - 1;
        while (index > 0 && sorted[index - 1].folded().equals(folded)) {
            index--;
        }
        for (; index < sorted.length && sorted[index].folded().startsWith(folded); index++) {
            Written written = sorted[index];
            int rank = rank(written, folded);
            if (rank == 0 || folded.length() > FEW || written.name().place().population() >= LARGE) {
                found.add(new Ranked(written.name(), rank));
            }
        }
        return distinct(found.isEmpty() ? misspelt(folded) : found, limit);
    }

    /** The whole name, its beginning, the beginning of another name of the place, a word inside. */
    private static int rank(Written written, String folded) {
        if (!written.whole()) {
            return 3;
        }
        if (written.folded().length() == folded.length()) {
            return 0;
        }
        return switch (written.name().origin()) {
            case OFFICIAL, ANNOUNCED -> 1;
            case TRANSLATED -> written.folded().indexOf(' ') < 0 ? 1 : 2;
            case COLLOQUIAL, FORMER, TRANSLITERATED -> 2;
        };
    }

    private List<Ranked> misspelt(String folded) {
        if (folded.length() < SHORTEST_MISSPELT) {
            return List.of();
        }
        int edits = folded.length() >= LONG ? 2 : 1;
        List<Ranked> found = new ArrayList<>();
        for (Written written : sorted) {
            if (written.whole()
                    && written.folded().charAt(0) == folded.charAt(0)
                    && written.name().place().population() >= WORTH_MENDING) {
                int distance = Spelling.distanceToBeginning(folded, written.folded());
                if (distance <= edits) {
                    found.add(new Ranked(written.name(), distance));
                }
            }
        }
        return found;
    }

    private List<KnownPlace> numbered(String number, int limit) {
        List<Ranked> found = new ArrayList<>();
        codes.tailMap(number).entrySet().stream()
                .takeWhile(entry -> entry.getKey().startsWith(number))
                .forEach(entry -> entry.getValue()
                        .forEach(place -> found.add(new Ranked(
                                new PlaceName(place, Origin.OFFICIAL, place.name()),
                                place.isCommune() ? 1 : entry.getKey().equals(number) ? 0 : 2))));
        return distinct(found, limit);
    }

    private static List<KnownPlace> distinct(List<Ranked> found, int limit) {
        Map<String, KnownPlace> places = new LinkedHashMap<>();
        for (Ranked ranked : found.stream().sorted(BEST).toList()) {
            if (places.size() == limit) {
                break;
            }
            places.putIfAbsent(ranked.name().place().id(), ranked.name().place());
        }
        return List.copyOf(places.values());
    }

    private static String text(Object either) {
        return either instanceof Written written ? written.folded() : either.toString();
    }

    private static void spread(String folded, PlaceName name, List<Written> written) {
        if (name.place().id().equals(Gazetteer.COUNTRY)) {
            return;
        }
        written.add(new Written(folded, name, true));
        if (name.origin() == Origin.OFFICIAL || name.origin() == Origin.FORMER) {
            for (int space = folded.indexOf(' '); space >= 0; space = folded.indexOf(' ', space + 1)) {
                written.add(new Written(folded.substring(space + 1), name, false));
            }
        }
    }

    private void code(String code, KnownPlace place) {
        codes.computeIfAbsent(code, key -> new ArrayList<>(1)).add(place);
    }
}
