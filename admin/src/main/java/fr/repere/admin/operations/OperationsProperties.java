package fr.repere.admin.operations;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operations page must know of the rest.
 *
 * @param publicSite address of search-api as a browser reaches it, for links
 */
@ConfigurationProperties("repere.admin")
record OperationsProperties(URI publicSite) {}
