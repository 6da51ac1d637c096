package fr.repere.geodata.importing.table;

import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.cleaning.Codes;
import fr.repere.geodata.importing.cleaning.Contacts;
import fr.repere.geodata.importing.cleaning.HiddenAddress;
import fr.repere.geodata.importing.cleaning.OpeningHours;
import fr.repere.geodata.importing.cleaning.PlainText;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.importing.locating.AddressClues;
import fr.repere.geodata.importing.locating.FreePlaces;
import fr.repere.geodata.importing.locating.Location;
import fr.repere.geodata.importing.locating.Location.PlaceDetails;
import fr.repere.geodata.importing.locating.PlaceLocator;
import fr.repere.geodata.importing.locating.Points;
import fr.repere.geodata.importing.table.Mapping.PlaceColumns;
import fr.repere.geodata.importing.table.Mapping.PointColumns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The places of a row: one in columns of its own, or several in one column. */
final class RowPlaces {

    private final Mapping mapping;
    private final PlaceLocator locator;
    private final FreePlaces freePlaces;

    RowPlaces(Mapping mapping, PlaceLocator locator) {
        this.mapping = mapping;
        this.locator = locator;
        this.freePlaces = new FreePlaces(locator);
    }

    /**
     * The places that can be located.
     *
     * @param departements where they may lie, when the zone says so
     */
    List<Place> list(Row row, List<String> departements, Remarks remarks) {
        Mapping.PlaceList several = mapping.places();
        if (several != null) {
            String text = several.text().render(row);
            boolean hidden = hidden(several.addressHidden(), row, remarks);
            return text == null
                    ? List.of()
                    : Stream.of(text.split(Pattern.quote(several.split())))
                            .map(String::strip)
                            .filter(address -> !address.isEmpty())
                            .distinct()
                            .flatMap(address -> freePlaces.locate(address, departements, hidden, remarks).stream())
                            .toList();
        }
        PlaceColumns columns = mapping.place();
        Place place = columns == null ? null : place(columns, row, remarks);
        return place == null ? List.of() : List.of(place);
    }

    private @Nullable Place place(PlaceColumns columns, Row row, Remarks remarks) {
        LonLat point = columns.point() == null ? null : point(columns.point(), row, remarks);
        String departement = render(columns.departement(), row);
        AddressClues clues = new AddressClues(
                render(columns.inseeCode(), row),
                render(columns.postalCode(), row),
                render(columns.city(), row),
                departement == null ? List.of() : List.of(Codes.departement(departement)));
        if (point == null && clues.inseeCode() == null && clues.postalCode() == null && clues.city() == null) {
            return null;
        }
        Location location = locator.locate(clues, point, precision(columns, row), remarks);
        if (location == null) {
            remarks.warn("place", clues.city(), "lieu qui n'a pu être situé, laissé de côté");
            return null;
        }
        return location.place(new PlaceDetails(
                PlainText.line(render(columns.name(), row)),
                PlainText.line(render(columns.street(), row)),
                Contacts.phone(render(columns.phone(), row), "phone", remarks),
                Contacts.mail(render(columns.mail(), row), "mail", remarks),
                hours(columns, row, remarks),
                hidden(columns.addressHidden(), row, remarks)));
    }

    private static @Nullable LonLat point(PointColumns columns, Row row, Remarks remarks) {
        if (columns.pair() != null) {
            return Points.pair(render(columns.pair(), row), "point", remarks);
        }
        if (columns.x() != null) {
            return Points.lambert93(render(columns.x(), row), render(columns.y(), row), "point", remarks);
        }
        return Points.degrees(render(columns.longitude(), row), render(columns.latitude(), row), "point", remarks);
    }

    private static Precision precision(PlaceColumns columns, Row row) {
        return columns.precision().stream()
                .filter(choice -> choice.holds(row))
                .flatMap(choice -> Precision.findByCode(choice.is()).stream())
                .findFirst()
                .orElse(Precision.ADDRESS);
    }

    private static @Nullable String hours(PlaceColumns columns, Row row, Remarks remarks) {
        Map<String, Template> byDay = columns.hours();
        if (byDay == null) {
            return OpeningHours.osm(render(columns.openingHours(), row), "openingHours", remarks);
        }
        Map<String, String> texts = new HashMap<>();
        byDay.forEach((day, template) -> {
            String text = template.render(row);
            if (text != null) {
                texts.put(day, text);
            }
        });
        return OpeningHours.compose(texts, "hours", remarks);
    }

    private static boolean hidden(@Nullable Template template, Row row, Remarks remarks) {
        return HiddenAddress.isHidden(render(template, row), "addressHidden", remarks);
    }

    private static @Nullable String render(@Nullable Template template, Row row) {
        return template == null ? null : template.render(row);
    }
}
