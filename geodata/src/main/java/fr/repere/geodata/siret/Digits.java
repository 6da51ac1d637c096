package fr.repere.geodata.siret;

import java.util.regex.Pattern;

/** Digits as people type and paste them, and Luhn's sum. */
final class Digits {

    /** What people put between groups of digits: any blank, what nobody sees, dots and hyphens of all lengths. */
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}.\\-\u2010-\u2015]+");

    private Digits() {}

    /** The same without anything between the groups; digits of other scripts become those of ours, all else stays. */
    static String of(String typed) {
        StringBuilder digits = new StringBuilder();
        BETWEEN.matcher(typed).replaceAll("").codePoints().forEach(character -> {
            int digit = Character.digit(character, 10);
            if (digit >= 0) {
                digits.append(digit);
            } else {
                digits.appendCodePoint(character);
            }
        });
        return digits.toString();
    }

    static boolean areAll(String text) {
        return text.chars().allMatch(character -> character >= '0' && character <= '9');
    }

    static int sum(String digits) {
        return digits.chars().map(character -> character - '0').sum();
    }

    /** Whether every second digit from the right, doubled, and all others sum up to a multiple of ten. */
    static boolean keepLuhn(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            int weighed = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
