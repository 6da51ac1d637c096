package fr.repere.admin.writing.content;

import fr.repere.geodata.fiche.Precision;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place, as typed, and what is known of its point.
 *
 * @param city name of the commune
 * @param commune INSEE code, once it is known
 * @param departement INSEE code; only where the commune is not known
 * @param longitude degrees east, WGS84
 * @param latitude degrees north
 * @param precision code of what the point stands for
 * @param score how sure the geocoder is, from 0 to 1; empty when the point does not come from one
 * @param point how far the point can be relied on
 * @param locatedFor the address that the point was found for: another one needs another point
 * @param hours opening hours as typed, by OpenStreetMap's day ({@code Mo} …)
 * @param openingHours in OpenStreetMap's syntax; holds when {@code hours} are empty
 */
public record DraftPlace(
        String name,
        String street,
        String postalCode,
        String city,
        String commune,
        String departement,
        String longitude,
        String latitude,
        String precision,
        String score,
        PointState point,
        String locatedFor,
        String phone,
        String mail,
        Map<String, String> hours,
        String openingHours,
        boolean addressHidden) {

    /** A place of which nothing is known. */
    public static final DraftPlace EMPTY = new DraftPlace(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, false);

    /** Reads what is absent as empty. */
    public DraftPlace(
            @Nullable String name,
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String commune,
            @Nullable String departement,
            @Nullable String longitude,
            @Nullable String latitude,
            @Nullable String precision,
            @Nullable String score,
            @Nullable PointState point,
            @Nullable String locatedFor,
            @Nullable String phone,
            @Nullable String mail,
            @Nullable Map<String, String> hours,
            @Nullable String openingHours,
            boolean addressHidden) {
        this.name = Typed.text(name);
        this.street = Typed.text(street);
        this.postalCode = Typed.text(postalCode);
        this.city = Typed.text(city);
        this.commune = Typed.text(commune);
        this.departement = Typed.text(departement);
        this.longitude = Typed.text(longitude);
        this.latitude = Typed.text(latitude);
        this.precision = Typed.text(precision);
        this.score = Typed.text(score);
        this.point = point == null ? PointState.NONE : point;
        this.locatedFor = Typed.text(locatedFor);
        this.phone = Typed.text(phone);
        this.mail = Typed.text(mail);
        this.hours = hours == null
                ? Map.of()
                : hours.entrySet().stream()
                        .filter(entry ->
                                entry.getValue() != null && !entry.getValue().isBlank())
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        this.openingHours = Typed.text(openingHours);
        this.addressHidden = addressHidden;
    }

    /** Whether nothing at all was typed for it. */
    public boolean isBlank() {
        return (name
                                + street
                                + postalCode
                                + city
                                + commune
                                + departement
                                + longitude
                                + latitude
                                + phone
                                + mail
                                + openingHours)
                        .isBlank()
                && hours.isEmpty();
    }

    /** The address as one line: what a point is looked up for. */
    public String address() {
        return Stream.of(street, (postalCode + " " + city).strip())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** Whether the address is another one than that which the point was found for. */
    public boolean isAddressChanged() {
        return !address().equals(locatedFor);
    }

    /** The same place with another point, found for its address as it then is. */
    public DraftPlace located(Whereabouts at) {
        DraftPlace next = with(at, "");
        return next.keptFor(next.address());
    }

    /** The same place, its point taken for one that was found for an address. */
    public DraftPlace keptFor(String address) {
        return with(whereabouts(), address);
    }

    /** The same place, its point to be relied on so far. */
    public DraftPlace with(PointState next) {
        return with(
                new Whereabouts(postalCode, city, commune, departement, longitude, latitude, precision, score, next),
                locatedFor);
    }

    /** The same place, somebody having said how its point is to be relied on for its address as it is now. */
    public DraftPlace settled(PointState next) {
        boolean elsewhere = isAddressChanged();
        boolean placed = next == PointState.PLACED;
        return with(
                new Whereabouts(
                        postalCode,
                        city,
                        elsewhere ? "" : commune,
                        elsewhere ? "" : departement,
                        longitude,
                        latitude,
                        placed ? Precision.ADDRESS.code() : precision,
                        placed ? "" : score,
                        next),
                address());
    }

    /** Where it is, as far as is known. */
    public Whereabouts whereabouts() {
        return new Whereabouts(postalCode, city, commune, departement, longitude, latitude, precision, score, point);
    }

    private DraftPlace with(Whereabouts at, String address) {
        return new DraftPlace(
                name,
                street,
                at.postalCode(),
                at.city(),
                at.commune(),
                at.departement(),
                at.longitude(),
                at.latitude(),
                at.precision(),
                at.score(),
                at.point(),
                address,
                phone,
                mail,
                hours,
                openingHours,
                addressHidden);
    }

    /**
     * What is known of where a place is; empty texts for what is not.
     *
     * @param score from 0 to 1 when a geocoder found it
     */
    public record Whereabouts(
            String postalCode,
            String city,
            String commune,
            String departement,
            String longitude,
            String latitude,
            String precision,
            String score,
            PointState point) {}
}
