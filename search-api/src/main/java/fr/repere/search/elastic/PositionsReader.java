package fr.repere.search.elastic;

import co.elastic.clients.json.JsonpDeserializerBase;
import co.elastic.clients.json.JsonpMapper;
import fr.repere.geodata.document.PositionText;
import fr.repere.search.elastic.PositionsReader.Part;
import fr.repere.search.query.Positions;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.util.EnumSet;

/** Reads the answer to one part of a {@link PositionsRequest} as it comes: the client's own reader makes three objects of each value. */
final class PositionsReader extends JsonpDeserializerBase<Part> {

    private static final String VALUE = "key";
    private static final String LEFT = "sum_other_doc_count";

    /**
     * What an answer holds.
     *
     * @param left how often a fiche has a value that the answer leaves out: 0 when it is complete
     */
    record Part(Positions positions, long left) {}

    PositionsReader() {
        super(EnumSet.of(Event.START_OBJECT));
    }

    @Override
    public Part deserialize(JsonParser answer, JsonpMapper mapper, Event event) {
        Positions.Builder positions = new Positions.Builder();
        long left = 0;
        String name = "";
        for (int depth = 1; depth > 0; ) {
            switch (answer.next()) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case KEY_NAME -> name = answer.getString();
                case VALUE_STRING -> {
                    if (name.equals(VALUE)) {
                        PositionText read = PositionText.read(answer.getString());
                        positions.add(read.position(), read.commune());
                    }
                }
                case VALUE_NUMBER -> left = name.equals(LEFT) ? answer.getLong() : left;
                case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> {}
            }
        }
        return new Part(positions.build(0), left);
    }
}
