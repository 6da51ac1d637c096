package fr.repere.geodata.importing.locating;

import fr.repere.geodata.geometry.LonLat;
import fr.repere.geodata.importing.cleaning.PlainText;
import fr.repere.geodata.importing.line.Remarks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads points as sources write them; one that cannot be in France is dropped, one that is exchanged is put right, with a remark. */
public final class Points {

    private Points() {}

    /** A point in degrees; a decimal comma is understood. */
    public static @Nullable LonLat degrees(
            @Nullable String longitude, @Nullable String latitude, String field, Remarks remarks) {
        String lon = PlainText.line(longitude);
        String lat = PlainText.line(latitude);
        if (lon == null && lat == null) {
            return null;
        }
        String shown = (lat == null ? "" : lat) + ", " + (lon == null ? "" : lon);
        Double x = number(lon);
        Double y = number(lat);
        if (x == null || y == null) {
            remarks.warn(field, shown, "coordonnées illisibles, laissées de côté");
            return null;
        }
        if (x == 0 && y == 0) {
            remarks.warn(field, shown, "coordonnées 0, 0 (au large de l'Afrique), laissées de côté");
            return null;
        }
        return inFrance(x, y, shown, field, remarks);
    }

    /** A point in one text, latitude first as most sources write it, with a comma between. */
    public static @Nullable LonLat pair(@Nullable String latitudeLongitude, String field, Remarks remarks) {
        String text = PlainText.line(latitudeLongitude);
        if (text == null) {
            return null;
        }
        String[] parts = text.replaceAll("[\\[\\]()]", "").split("\\s*[,;]\\s*|\\s+", -1);
        if (parts.length != 2) {
            remarks.warn(field, text, "coordonnées illisibles, laissées de côté");
            return null;
        }
        return degrees(parts[1], parts[0], field, remarks);
    }

    /** A point in Lambert-93 metres; a decimal comma is understood. */
    public static @Nullable LonLat lambert93(
            @Nullable String easting, @Nullable String northing, String field, Remarks remarks) {
        String east = PlainText.line(easting);
        String north = PlainText.line(northing);
        if (east == null && north == null) {
            return null;
        }
        String shown = east + ", " + north;
        Double x = number(east);
        Double y = number(north);
        Optional<LonLat> point = x == null || y == null
                ? Optional.empty()
                : Lambert93.toWgs84(x, y).filter(FrenchGround::holds);
        if (point.isEmpty()) {
            remarks.warn(field, shown, "coordonnées Lambert-93 illisibles ou hors de France, laissées de côté");
        }
        return point.map(Points::rounded).orElse(null);
    }

    private static @Nullable LonLat inFrance(double x, double y, String shown, String field, Remarks remarks) {
        Optional<LonLat> asWritten = position(x, y);
        if (asWritten.filter(FrenchGround::holds).isPresent()) {
            return rounded(asWritten.get());
        }
        Optional<LonLat> exchanged = position(y, x).filter(FrenchGround::holds);
        if (exchanged.isPresent()) {
            remarks.warn(field, shown, "latitude et longitude échangées, remises en ordre");
            return rounded(exchanged.get());
        }
        remarks.warn(field, shown, "coordonnées hors de France, laissées de côté");
        return null;
    }

    /** To 7 decimals, a centimetre: the same file must come to the same point on every machine. */
    private static LonLat rounded(LonLat point) {
        return new LonLat(Math.rint(point.longitude() * 1e7) / 1e7, Math.rint(point.latitude() * 1e7) / 1e7);
    }

    private static Optional<LonLat> position(double x, double y) {
        return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? Optional.of(new LonLat(x, y)) : Optional.empty();
    }

    private static @Nullable Double number(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text.replace(" ", "").replace(',', '.'));
            return Double.isFinite(value) ? value : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
