package org.yidan.audit.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.yidan.audit.seal.Checkpoints.Head;
import org.yidan.shared.Texts;

/** Heads that go out and stay there: as files in a folder that is copied elsewhere, and as letters to people. */
final class KeptAnchors {

    private static final byte[] NOTHING = {};

    private KeptAnchors() {}

    /** One file a head, written whole or not at all. */
    record InFolder(Path folder, Duration each) implements Anchor {

        @Override
        public Kind kind() {
            return Kind.FILE;
        }

        @Override
        public String target() {
            return folder.toString();
        }

        @Override
        public byte[] take(Head head, long before) throws IOException {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "checkpoint", ".part");
            Files.writeString(part, head.note());
            Files.move(
                    part,
                    folder.resolve("checkpoint-" + head.treeSize() + ".txt"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return NOTHING;
        }
    }

    /** A letter a day: whoever keeps his mail can show later what the log was. */
    record ByMail(String target, String from, ObjectProvider<JavaMailSender> sender) implements Anchor {

        @Override
        public Kind kind() {
            return Kind.MAIL;
        }

        @Override
        public Duration each() {
            return Duration.ofDays(1);
        }

        @Override
        public byte[] take(Head head, long before) throws IOException {
            JavaMailSender smtp = sender.getIfAvailable();
            if (smtp == null) {
                throw new IOException("no SMTP host is set");
            }
            SimpleMailMessage letter = new SimpleMailMessage();
            letter.setFrom(from);
            letter.setTo(target);
            letter.setSubject(Texts.kept("seal.mail.subject", head.treeSize()));
            letter.setText(Texts.kept("seal.mail.text") + "\n\n" + head.note());
            try {
                smtp.send(letter);
            } catch (MailException failed) {
                throw new IOException(failed.getClass().getSimpleName(), failed);
            }
            return NOTHING;
        }
    }
}
