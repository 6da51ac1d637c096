package fr.repere.search.web.site.agir;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of AGIR operators shows.
 *
 * @param place what stands in the box of places
 * @param unknown whether the box means no place in one département
 * @param asked the département that was asked for
 * @param operators those in charge of it today; mostly one
 * @param rows every département with its operators
 * @param without how many départements have none
 */
record AgirView(
        String place,
        boolean unknown,
        List<Choice> departements,
        @Nullable Choice asked,
        List<Operator> operators,
        List<Row> rows,
        long without) {

    /** A département to choose. */
    record Choice(String code, String name, boolean chosen) {}

    /**
     * An operator.
     *
     * @param address of the page of its territory
     * @param search of what there is in it
     * @param cartography of its territory, as PDF
     * @param table the same as rows
     */
    record Operator(
            String name,
            String address,
            List<String> departements,
            @Nullable String service,
            @Nullable String phone,
            @Nullable String dialled,
            @Nullable String mail,
            @Nullable String website,
            @Nullable String site,
            String search,
            String cartography,
            String table) {}

    /** A département and who is in charge of it, nobody perhaps. */
    record Row(String code, String name, List<Link> operators) {}

    /** An operator to go to. */
    record Link(String name, String address) {}
}
