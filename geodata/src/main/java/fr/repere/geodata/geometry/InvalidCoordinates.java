package fr.repere.geodata.geometry;

/** A longitude or latitude that no point of the Earth has; the message gives the value and the range. */
public final class InvalidCoordinates extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private InvalidCoordinates(String message) {
        super(message);
    }

    static InvalidCoordinates longitude(double value) {
        return new InvalidCoordinates("longitude " + value + " is not between -180 and 180 degrees");
    }

    static InvalidCoordinates latitude(double value) {
        return new InvalidCoordinates("latitude " + value + " is not between -90 and 90 degrees");
    }
}
