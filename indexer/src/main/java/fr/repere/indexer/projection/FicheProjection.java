package fr.repere.indexer.projection;

import fr.repere.geodata.document.FicheDocument;
import fr.repere.geodata.document.FicheFields;
import fr.repere.geodata.document.WithdrawnDocument;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Projects fiches as PostGIS has them in the caller's transaction. */
public final class FicheProjection {

    private static final Logger LOG = LoggerFactory.getLogger(FicheProjection.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final FicheReader reader;
    private final LineageSource lineages;
    private final FicheProjector projector;
    private final FicheViews views;

    /** A projection of what the reader finds. */
    public FicheProjection(FicheReader reader, LineageSource lineages, FicheProjector projector, FicheViews views) {
        this.reader = reader;
        this.lineages = lineages;
        this.projector = projector;
        this.views = views;
    }

    /** What the index should say of these fiches, with the present lineage. A fiche that does not exist is left out. */
    public Map<UUID, ProjectedFiche> project(Collection<UUID> ids) {
        Lineage lineage = lineages.current();
        Map<UUID, ProjectedFiche> projected = new HashMap<>();
        for (FicheRow row : reader.read(ids)) {
            projected.put(row.id(), project(row, lineage));
        }
        return projected;
    }

    /** The same in the order of ids, with a given lineage. */
    public List<ProjectedFiche> project(Collection<UUID> ids, Lineage lineage) {
        return reader.read(ids).stream().map(row -> project(row, lineage)).toList();
    }

    @SuppressWarnings("IllegalCatch") // whatever is wrong with one fiche must not hold up the others
    private ProjectedFiche project(FicheRow row, Lineage lineage) {
        String id = row.id().toString();
        if (!row.published()) {
            return unpublished(row, id, lineage);
        }
        try {
            return new ProjectedFiche.Published(
                    id, row.version(), row.withdrawnOn() != null, json(projector.project(row, lineage), views.of(id)));
        } catch (RuntimeException e) {
            LOG.warn("Fiche {} in version {} cannot be projected; correct it and it will be", id, row.version(), e);
            return new ProjectedFiche.Unprojectable(id, row.version(), "cannot be projected: " + e);
        }
    }

    /** A withdrawn fiche of which no document can be made is hidden all the same: that it is gone matters more than that it is counted. */
    @SuppressWarnings("IllegalCatch") // whatever is wrong with one fiche must not hold up the others
    private ProjectedFiche unpublished(FicheRow row, String id, Lineage lineage) {
        LocalDate day = row.withdrawnOn();
        if (day == null) {
            return new ProjectedFiche.Hidden(id, row.version());
        }
        try {
            WithdrawnDocument document = WithdrawnDocument.of(projector.project(row, lineage), day);
            return new ProjectedFiche.Withdrawn(id, row.version(), JSON.writeValueAsBytes(document));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Withdrawn fiche {} in version {} cannot be projected, and the past lacks it",
                    id,
                    row.version(),
                    e);
            return new ProjectedFiche.Hidden(id, row.version());
        }
    }

    /** How often it was read is no part of a fiche: it stands beside the document's own members, when there is anything to say. */
    private static byte[] json(FicheDocument fiche, long views) {
        if (views == 0) {
            return JSON.writeValueAsBytes(fiche);
        }
        ObjectNode document = JSON.valueToTree(fiche);
        return JSON.writeValueAsBytes(document.put(FicheFields.VIEWS, views));
    }
}
