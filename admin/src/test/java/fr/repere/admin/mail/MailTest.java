package fr.repere.admin.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class MailTest {

    private final MailWords words = words();

    @Test
    void nothing_that_somebody_typed_begins_another_header() {
        MailWords.Said said = words.say(Mail.of(
                "hello", "a@exemple.test", Locale.FRENCH, Map.of("name", "Ana\r\nBcc: all@exemple.test"), "/espace"));
        assertThat(said.subject()).isEqualTo("Bonjour Ana Bcc: all@exemple.test");
    }

    @Test
    void what_somebody_typed_is_text_and_no_markup() {
        MailWords.Said said =
                words.say(Mail.of("hello", "a@exemple.test", Locale.FRENCH, Map.of("name", "<b>$1 {x}"), "/espace"));
        assertThat(said.html()).contains("&lt;b&gt;$1 {x}").doesNotContain("<b>");
        assertThat(said.plain()).contains("<b>$1 {x}");
    }

    @Test
    void the_button_leads_to_the_whole_address_in_both_forms() {
        MailWords.Said said =
                words.say(Mail.of("hello", "a@exemple.test", Locale.FRENCH, Map.of("name", "Ana"), "/espace?a=1&b=2"));
        assertThat(said.html()).contains("href=\"https://pro.exemple.test/espace?a=1&amp;b=2\"");
        assertThat(said.plain()).contains("Ouvrir :\nhttps://pro.exemple.test/espace?a=1&b=2");
    }

    @Test
    void a_value_that_nobody_gave_is_a_defect_and_no_mail() {
        assertThatThrownBy(() -> words.say(Mail.of("hello", "a@exemple.test", Locale.FRENCH, Map.of(), null)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.fr",
                "a@",
                "Ana <a@b.fr>",
                "a@b.fr\r\nBcc: c@d.fr",
                "a@b.fr,c@d.fr",
                "a b@c.fr",
                "a@b.fr "
            })
    void what_is_no_single_plain_address_gets_no_mail(String text) {
        assertThat(Mails.isAddress(text)).isFalse();
    }

    @Test
    void the_wait_doubles_with_each_attempt_up_to_six_hours() {
        assertThat(Postman.wait(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Postman.wait(4)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Postman.wait(50)).isEqualTo(Duration.ofHours(6));
    }

    private static MailWords words() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("mail.hello.subject", Locale.FRENCH, "Bonjour {name}");
        messages.addMessage("mail.hello.text", Locale.FRENCH, "Bonjour {name},\n\nVoici.");
        messages.addMessage("mail.hello.button", Locale.FRENCH, "Ouvrir");
        messages.addMessage("mail.footer", Locale.FRENCH, "Repère");
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        MailSettings settings = new MailSettings("x@exemple.test", "https://pro.exemple.test", 12, Duration.ofDays(90));
        return new MailWords(messages, engine, settings);
    }
}
