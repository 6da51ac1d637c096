package fr.repere.admin.writing.content;

import fr.repere.geodata.fiche.Place;
import fr.repere.geodata.fiche.Precision;
import fr.repere.geodata.geometry.InvalidCoordinates;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.cleaning.Contacts;
import fr.repere.geodata.importing.cleaning.OpeningHours;
import fr.repere.geodata.importing.cleaning.PlainText;
import fr.repere.geodata.importing.line.Remarks;
import fr.repere.geodata.importing.locating.AddressClues;
import fr.repere.geodata.importing.locating.Location;
import fr.repere.geodata.importing.locating.PlaceLocator;
import fr.repere.geodata.territory.Commune;
import fr.repere.geodata.territory.Territories;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads places. One that is wrong is not left out, as an import would: it is a fault that says what to mend. */
final class PlaceReading {

    private final Territories territories;
    private final List<Fault> faults;
    private boolean allRead = true;

    PlaceReading(Territories territories, List<Fault> faults) {
        this.territories = territories;
        this.faults = faults;
    }

    List<Place> list(List<DraftPlace> typed) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isBlank()) {
                Place place = place(typed.get(i), "places[" + i + "].");
                if (place == null) {
                    allRead = false;
                } else {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** Whether every place that was typed is there: when not, its fault is already told. */
    boolean allRead() {
        return allRead;
    }

    private @Nullable Place place(DraftPlace typed, String field) {
        LonLat point = point(typed, field);
        Location at = locate(typed, point);
        if (at == null) {
            faults.add(
                    Fault.of(field + "city", typed.city().isBlank() ? "city-missing" : "city-unknown", typed.city()));
            return null;
        }
        if (!typed.point().isVouchedFor()) {
            faults.add(Fault.of(field + "point", "point-" + typed.point().code(), typed.address()));
        }
        return new Place(
                PlainText.line(typed.name()),
                PlainText.line(typed.street()),
                at.postalCode(),
                at.commune(),
                at.departement(),
                at.point() == null ? null : at.point().toPoint(),
                at.precision() == null ? null : at.precision().code(),
                phone(typed.phone(), field + "phone"),
                mail(typed.mail(), field + "mail"),
                hours(typed, field + "openingHours"),
                typed.addressHidden(),
                at.point() == null || typed.score().isBlank() ? null : score(typed.score()));
    }

    /** Where it is: by its commune's code; else by whatever else was typed, as an import finds it. */
    private @Nullable Location locate(DraftPlace typed, @Nullable LonLat point) {
        Precision precision = Precision.findByCode(typed.precision()).orElse(Precision.ADDRESS);
        String postalCode = PlainText.line(typed.postalCode());
        if (!typed.commune().isBlank()) {
            Commune commune = territories.findCommune(typed.commune().strip()).orElse(null);
            if (commune != null) {
                return point == null
                        ? located(typed, commune, postalCode)
                        : new Location(postalCode, commune.code(), commune.departement(), point, precision);
            }
        }
        String departement = typed.departement().strip();
        if (typed.city().isBlank() && territories.findDepartement(departement).isPresent()) {
            return new Location(postalCode, null, departement, point, point == null ? null : precision);
        }
        AddressClues clues = new AddressClues(
                null, typed.postalCode(), typed.city(), departement.isEmpty() ? List.of() : List.of(departement));
        return new PlaceLocator(territories).locate(clues, point, precision, new Remarks());
    }

    /** A place without a point: as it was when it never had one, else in the middle of its commune. */
    private @Nullable Location located(DraftPlace typed, Commune commune, @Nullable String postalCode) {
        if (typed.point() == PointState.NONE && typed.locatedFor().equals(typed.address()) && !typed.isBlank()) {
            return new Location(postalCode, commune.code(), commune.departement(), null, null);
        }
        AddressClues clues = new AddressClues(commune.code(), postalCode, commune.name(), List.of());
        return new PlaceLocator(territories).locate(clues, null, Precision.COMMUNE, new Remarks());
    }

    private @Nullable LonLat point(DraftPlace typed, String field) {
        if (typed.longitude().isBlank() && typed.latitude().isBlank()) {
            return null;
        }
        try {
            return new LonLat(degrees(typed.longitude()), degrees(typed.latitude()));
        } catch (NumberFormatException | InvalidCoordinates wrong) {
            faults.add(Fault.of(field + "longitude", "no-coordinates", typed.longitude(), typed.latitude()));
            return null;
        }
    }

    private static double degrees(String typed) {
        return Double.parseDouble(typed.strip().replace(',', '.'));
    }

    private static @Nullable Double score(String typed) {
        try {
            double score = degrees(typed);
            return score >= 0 && score <= 1 ? score : null;
        } catch (NumberFormatException unreadable) {
            return null;
        }
    }

    private @Nullable String phone(String typed, String field) {
        String phone = Contacts.phone(typed, field, new Remarks());
        return phone == null && !typed.isBlank() ? fault(field, "no-phone", typed) : phone;
    }

    private @Nullable String mail(String typed, String field) {
        String mail = Contacts.mail(typed, field, new Remarks());
        return mail == null && !typed.isBlank() ? fault(field, "no-mail", typed) : mail;
    }

    private @Nullable String hours(DraftPlace typed, String field) {
        Remarks remarks = new Remarks();
        String hours = typed.hours().isEmpty()
                ? OpeningHours.osm(typed.openingHours(), field, remarks)
                : OpeningHours.compose(typed.hours(), field, remarks);
        remarks.list().forEach(remark -> faults.add(Fault.of(field, "no-hours", remark.value())));
        return hours;
    }

    private @Nullable String fault(String field, String code, String typed) {
        faults.add(Fault.of(field, code, typed.strip()));
        return null;
    }
}
