package fr.repere.admin.freshness;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the rhythm. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FreshnessSettings.class)
class FreshnessConfiguration {}
