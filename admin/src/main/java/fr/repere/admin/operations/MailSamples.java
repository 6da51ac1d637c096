package fr.repere.admin.operations;

import fr.repere.admin.mail.Mail;
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
    private final Map<String, Map<String, String>> kinds = new TreeMap<>();

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
            for (String part : List.of("subject", "text", "button")) {
                Matcher value = VALUE.matcher(bundle.getProperty("mail." + kind + "." + part, ""));
                while (value.find()) {
                    values.put(value.group(1), "{" + value.group(1) + "}");
                }
            }
            kinds.put(kind, values);
        }
    }

    /** The kinds, by name. */
    List<String> kinds() {
        return List.copyOf(kinds.keySet());
    }

    /** A kind as plain text in a language. */
    Sample say(String kind, Locale language) {
        MailWords.Said said =
                words.say(Mail.of(kind, "x@example.org", language, kinds.getOrDefault(kind, Map.of()), null));
        return new Sample(kind, said.subject(), said.plain());
    }

    /** A mail as it would be read. */
    record Sample(String kind, String subject, String text) {}
}
