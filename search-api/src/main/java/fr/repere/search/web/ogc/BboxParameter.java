package fr.repere.search.web.ogc;

import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.ItemArea;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads {@code bbox} (requirement {@code /req/core/fc-bbox-definition}): four or six numbers in CRS84. */
final class BboxParameter {

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,9}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,2})?");
    private static final String ALLOWED =
            "ouest,sud,est,nord en degrés (longitude de -180 à 180, latitude de -90 à 90, sud avant nord), ou"
                    + " ouest,sud,bas,est,nord,haut";
    private static final int WITH_HEIGHTS = 6;

    private BboxParameter() {}

    /**
     * The area of a text.
     *
     * @throws InvalidParameter when it is none
     */
    static ItemArea read(String text) {
        List<String> numbers =
                Arrays.stream(text.split(",", -1)).map(String::strip).toList();
        if (numbers.size() != 4 && numbers.size() != WITH_HEIGHTS
                || !numbers.stream().allMatch(number -> NUMBER.matcher(number).matches())) {
            throw InvalidParameter.notAllowed("bbox", text, ALLOWED);
        }
        double[] values = numbers.stream().mapToDouble(Double::parseDouble).toArray();
        int second = values.length / 2;
        boolean inOrder = values.length == 4 || values[2] <= values[second + 2];
        if (!inOrder
                || isNo(180, values[0])
                || isNo(180, values[second])
                || isNo(90, values[1])
                || isNo(90, values[second + 1])
                || values[1] > values[second + 1]) {
            throw InvalidParameter.notAllowed("bbox", text, ALLOWED);
        }
        return new ItemArea(values[0], values[1], values[second], values[second + 1]);
    }

    private static boolean isNo(double largest, double value) {
        return !(Math.abs(value) <= largest);
    }
}
