package fr.repere.search.web.site.crawling;

import fr.repere.geodata.document.Language;
import fr.repere.search.web.site.SitePaths;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a sitemap or an index of sitemaps as sitemaps.org defines them. A page in several languages is several addresses, each of which
 * names the others; the address without a language is the one for everybody else.
 */
final class SitemapFile implements AutoCloseable {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;
    private final String site;

    private SitemapFile(OutputStream out, String site, String root) {
        this.site = site;
        try {
            xml = WRITERS.createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SITEMAP);
            if (root.equals("urlset")) {
                xml.writeNamespace("xhtml", XHTML);
            }
        } catch (XMLStreamException e) {
            throw new SitemapUnwritten(e);
        }
    }

    /** A sitemap of a site whose addresses begin like this. */
    static SitemapFile ofPages(OutputStream out, String site) {
        return new SitemapFile(out, site, "urlset");
    }

    /** An index of sitemaps. */
    static SitemapFile ofSitemaps(OutputStream out, String site) {
        return new SitemapFile(out, site, "sitemapindex");
    }

    /** A page in some languages, its path without them. */
    void page(String path, List<Language> languages, Optional<LocalDate> changedOn) {
        try {
            for (Language language : languages) {
                xml.writeStartElement("url");
                element("loc", site + SitePaths.in(language, path));
                if (changedOn.isPresent()) {
                    element("lastmod", changedOn.get().toString());
                }
                if (languages.size() > 1) {
                    for (Language other : languages) {
                        alternate(other.code(), SitePaths.in(other, path));
                    }
                    alternate("x-default", path);
                }
                xml.writeEndElement();
            }
        } catch (XMLStreamException e) {
            throw new SitemapUnwritten(e);
        }
    }

    /** A sitemap of an index. */
    void sitemap(String path) {
        try {
            xml.writeStartElement("sitemap");
            element("loc", site + path);
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new SitemapUnwritten(e);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void alternate(String language, String path) throws XMLStreamException {
        xml.writeEmptyElement(XHTML, "link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", site + path);
    }

    /** Ends the document. */
    @Override
    public void close() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new SitemapUnwritten(e);
        }
    }

    /** The reader went away, or the connection broke. */
    static final class SitemapUnwritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SitemapUnwritten(XMLStreamException cause) {
            super(cause);
        }
    }
}
