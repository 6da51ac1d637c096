package fr.repere.geodata.document;

import java.time.LocalDate;
import java.util.List;

/**
 * How many searches of one shape in one place had one kind of outcome on one day. Nothing in it comes from a reader's hand but codes of
 * ours; see doc/recording.md.
 *
 * @param day in {@link RecordNames#ZONE}, nothing finer
 * @param places ids of the territories asked for: communes of 2,000 inhabitants or more, or wider ones
 * @param in these ids and those of all territories that they lie in
 * @param point whether a point was asked for, of which only the département is kept
 * @param shape which parameters there were, as one text
 * @param themes codes of the themes chosen, and of those that the words name
 * @param needs codes of the needs chosen, and of those that the words name
 * @param local {@code 0}, {@code 1-2}, {@code 3-9} or {@code 10+}: what was found in the place and around it
 * @param total the same for all that was found
 * @param searches how many so far, in the process that counts
 */
public record SearchesDocument(
        LocalDate day,
        List<String> places,
        List<String> in,
        boolean point,
        String shape,
        List<String> themes,
        List<String> needs,
        String local,
        String total,
        long searches) {}
