package fr.repere.search.dashboard;

import java.time.LocalDate;

/**
 * The days that part fresh from old, for a given today.
 *
 * @param recentSince verified on that day or later: within six months
 * @param agingSince verified on that day or later: within twelve months
 * @param changesSince published or changed on that day or later: in the last 30 days
 * @param latelySince searched on that day or later: in the last 30 days
 * @param longerSince searched on that day or later: in the last 90 days
 */
public record Limits(
        LocalDate recentSince,
        LocalDate agingSince,
        LocalDate changesSince,
        LocalDate latelySince,
        LocalDate longerSince) {

    private static final int RECENT_MONTHS = 6;
    private static final int AGING_MONTHS = 12;
    private static final int LATELY_DAYS = 30;
    private static final int LONGER_DAYS = 90;

    /** The limits as seen on a day. */
    public static Limits on(LocalDate today) {
        return new Limits(
                today.minusMonths(RECENT_MONTHS),
                today.minusMonths(AGING_MONTHS),
                today.minusDays(LATELY_DAYS),
                today.minusDays(LATELY_DAYS),
                today.minusDays(LONGER_DAYS));
    }
}
