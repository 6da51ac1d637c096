package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.RangeRelation;
import fr.repere.geodata.document.FicheFields;
import fr.repere.search.query.Facet;
import fr.repere.search.query.Filters;
import fr.repere.search.query.Filters.AgeRange;
import fr.repere.search.query.OpenMoment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The filters that have nothing to do with the place: they treat local and national fiches alike. */
final class FilterClause {

    static final String AGE = "criteria.age";

    private FilterClause() {}

    /** Every filter that was asked for; all must match. */
    static List<Query> of(Filters filters) {
        List<Query> all = new ArrayList<>(ofNoFacet(filters));
        filters.chosen().keySet().forEach(facet -> all.add(of(facet, filters)));
        return all;
    }

    /** The filters that are no facets. */
    static List<Query> ofNoFacet(Filters filters) {
        List<Query> queries = new ArrayList<>();
        filters.age().ifPresent(age -> queries.add(age(filters, age)));
        filters.openAt().ifPresent(moment -> queries.add(open(filters, OpenMoment.at(moment))));
        filters.verifiedSince().ifPresent(day -> queries.add(verifiedSince(day)));
        filters.publishedUntil().ifPresent(day -> queries.add(publishedUntil(day)));
        return queries;
    }

    /** What is for an age, at least in part. */
    static Query age(Filters filters, AgeRange age) {
        return kept(overlapping(age), AGE, filters);
    }

    /** What is open at a moment. */
    static Query open(Filters filters, OpenMoment moment) {
        return kept(OpenNowClause.of(moment), FicheFields.OPEN, filters);
    }

    /** What somebody has confirmed on that day or later. What nobody confirmed is dropped: there is nothing to overlap. */
    static Query verifiedSince(LocalDate day) {
        return Query.of(query -> query.range(
                range -> range.date(date -> date.field(FicheFields.VERIFIED_ON).gte(day.toString()))));
    }

    /** What had been published on the evening of that day. What does not say since when it is published is dropped. */
    static Query publishedUntil(LocalDate day) {
        return Query.of(query -> query.range(
                range -> range.date(date -> date.field(FicheFields.PUBLISHED_ON).lte(day.toString()))));
    }

    /** What was published on the evening of that day, withdrawn since or not; see {@link #publishedUntil}. */
    static Query publishedOn(LocalDate day) {
        Query goneByThen = Query.of(query -> query.range(
                range -> range.date(date -> date.field(FicheFields.WITHDRAWN_ON).lte(day.toString()))));
        return Clauses.all(List.of(publishedUntil(day), Clauses.not(goneByThen)));
    }

    /** The filter of a facet that has chosen values. */
    static Query of(Facet facet, Filters filters) {
        String field = FacetFields.of(facet);
        Query has = Clauses.terms(field, filters.of(facet));
        return facet.isCriterion() ? kept(has, field, filters) : has;
    }

    /** What states each of the asked criteria: whoever matches more of them ranks higher. */
    static List<Query> stated(Filters filters) {
        List<Query> stated = new ArrayList<>();
        if (filters.stated()) {
            return stated;
        }
        filters.age().ifPresent(age -> stated.add(Clauses.exists(AGE)));
        filters.openAt().ifPresent(moment -> stated.add(Clauses.exists(FicheFields.OPEN)));
        filters.chosen().keySet().stream()
                .filter(Facet::isCriterion)
                .forEach(facet -> stated.add(Clauses.exists(FacetFields.of(facet))));
        return stated;
    }

    /** What matches, and what does not state the criterion unless only stated ones are wanted. */
    private static Query kept(Query matching, String field, Filters filters) {
        return filters.stated() ? matching : Clauses.any(matching, Clauses.not(Clauses.exists(field)));
    }

    private static Query overlapping(AgeRange age) {
        return Query.of(query -> query.range(range -> range.number(number -> number.field(AGE)
                .gte((double) age.youngest())
                .lte((double) age.oldest())
                .relation(RangeRelation.Intersects))));
    }

    /** The facets with chosen values, other than one. */
    static List<Query> ofOtherFacets(Filters filters, Optional<Facet> one) {
        return filters.chosen().keySet().stream()
                .filter(facet -> one.filter(facet::equals).isEmpty())
                .map(facet -> of(facet, filters))
                .toList();
    }
}
