package fr.repere.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import fr.repere.geodata.document.ReportDocument;
import fr.repere.geodata.document.ReportNames;
import fr.repere.search.query.SearchUnavailable;
import fr.repere.search.recording.Reports;
import java.io.StringReader;
import org.springframework.stereotype.Component;

/** The inbox of reports, which is made when the first one comes. The engine has written a report to disk before it says so. */
@Component
class ElasticReports implements Reports {

    private static final int BAD_REQUEST = 400;

    private final ElasticsearchClient client;
    private final ReportNames names;
    private volatile boolean made;

    ElasticReports(ElasticsearchClient client, ElasticsearchSettings settings) {
        this.client = client;
        this.names = ReportNames.of(settings.prefix());
    }

    @Override
    public void keep(ReportDocument report) {
        make();
        try {
            Failures.translated(() -> client.index(request -> request.index(names.alias())
                    .requireAlias(true)
                    .id(report.id())
                    .document(report)));
        } catch (SearchUnavailable e) {
            // The inbox may have been deleted: it is looked for again the next time.
            made = false;
            throw e;
        }
    }

    /** Another process may have been faster. */
    private void make() {
        if (made) {
            return;
        }
        try {
            Failures.translated(() -> client.indices()
                    .create(request ->
                            request.index(names.index()).withJson(new StringReader(names.definitionJson()))));
        } catch (ElasticsearchException e) {
            if (e.status() != BAD_REQUEST
                    || !"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
        made = true;
    }
}
