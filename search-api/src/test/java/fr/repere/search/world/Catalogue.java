package fr.repere.search.world;

import fr.repere.geodata.document.CriteriaDocument;
import fr.repere.geodata.document.CriteriaDocument.AgeDocument;
import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Fiches in a {@link Country}: places with and without points, zones of every kind, national, online, all at once. */
public final class Catalogue {

    /** Words that no analysis changes into each other. */
    public static final List<String> WORDS = List.of(
            "zarbok", "quolan", "vimpur", "deltok", "oxylan", "burgon", "kraftun", "luzbek", "mantor", "piltag",
            "rondul", "savrok");

    public static final List<String> THEMES = List.of("administratif", "francais", "logement", "sante");

    private static final int STRUCTURES = 45;

    private final Country country;
    private final Random random;

    private Catalogue(Country country, long seed) {
        this.country = country;
        this.random = new Random(seed);
    }

    /** The same fiches for the same country, seed and number. */
    public static List<FicheDocument> of(Country country, long seed, int number) {
        Catalogue catalogue = new Catalogue(country, seed);
        List<FicheDocument> fiches = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            fiches.add(catalogue.fiche("f%05d".formatted(i)));
        }
        return fiches;
    }

    private FicheDocument fiche(String id) {
        FicheSample sample = random.nextInt(25) == 0 ? FicheSample.demarche(id) : FicheSample.dispositif(id);
        sample.french(words(1), words(2), words(4)).themes(themes());
        sample.structure("s" + Math.floorMod(id.hashCode() * 31, STRUCTURES));
        sample.publishedOn(
                random.nextInt(8) == 0 ? null : LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900)));
        sample.criteria(criteria());
        FicheDocument drawn = sample.document();
        if (drawn.kind().equals("demarche")) {
            return drawn;
        }
        if (random.nextInt(30) == 0) {
            sample.national();
        } else if (random.nextInt(2) == 0) {
            zone(sample);
        }
        if (random.nextInt(12) == 0) {
            sample.online();
        }
        int places = random.nextInt(6) == 0 ? 0 : 1 + random.nextInt(3);
        for (int i = 0; i < places; i++) {
            place(sample);
        }
        return sample.document();
    }

    /** Each criterion is stated by two fiches of three. */
    private CriteriaDocument criteria() {
        int youngest = random.nextInt(60);
        return new CriteriaDocument(
                some(List.of("asile", "refugie", "subsidiaire")),
                some(List.of("women", "youths", "senior")),
                random.nextInt(3) == 0 ? null : new AgeDocument(youngest, youngest + random.nextInt(30)),
                some(List.of("alpha", "A1", "A2", "B1")),
                some(List.of("ar", "fa", "ti")),
                random.nextInt(3) == 0 ? null : random.nextBoolean() ? "free" : "pay",
                List.of(),
                null,
                null,
                some(List.of("mon", "wed", "sat")),
                List.of(),
                List.of(),
                some(List.of("on-site", "remote")));
    }

    private List<String> some(List<String> values) {
        return random.nextInt(3) == 0
                ? List.of()
                : values.stream().filter(value -> random.nextBoolean()).toList();
    }

    private void zone(FicheSample sample) {
        Set<String> codes = new LinkedHashSet<>();
        Set<String> within = new LinkedHashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            TerritoryDocument territory = one(country.territories());
            codes.add(territory.id());
            within.add(territory.id());
            within.addAll(territory.within());
        }
        sample.zone(List.copyOf(codes), List.copyOf(within));
    }

    private void place(FicheSample sample) {
        TerritoryDocument commune = one(country.communes());
        List<String> in = new ArrayList<>(commune.within());
        in.addFirst(commune.id());
        PointDocument point = random.nextInt(10) == 0
                ? null
                : new PointDocument(
                        commune.point().lon() + (random.nextDouble() - 0.5) * 0.1,
                        commune.point().lat() + (random.nextDouble() - 0.5) * 0.08);
        sample.place(point, commune.name(), in.toArray(String[]::new));
    }

    private String[] themes() {
        return random.ints(1 + random.nextInt(2), 0, THEMES.size())
                .distinct()
                .mapToObj(THEMES::get)
                .toArray(String[]::new);
    }

    private String words(int number) {
        return random.ints(number, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" "));
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Every word of a fiche's French texts. */
    public static Set<String> wordsOf(FicheDocument fiche) {
        var text = fiche.text().get("fr");
        return Arrays.stream(String.join(" ", text.title(), text.summary(), text.what())
                        .split(" "))
                .collect(Collectors.toSet());
    }
}
