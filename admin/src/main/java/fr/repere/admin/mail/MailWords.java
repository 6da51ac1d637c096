package fr.repere.admin.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Says a mail in its language, twice: as HTML and as plain text. */
@Component
public class MailWords {

    private static final Pattern VALUE = Pattern.compile("\\{([a-z]\\w*)\\}");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final MailSettings settings;

    MailWords(MessageSource messages, ITemplateEngine templates, MailSettings settings) {
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
    }

    /**
     * A mail in words, in its reader's language or the one that stands in for it.
     *
     * @throws org.springframework.context.NoSuchMessageException when the bundles lack its kind
     */
    public Said say(Mail asked) {
        Mail mail = asked.in(MailLanguages.of(asked.kind(), asked.language()));
        // One line: nothing that people typed can begin another header.
        String subject = BREAKS.matcher(fill(mail, "subject")).replaceAll(" ").strip();
        List<String> paragraphs = Arrays.asList(fill(mail, "text").split("\n\\s*\n"));
        String link = mail.path() == null ? null : settings.address() + mail.path();
        String button = link == null ? null : fill(mail, "button");
        return new Said(
                mail.language(),
                subject,
                html(mail, subject, paragraphs, button, link),
                plain(mail, paragraphs, button, link));
    }

    /** The whole address of a path of this application. */
    String link(String path) {
        return settings.address() + path;
    }

    private String html(
            Mail mail, String subject, List<String> paragraphs, @Nullable String button, @Nullable String link) {
        Context context = new Context(mail.language());
        context.setVariable("lang", mail.language().getLanguage());
        context.setVariable("dir", MailLanguages.isRightToLeft(mail.language()) ? "rtl" : "ltr");
        context.setVariable("subject", subject);
        context.setVariable("paragraphs", paragraphs);
        context.setVariable("button", button);
        context.setVariable("link", link);
        context.setVariable("lists", lists(mail));
        context.setVariable("end", end(mail));
        context.setVariable("footer", footer(mail));
        return templates.process("mail/mail", context);
    }

    private String plain(Mail mail, List<String> paragraphs, @Nullable String button, @Nullable String link) {
        StringBuilder text = new StringBuilder(String.join("\n\n", paragraphs));
        lists(mail).forEach(list -> list.writeTo(text));
        if (link != null) {
            text.append("\n\n").append(button).append(colon(mail)).append(link);
        }
        text.append("\n\n-- \n").append(footer(mail)).append('\n');
        End end = end(mail);
        if (end != null) {
            text.append(end.words()).append(colon(mail)).append(end.link()).append('\n');
        }
        return text.toString();
    }

    private List<SaidList> lists(Mail mail) {
        return mail.lists().stream()
                .map(list -> new SaidList(
                        count("mail." + mail.kind() + "." + list.part(), list.count(), mail.language()),
                        list.entries(),
                        list.more() == 0 ? null : count("mail.more", list.more(), mail.language())))
                .toList();
    }

    private @Nullable End end(Mail mail) {
        return mail.unsubscribe() == null
                ? null
                : new End(
                        messages.getMessage("mail.unsubscribe", null, mail.language()),
                        settings.address() + mail.unsubscribe());
    }

    private String footer(Mail mail) {
        return messages.getMessage("mail.footer", null, mail.language());
    }

    private String count(String key, int count, Locale language) {
        return fill(messages.getMessage(key, null, language), Map.of("count", Integer.toString(count)), language);
    }

    private String fill(Mail mail, String part) {
        String words = messages.getMessage("mail." + mail.kind() + "." + part, null, mail.language());
        return fill(words, mail.values(), mail.language());
    }

    private static String fill(String words, Map<String, String> values, Locale language) {
        boolean mirrored = MailLanguages.isRightToLeft(language);
        return VALUE.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1), mirrored)));
    }

    /** Among words from right to left a value stands in an isolate: a code, or a French name, keeps its own order. */
    private static String value(Map<String, String> values, String name, boolean mirrored) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a mail without a value for {" + name + "}");
        }
        String bare = value.strip();
        return !mirrored || bare.isEmpty() ? value : value.replace(bare, ISOLATE + bare + END_OF_ISOLATE);
    }

    /** Before an address on a line of its own; French alone wants a space. */
    private static String colon(Mail mail) {
        return "fr".equals(mail.language().getLanguage()) ? " :\n" : ":\n";
    }

    /** A list in words, and how many more there are. */
    record SaidList(
            String heading,
            List<MailList.Entry> entries,
            @Nullable String more) {

        void writeTo(StringBuilder text) {
            text.append("\n\n").append(heading);
            for (MailList.Entry entry : entries) {
                text.append("\n- ").append(BREAKS.matcher(entry.name()).replaceAll(" "));
                if (entry.note() != null) {
                    text.append(" (").append(entry.note()).append(')');
                }
                if (entry.link() != null) {
                    text.append("\n  ").append(entry.link());
                }
            }
            if (more != null) {
                text.append("\n").append(more);
            }
        }
    }

    /** Where such mails are ended, and what the link says. */
    record End(String words, String link) {}

    /** A mail in words. @param language the one that it is said in */
    public record Said(Locale language, String subject, String html, String plain) {}
}
