package org.yidan.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.NoteKey;
import org.yidan.audit.proof.NoteSigner;
import org.yidan.audit.proof.SignedNote;

/** The keys that speak for this log: the one that signs, and those that signed before it. */
@Component
public class LogKeys {

    private static final Logger log = LoggerFactory.getLogger(LogKeys.class);

    private final String origin;
    private final @Nullable NoteSigner signer;
    private final @Nullable SecondSigner second;
    private final List<NoteKey> keys = new ArrayList<>();
    private final List<NoteKey> witnesses;

    LogKeys(SealSettings settings) {
        this.origin = "yidan/" + settings.origin();
        this.signer = signer(settings);
        this.second = settings.sm2Key() == null ? null : SecondSigner.parse(origin, settings.sm2Key());
        if (signer != null) {
            keys.add(signer.key());
        }
        if (second != null) {
            log.info("the public key of the second signature of {}: {}", origin, second.publicKey());
        }
        settings.oldKeys().forEach(key -> keys.add(NoteKey.parse(key)));
        this.witnesses = settings.witnesses().stream()
                .map(witness -> NoteKey.parse(witness.key()))
                .toList();
        keys.forEach(key -> log.info("a public key of the sealed log {}: {}", origin, key.text()));
    }

    private @Nullable NoteSigner signer(SealSettings settings) {
        String text = settings.signingKey() == null ? ofTheSample(settings.keyFile()) : settings.signingKey();
        if (text == null) {
            log.warn(
                    "no yidan.audit.signing-key is set: the log is kept, but no checkpoint is signed (docs/operations.md)");
            return null;
        }
        NoteSigner read = NoteSigner.parse(text);
        if (!read.key().name().equals(origin) || read.key().cosigns()) {
            throw new NotReadable(
                    "the key of yidan.audit.signing-key is of " + read.key().name() + ", not of the log " + origin);
        }
        return read;
    }

    /** The sample's own key lies beside its data. */
    private @Nullable String ofTheSample(@Nullable Path file) {
        if (file == null) {
            return null;
        }
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(
                        file, NoteSigner.generate(origin, NoteKey.NOTE).text());
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("the key of the log's sample in " + file, failed);
        }
    }

    /** The name of this log. */
    public String origin() {
        return origin;
    }

    /** Public keys of this log, the present one first, and of its witnesses. */
    public List<NoteKey> all() {
        List<NoteKey> all = new ArrayList<>(keys);
        all.addAll(witnesses);
        return List.copyOf(all);
    }

    /** All of them as text, one a line. */
    public String text() {
        return all().stream().map(NoteKey::text).collect(Collectors.joining("\n", "", "\n"));
    }

    public List<NoteKey> witnesses() {
        return witnesses;
    }

    /** Whether there is a key to sign with. */
    public boolean canSign() {
        return signer != null;
    }

    /** The signed head of a log of this size. */
    public SignedNote sign(long size, byte[] root, Instant now) {
        return sign(Checkpoint.of(origin, size, root).text(), now);
    }

    /** A text signed in the name of this log, as it is handed on. */
    public String note(String text, Instant now) {
        return sign(text, now).note();
    }

    /** A note signed in the name of this log. */
    public SignedNote sign(String text, Instant now) {
        SignedNote note = new SignedNote(
                text,
                List.of(Objects.requireNonNull(signer, "no key to sign with").sign(text, now)));
        return second == null ? note : note.with(List.of(second.sign(text)));
    }
}
