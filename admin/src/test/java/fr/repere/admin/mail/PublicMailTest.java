package fr.repere.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.repere.geodata.document.Language;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The mails that any reader may get, in the words that they have in the eight languages. */
class PublicMailTest {

    private static final ResourceBundle FRENCH = ResourceBundle.getBundle("messages/public", Locale.FRENCH);
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final List<String> PARTS = List.of("subject", "text", "button");

    private final MailWords words = words();

    static Stream<Arguments> mails() {
        List<String> kinds = FRENCH.keySet().stream()
                .filter(key -> key.startsWith("mail.") && key.endsWith(".subject"))
                .map(key -> key.substring("mail.".length(), key.length() - ".subject".length()))
                .sorted()
                .toList();
        return Arrays.stream(Language.values())
                .flatMap(language -> kinds.stream().map(kind -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void it_is_said_in_the_readers_language_with_all_its_values_and_its_lists(String kind, Language language) {
        MailWords.Said said = words.say(mail(kind, Locale.of(language.code())));
        assertThat(said.language().getLanguage()).isEqualTo(language.code());
        for (String text : List.of(said.subject(), said.html(), said.plain())) {
            assertThat(text).isNotBlank().doesNotContain("mail." + kind, "{", "}", "??");
        }
        assertThat(said.html())
                .contains("lang=\"" + language.code() + "\"")
                .contains("dir=\"" + (language.isRightToLeft() ? "rtl" : "ltr") + "\"");
        if (language != Language.FR) {
            assertThat(said.plain())
                    .isNotEqualTo(words.say(mail(kind, Locale.FRENCH)).plain());
        }
    }

    @Test
    void among_words_from_right_to_left_a_code_stands_apart_and_an_address_keeps_its_direction() {
        Mail mail = Mail.of("code", "a@exemple.test", Locale.of("ar"), Map.of("code", "123456"), null);
        assertThat(words.say(mail).plain()).contains("\u2068123456\u2069");
        Mail link = Mail.of("confirm-mail", "a@exemple.test", Locale.of("fa"), Map.of("name", " Ana"), "/x");
        assertThat(words.say(link).plain()).contains("سلام \u2068Ana\u2069،", "https://pro.exemple.test/x");
        assertThat(words.say(link).html()).contains("dir=\"ltr\">https://pro.exemple.test/x");
        assertThat(words.say(mail.in(Locale.FRENCH)).plain()).contains(" 123456.");
    }

    @Test
    void a_mail_of_the_back_office_comes_in_french_to_who_reads_a_language_that_it_lacks() {
        Mail mail = Mail.of(
                "dossier-message", "a@exemple.test", Locale.of("uk"), Map.of("title", "T", "answer", "R"), "/x");
        MailWords.Said said = words.say(mail);
        assertThat(said.language()).isEqualTo(Locale.FRENCH);
        assertThat(said.html()).contains("lang=\"fr\"", "Message à propos de votre fiche");
        assertThat(said.plain()).contains("n’y répondez pas").doesNotContain("відповідайте");
    }

    private static Mail mail(String kind, Locale language) {
        Map<String, String> values = new TreeMap<>();
        List<MailList> lists = FRENCH.keySet().stream()
                .filter(key -> key.startsWith("mail." + kind + "."))
                .map(key -> key.substring(("mail." + kind + ".").length()))
                .filter(part -> !PARTS.contains(part))
                .map(part -> new MailList(part, List.of(new MailList.Entry("Une fiche", null, null)), 3))
                .toList();
        for (String part : PARTS) {
            String key = "mail." + kind + "." + part;
            Matcher value = VALUE.matcher(FRENCH.containsKey(key) ? FRENCH.getString(key) : "");
            while (value.find()) {
                values.put(value.group(1), "123456");
            }
        }
        String path = FRENCH.containsKey("mail." + kind + ".button") ? "/espace" : null;
        return new Mail(kind, "a@exemple.test", language, values, path, null, lists, "/desabonnement/x");
    }

    private static MailWords words() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/public", "messages/review");
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(Locale.FRENCH);
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine templates = new SpringTemplateEngine();
        templates.setTemplateResolver(resolver);
        return new MailWords(
                messages,
                templates,
                new MailSettings("Repère <r@exemple.test>", "https://pro.exemple.test", 3, Duration.ofDays(90)));
    }
}
