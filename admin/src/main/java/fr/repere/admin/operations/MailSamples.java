package fr.repere.admin.operations;

import fr.repere.admin.mail.Mail;
import fr.repere.admin.mail.MailList;
import fr.repere.admin.mail.MailWords;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every kind of mail with its values left as names: what a mail says before it is filled in. */
@Component
class MailSamples {

    private static final Pattern SUBJECT = Pattern.compile("mail\\.(.+)\\.subject");
    private static final Pattern VALUE = Pattern.compile("\\{([a-z]\\w*)\\}");

    private final MailWords words;
    private static final List<String> PARTS = List.of("subject", "text", "button");

    private final Map<String, Map<String, String>> kinds = new TreeMap<>();
    private final Map<String, List<MailList>> lists = new TreeMap<>();

    MailSamples(MailWords words) throws IOException {
        this.words = words;
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_fr.properties");
        for (Resource file : files) {
            Properties bundle = new Properties();
            try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                bundle.load(text);
            }
            bundle.stringPropertyNames().forEach(key -> read(key, bundle));
        }
    }

    private void read(String key, Properties bundle) {
        Matcher subject = SUBJECT.matcher(key);
        if (subject.matches()) {
            String kind = subject.group(1);
            Map<String, String> values = new TreeMap<>();
            for (String part : PARTS) {
                Matcher value = VALUE.matcher(bundle.getProperty("mail." + kind + "." + part, ""));
                while (value.find()) {
                    values.put(value.group(1), "{" + value.group(1) + "}");
                }
            }
            kinds.put(kind, values);
            String start = "mail." + kind + ".";
            lists.put(
                    kind,
                    bundle.stringPropertyNames().stream()
                            .filter(name -> name.startsWith(start))
                            .map(name -> name.substring(start.length()))
                            .filter(part -> !PARTS.contains(part))
                            .sorted()
                            .map(part -> new MailList(part, List.of(new MailList.Entry("…", null, null)), 0))
                            .toList());
        }
    }

    /** The kinds, by name. */
    List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** A kind as plain text in a language. */
    Sample say(String kind, Locale language) {
        Map<String, String> values = kinds.getOrDefault(kind, Map.of());
        MailWords.Said said = words.say(new Mail(
                kind, "x@example.org", language, values, null, null, lists.getOrDefault(kind, List.of()), null));
        return new Sample(kind, said.language(), said.subject(), said.plain());
    }

    /** A mail as it would be read. @param language the one that it is said in: French where it has no words in the language asked for */
    record Sample(String kind, Locale language, String subject, String text) {}
}
