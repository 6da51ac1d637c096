package fr.repere.admin.writing.desk;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long writing waits for others.
 *
 * @param structureAnswers how long a structure has to accept what somebody from outside wrote for it; then reviewers take it
 */
@ConfigurationProperties("repere.writing")
public record WritingSettings(@DefaultValue("P14D") Period structureAnswers) {}
