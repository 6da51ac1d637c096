package fr.repere.search.export;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.PlaceDocument;
import fr.repere.search.place.TerritoryCache;
import fr.repere.search.query.Hit;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The services and structures of data·inclusion, schema 1, in one document: {@code services}, {@code structures}, and the licences under
 * which their sources publish them. A structure is written once, behind all services: until then it waits in a file.
 */
final class DataInclusionExport implements FicheWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build())
            .build();

    private final OutputStream out;
    private final InclusionRecords records;
    private final Set<String> written = new HashSet<>();
    private final Map<String, Map<String, Object>> licences = new LinkedHashMap<>();
    private final Path waiting;
    private final OutputStream structures;
    private final JsonGenerator services;

    DataInclusionExport(OutputStream out, TerritoryCache territories) throws IOException {
        this.out = out;
        this.records = new InclusionRecords(territories);
        this.waiting = Files.createTempFile("repere-structures-", ".json");
        this.structures = new BufferedOutputStream(Files.newOutputStream(waiting));
        this.services = MAPPER.tokenStreamFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        services.writeRaw("{\"services\": [");
    }

    /** A service has one address: a fiche becomes a service per place. */
    @Override
    public int fiche(Hit hit) throws IOException {
        FicheDocument fiche = hit.fiche();
        List<PlaceDocument> places = fiche.places();
        int number = Math.max(1, places.size());
        try {
            for (int i = 0; i < number; i++) {
                PlaceDocument place = places.isEmpty() ? null : places.get(i);
                services.writeRaw(written.isEmpty() && licences.isEmpty() && i == 0 ? "\n" : ",\n");
                services.writeRaw(MAPPER.writeValueAsString(records.service(fiche, place, i)));
                licences.computeIfAbsent(fiche.source(), source -> InclusionRecords.licence(fiche));
            }
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        structure(fiche);
        return number;
    }

    private void structure(FicheDocument fiche) throws IOException {
        Map<String, Object> structure = records.structure(fiche);
        if (!structure.isEmpty() && written.add(fiche.source() + " " + structure.get("id"))) {
            structures.write(written.size() == 1 ? '\n' : ',');
            structures.write(MAPPER.writeValueAsBytes(structure));
            structures.write('\n');
        }
    }

    @Override
    public void finish() throws IOException {
        structures.close();
        try {
            services.writeRaw("\n],\n\"structures\": [");
            services.flush();
            Files.copy(waiting, out);
            services.writeRaw("],\n\"licences\": ");
            services.writeRaw(MAPPER.writeValueAsString(licences.values()));
            services.writeRaw("}\n");
            services.flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        structures.close();
        Files.deleteIfExists(waiting);
    }
}
