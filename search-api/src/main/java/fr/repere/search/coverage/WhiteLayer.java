package fr.repere.search.coverage;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** White zones as a layer: one feature for each commune or territory. */
@Component
public class WhiteLayer {

    private final TerritoryFeatures features;

    /** Features with the boundaries that the index has. */
    public WhiteLayer(TerritoryFeatures features) {
        this.features = features;
    }

    /**
     * Writes a layer and flushes it; the stream stays open.
     *
     * @param onlyWithout whether a layer of communes leaves out those that are covered
     * @throws IOException when nobody reads any longer
     * @throws fr.repere.search.query.SearchUnavailable when the index does not answer in time
     */
    public void write(WhiteResult result, boolean onlyWithout, OutputStream out) throws IOException {
        try {
            if (result.isOfCommunes()) {
                features.write(result.communes(onlyWithout), WhiteCommune::commune, out, WhiteProperties::of);
            } else {
                features.write(result.territories(), row -> row.territory().orElseThrow(), out, WhiteProperties::of);
            }
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }
}
