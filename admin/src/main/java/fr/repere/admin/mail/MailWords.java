package fr.repere.admin.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private static final Set<String> FROM_RIGHT = Set.of("ar", "fa", "ps");

    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final MailSettings settings;

    MailWords(MessageSource messages, ITemplateEngine templates, MailSettings settings) {
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
    }

    /**
     * A mail in words.
     *
     * @throws org.springframework.context.NoSuchMessageException when the bundles lack its kind
     */
    public Said say(Mail mail) {
        // One line: nothing that people typed can begin another header.
        String subject = BREAKS.matcher(fill(mail, "subject")).replaceAll(" ").strip();
        List<String> paragraphs = Arrays.asList(fill(mail, "text").split("\n\\s*\n"));
        String link = mail.path() == null ? null : settings.address() + mail.path();
        String button = link == null ? null : fill(mail, "button");
        return new Said(subject, html(mail, subject, paragraphs, button, link), plain(mail, paragraphs, button, link));
    }

    /** The whole address of a path of this application. */
    String link(String path) {
        return settings.address() + path;
    }

    private String html(
            Mail mail, String subject, List<String> paragraphs, @Nullable String button, @Nullable String link) {
        Context context = new Context(mail.language());
        context.setVariable("lang", mail.language().getLanguage());
        context.setVariable("dir", FROM_RIGHT.contains(mail.language().getLanguage()) ? "rtl" : "ltr");
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
            text.append("\n\n").append(button).append(" :\n").append(link);
        }
        text.append("\n\n-- \n").append(footer(mail)).append('\n');
        End end = end(mail);
        if (end != null) {
            text.append(end.words()).append(" :\n").append(end.link()).append('\n');
        }
        return text.toString();
    }

    private List<SaidList> lists(Mail mail) {
        return mail.lists().stream()
                .map(list -> new SaidList(
                        fill(
                                messages.getMessage("mail." + mail.kind() + "." + list.part(), null, mail.language()),
                                Map.of("count", Integer.toString(list.count()))),
                        list.entries(),
                        list.more() == 0
                                ? null
                                : fill(
                                        messages.getMessage("mail.more", null, mail.language()),
                                        Map.of("count", Integer.toString(list.more())))))
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

    private String fill(Mail mail, String part) {
        return fill(messages.getMessage("mail." + mail.kind() + "." + part, null, mail.language()), mail.values());
    }

    private static String fill(String words, Map<String, String> values) {
        return VALUE.matcher(words).replaceAll(found -> Matcher.quoteReplacement(value(values, found.group(1))));
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("a mail without a value for {" + name + "}");
        }
        return value;
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

    /** A mail in words. */
    public record Said(String subject, String html, String plain) {}
}
