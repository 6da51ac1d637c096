package fr.repere.search.web.ogc;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the addresses in OGC API Features begin ({@code repere.ogc.*}).
 *
 * @param publicSite absolute address of the site ({@code REPERE_PUBLIC_SITE}), such as {@code https://repere.example.org}; when it is not
 *     given, addresses begin as the request did, which is right without a proxy
 */
@ConfigurationProperties("repere.ogc")
record OgcSettings(@Nullable String publicSite) {}
