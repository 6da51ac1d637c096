package fr.repere.admin.review.attachment;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much people may send, and where it lies.
 *
 * @param folder outside of every folder that is served
 * @param maxSize of one file
 * @param maxPixels width times height of a picture, before it is decoded
 * @param keptPixels larger pictures are made smaller than this
 * @param maxPages of a PDF
 * @param maxExpanded what the compressed parts of a PDF may expand to, all together
 * @param maxFiles in one dossier
 */
@ConfigurationProperties("repere.attachments")
public record AttachmentSettings(
        @DefaultValue("attachments") Path folder,
        @DefaultValue("10MB") DataSize maxSize,
        @DefaultValue("64000000") long maxPixels,
        @DefaultValue("12000000") long keptPixels,
        @DefaultValue("200") int maxPages,
        @DefaultValue("200MB") DataSize maxExpanded,
        @DefaultValue("20") int maxFiles) {}
