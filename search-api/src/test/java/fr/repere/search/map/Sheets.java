package fr.repere.search.map;

import fr.repere.geodata.document.Language;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.map.MapSheet.Area;
import fr.repere.search.map.MapSheet.Entry;
import fr.repere.search.map.MapSheet.Heading;
import fr.repere.search.map.MapSheet.Legend;
import fr.repere.search.map.MapSheet.Point;
import fr.repere.search.map.MapSheet.Scene;
import fr.repere.search.map.MapSheet.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Sheets to draw in tests. Their numbers are made up. */
final class Sheets {

    private static final List<String> FOOTER = List.of("Nombres inventés. Limites : Natural Earth, domaine public.");

    private Sheets() {}

    /** All départements in eight classes, with their numbers. */
    static MapSheet france(Departements departements, Language language, String title) {
        return france(
                departements, new Heading(title, "Fiches locales par département", language), Palette.sequential(8));
    }

    /** Differences, and two départements of which nothing is known. */
    static MapSheet differences(Departements departements) {
        Heading heading = new Heading("Plus ou moins qu’il y a un an", "", Language.FR);
        return france(departements, heading, Palette.diverging(3));
    }

    private static MapSheet france(Departements departements, Heading heading, List<Fill> fills) {
        List<Area> areas = new ArrayList<>();
        List<String> ids = new ArrayList<>(departements.ids());
        ids.add("departement:975");
        for (int i = 0; i < ids.size(); i++) {
            int index = (i * 5 + i / 11) % fills.size();
            areas.add(new Area(ids.get(i), "Département " + i, fills.get(index), Optional.of(String.valueOf(i))));
        }
        areas.set(20, new Area(ids.get(20), "Sans nombre", Fill.NO_DATA, Optional.empty()));
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < fills.size(); i++) {
            entries.add(new Entry(fills.get(i), i + " – " + (i + 1), String.valueOf(12 + i)));
        }
        entries.add(new Entry(Fill.NO_DATA, "?", "1"));
        return new MapSheet(heading, Scene.of(areas, List.of()), new Legend("Fiches", "départements", entries), FOOTER);
    }

    /** A département with points, many of them in one town and three on one spot. */
    static MapSheet points(Departements departements) {
        Random random = new Random(21);
        List<Point> points = new ArrayList<>();
        Fill fill = Palette.sequential(8).get(6);
        for (int i = 1; i <= 24; i++) {
            points.add(point(i, 4.3 + random.nextDouble(), 46.95 + 0.9 * random.nextDouble(), fill));
        }
        for (int i = 25; i <= 45; i++) {
            points.add(point(i, 5.0415 + 0.03 * random.nextGaussian(), 47.3215 + 0.02 * random.nextGaussian(), fill));
        }
        for (int i = 46; i <= 48; i++) {
            points.add(point(i, 4.8389, 47.024, fill));
        }
        List<Town> towns = List.of(
                new Town("Dijon", new LonLat(5.0415, 47.3215)),
                new Town("Beaune", new LonLat(4.8389, 47.024)),
                new Town("Montbard", new LonLat(4.337, 47.6229)));
        Scene scene = new Scene(List.of(), departements.ids(), List.of("departement:21"), List.of(), points, towns);
        return new MapSheet(
                new Heading("Apprendre le français en Côte-d’Or", "", Language.FR), scene, Legend.NONE, FOOTER);
    }

    private static Point point(int number, double longitude, double latitude, Fill fill) {
        return new Point(String.valueOf(number), new LonLat(longitude, latitude), fill);
    }
}
