package fr.repere.endtoend.benchmark;

import fr.repere.endtoend.benchmark.Fiche.Criteria;
import fr.repere.endtoend.benchmark.Fiche.Place;
import fr.repere.endtoend.benchmark.Fiche.Structure;
import fr.repere.endtoend.benchmark.Fiche.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Makes fiches as France would have them: where people live, on the product's own themes and needs, with criteria that are often not
 * stated. Fiche number i is the same whatever the number of fiches, and needs no other: nothing is kept in memory.
 */
final class FicheGenerator {

    static final long SEED = 20_261_122;

    private static final double DEMARCHES = 0.03;
    private static final double OTHER_NATIONAL = 0.02;
    private static final double ONLINE = 0.03;
    private static final double TRANSLATED_WHOLLY = 0.08;
    private static final double TRANSLATED_PARTLY = 0.15;
    /** Fiches per organisation. */
    private static final int PER_STRUCTURE = 20;
    /** Half of the places lie nearer to the commune's point than that. */
    private static final double SPREAD_METRES = 1_500;

    private static final double METRES_PER_DEGREE = 111_320;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Country country;
    private final Wording wording;
    private final Codes codes;

    FicheGenerator(Country country, Wording wording, Codes codes) {
        this.country = country;
        this.wording = wording;
        this.codes = codes;
    }

    Fiche fiche(long number) {
        SplittableRandom random = new SplittableRandom(SEED * 31 + number);
        Codes.Need need = codes.need(random);
        boolean demarche = random.nextDouble() < DEMARCHES;
        boolean national = demarche || random.nextDouble() < OTHER_NATIONAL;
        boolean online = random.nextDouble() < ONLINE;
        Country.Commune home = country.commune(random);
        List<Place> places = demarche ? List.of() : places(home, online, random);
        LocalDate published = TODAY.minusDays(random.nextInt(2_000));
        return new Fiche(
                number,
                new UUID(random.nextLong(), random.nextLong()),
                demarche ? "demarche" : "dispositif",
                structure(number / PER_STRUCTURE),
                themes(need, random),
                needs(need, random),
                online,
                national,
                national ? List.of() : zone(home, random),
                criteria(random),
                texts(need.theme(), random),
                places,
                published,
                published.plusDays(random.nextInt(1 + (int) (TODAY.toEpochDay() - published.toEpochDay()))));
    }

    /** The organisation of that rank, named after the commune where it sits. */
    Structure structure(long number) {
        SplittableRandom random = new SplittableRandom(SEED * 37 + number);
        String name = codes.organisation(random) + " " + country.commune(random).name();
        return new Structure(new UUID(random.nextLong(), random.nextLong()), number, name);
    }

    static long structures(long fiches) {
        return (fiches + PER_STRUCTURE - 1) / PER_STRUCTURE;
    }

    private List<String> themes(Codes.Need need, SplittableRandom random) {
        List<String> themes = new ArrayList<>(List.of(need.theme()));
        if (random.nextDouble() < 0.25) {
            String other = codes.need(random).theme();
            if (!themes.contains(other)) {
                themes.add(other);
            }
        }
        return themes;
    }

    private List<String> needs(Codes.Need need, SplittableRandom random) {
        String second = codes.need(random).code();
        return random.nextDouble() < 0.3 && !second.equals(need.code())
                ? List.of(need.code(), second)
                : List.of(need.code());
    }

    private List<Place> places(Country.Commune home, boolean online, SplittableRandom random) {
        if (online && random.nextDouble() < 0.7) {
            return List.of();
        }
        List<Place> places = new ArrayList<>();
        double more = random.nextDouble();
        int count = more < 0.85 ? 1 : more < 0.95 ? 2 : 3;
        for (int i = 0; i < count; i++) {
            places.add(place(i == 0 ? home : country.commune(random), random));
        }
        return places;
    }

    private Place place(Country.Commune commune, SplittableRandom random) {
        double metres = -SPREAD_METRES / Math.log(2) * Math.log(1 - random.nextDouble() * 0.999);
        double angle = random.nextDouble() * 2 * Math.PI;
        double lat = commune.lat() + metres * Math.sin(angle) / METRES_PER_DEGREE;
        double lon =
                commune.lon() + metres * Math.cos(angle) / METRES_PER_DEGREE / Math.cos(Math.toRadians(commune.lat()));
        Optional<String> hours = random.nextDouble() < 0.4 ? Optional.of(codes.openingHours(random)) : Optional.empty();
        return new Place(commune, 1 + random.nextInt(150) + " " + codes.street(random), round(lon), round(lat), hours);
    }

    /** A third says nothing, most others name their département, some the commune, its EPCI or the région. */
    private static List<String> zone(Country.Commune home, SplittableRandom random) {
        List<String> lineage = home.lineage();
        double kind = random.nextDouble();
        if (kind < 0.35) {
            return List.of();
        }
        String prefix = kind < 0.75 ? "departement:" : kind < 0.85 ? "commune:" : kind < 0.95 ? "epci:" : "region:";
        return lineage.stream().filter(id -> id.startsWith(prefix)).toList();
    }

    private Criteria criteria(SplittableRandom random) {
        double age = random.nextDouble();
        int least = age < 0.3 ? 16 + random.nextInt(4) : 0;
        return new Criteria(
                Codes.some(codes.words("statuses"), 0.55, 3, random),
                Codes.some(codes.words("profiles"), 0.25, 2, random),
                age < 0.3 ? Optional.of(least) : Optional.empty(),
                age < 0.15 ? Optional.of(least + 8 + random.nextInt(20)) : Optional.empty(),
                Codes.run(codes.words("frenchLevels"), 0.3, random),
                Codes.some(Wording.LANGUAGES, 0.25, 3, random),
                random.nextDouble() < 0.4 ? Optional.of(random.nextDouble() < 0.85 ? "free" : "pay") : Optional.empty(),
                Codes.run(codes.words("days"), 0.35, random),
                Codes.some(codes.words("conditions"), 0.2, 2, random),
                Codes.some(codes.words("modes"), 0.5, 1, random));
    }

    private Map<String, Text> texts(String theme, SplittableRandom random) {
        Map<String, Text> texts = new LinkedHashMap<>();
        double translated = random.nextDouble();
        for (String language : Wording.LANGUAGES) {
            boolean wanted = language.equals("fr")
                    || translated < TRANSLATED_WHOLLY
                    || (translated < TRANSLATED_WHOLLY + TRANSLATED_PARTLY && random.nextDouble() < 0.3);
            if (wanted) {
                texts.put(language, text(language, theme, random));
            }
        }
        return texts;
    }

    /** About 120 words. */
    private Text text(String language, String theme, SplittableRandom random) {
        return new Text(
                wording.title(language, theme, random),
                wording.text(language, theme, 12 + random.nextInt(8), random),
                wording.text(language, theme, 30 + random.nextInt(30), random),
                List.of(
                        wording.text(language, theme, 8 + random.nextInt(12), random),
                        wording.text(language, theme, 8 + random.nextInt(12), random)));
    }

    private static double round(double degrees) {
        return Math.round(degrees * 1e6) / 1e6;
    }
}
