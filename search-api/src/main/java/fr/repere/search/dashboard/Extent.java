package fr.repere.search.dashboard;

import java.util.List;

/**
 * What a territory consists of, by ids such as {@code departement:21}.
 *
 * @param parts it itself, or the parts of a set: what is in one of them is in it
 * @param around what a part lies in, without being a part
 * @param apart the same ground as {@code parts} in pieces that do not overlap, so that a place stands in one of them only
 */
public record Extent(List<String> parts, List<String> around, List<String> apart) {}
