package org.yidan.notification.channel;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.delivery.Channel;
import org.yidan.notification.delivery.NotDelivered;
import org.yidan.notification.delivery.OutgoingMessage;
import org.yidan.notification.preference.Preferences;

/** E-mails in Chinese, as text and simple HTML; a letter sent again keeps its Message-ID. Off while no SMTP host is set. */
@Component
class MailChannel implements Channel {

    private final ObjectProvider<JavaMailSender> sender;
    private final Preferences preferences;
    private final MailText text;
    private final NotificationSettings settings;

    MailChannel(
            ObjectProvider<JavaMailSender> sender,
            Preferences preferences,
            MailText text,
            NotificationSettings settings) {
        this.sender = sender;
        this.preferences = preferences;
        this.text = text;
        this.settings = settings;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    /** A person who took the address away since gets nothing. */
    @Override
    public void send(OutgoingMessage letter) {
        String address = preferences.of(letter.target()).email();
        if (address == null) {
            return;
        }
        JavaMailSender smtp = sender.getIfAvailable();
        if (smtp == null) {
            throw new NotDelivered("no SMTP host is set", null);
        }
        try {
            smtp.send(message(smtp.createMimeMessage(), address, letter));
        } catch (MessagingException | MailException failed) {
            throw new NotDelivered(kind(failed), failed);
        }
    }

    /** What happened by its kinds and the server's code: the server's words hold the address, and this is logged and kept. */
    private static String kind(Exception failed) {
        Stream<Exception> sent = failed instanceof MailSendException several
                ? Arrays.stream(several.getMessageExceptions())
                : Stream.of();
        return Stream.concat(Stream.of(failed), sent)
                .flatMap(one -> Stream.iterate((Throwable) one, Objects::nonNull, Throwable::getCause))
                .map(one -> one instanceof SMTPAddressFailedException refused
                        ? "SMTPAddressFailedException " + refused.getReturnCode()
                        : one.getClass().getSimpleName())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private MimeMessage message(MimeMessage message, String address, OutgoingMessage letter) throws MessagingException {
        MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.mail().from());
        parts.setTo(address);
        parts.setSubject(text.subject(letter));
        parts.setText(text.plain(letter), text.html(letter));
        message.setHeader("Message-ID", "<" + letter.id() + "@" + host() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String host() {
        return settings.baseUrl().getHost() == null
                ? "yidan"
                : settings.baseUrl().getHost();
    }
}
