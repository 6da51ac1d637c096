package fr.repere.admin.writing.editor;

import fr.repere.admin.writing.content.DraftPlace;
import fr.repere.admin.writing.content.DraftWhere;
import fr.repere.admin.writing.content.PointState;
import fr.repere.geodata.importing.cleaning.OpeningHours;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the form of places and zone. Places are numbered from 0: {@code places.0.street}. */
final class WhereForm {

    private static final int MOST = 50;

    private WhereForm() {}

    static DraftWhere read(DraftWhere before, FormValues form) {
        if (!form.has("zoneKind")) {
            return before;
        }
        List<DraftPlace> places = new ArrayList<>();
        FormValues.Action action = form.action();
        for (int i = 0; i < MOST && form.has(name(i, "street")); i++) {
            DraftPlace place = moved(place(form, i), form.text(name(i, "locatedAt")));
            boolean removed = action.name().equals("remove") && action.index() == i;
            if (!removed && !place.isBlank()) {
                places.add(decided(place, action, i));
            }
        }
        return new DraftWhere(
                form.has("online"), places, form.text("zoneKind"), territories(form), form.text("nationalReason"));
    }

    private static DraftPlace place(FormValues form, int i) {
        Map<String, String> hours = new LinkedHashMap<>();
        OpeningHours.DAYS.forEach(day -> hours.put(day, form.text(name(i, "hours." + day))));
        return new DraftPlace(
                form.text(name(i, "name")),
                form.text(name(i, "street")),
                form.text(name(i, "postalCode")),
                form.text(name(i, "city")),
                form.text(name(i, "commune")),
                form.text(name(i, "departement")),
                form.text(name(i, "longitude")),
                form.text(name(i, "latitude")),
                form.text(name(i, "precision")),
                form.text(name(i, "score")),
                state(form.text(name(i, "point"))),
                form.text(name(i, "locatedFor")),
                form.text(name(i, "phone")),
                form.text(name(i, "mail")),
                hours,
                form.text(name(i, "openingHours")),
                form.has(name(i, "addressHidden")));
    }

    /**
     * A point that was moved by hand is taken as it is, for the address as it is now; one that was emptied is looked up anew.
     *
     * @param before longitude and latitude that the form showed
     */
    private static DraftPlace moved(DraftPlace place, String before) {
        String now = place.longitude().strip() + "," + place.latitude().strip();
        if (now.equals(before) || now.equals(",") && before.isEmpty()) {
            return place;
        }
        return now.equals(",") ? place.keptFor("") : place.settled(PointState.PLACED);
    }

    /** What somebody decided of a point that is not sure: it is right, or the middle of the commune will do. */
    private static DraftPlace decided(DraftPlace place, FormValues.Action action, int i) {
        if (action.index() != i) {
            return place;
        }
        return switch (action.name()) {
            case "confirm" -> place.settled(PointState.CONFIRMED);
            case "commune" -> place.settled(PointState.COMMUNE);
            default -> place;
        };
    }

    private static PointState state(String typed) {
        return Arrays.stream(PointState.values())
                .filter(state -> state.code().equals(typed))
                .findFirst()
                .orElse(PointState.NONE);
    }

    /** Boxes that are ticked, and codes or names that are typed, one a line or divided by semicolons. */
    private static List<String> territories(FormValues form) {
        List<String> codes = new ArrayList<>(form.list("territories"));
        Arrays.stream(form.text("otherTerritories").split("[\\n;]"))
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .limit(MOST * 10L)
                .forEach(codes::add);
        return codes;
    }

    private static String name(int place, String field) {
        return "places." + place + "." + field;
    }
}
