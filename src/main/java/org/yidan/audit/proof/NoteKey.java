package org.yidan.audit.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * A public key that notes are checked with, of a log ({@link #NOTE}) or of a witness ({@link #COSIGNATURE}); its text is
 * {@code name+hash+key} as in C2SP signed-note.
 */
public final class NoteKey {

    /** Ed25519 over the text of a note. */
    public static final int NOTE = 1;

    /** cosignature/v1: Ed25519 over the text with the time at which a witness saw it. */
    public static final int COSIGNATURE = 4;

    private static final byte[] X509 = Sha256.fromHex("302a300506032b6570032100");
    private static final int ED25519_LENGTH = 64;

    private final String name;
    private final int kind;
    private final byte[] key;
    private final PublicKey verifier;

    NoteKey(String name, int kind, byte[] key) {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isWhitespace)) {
            throw new NotReadable("not the name of a key: " + name);
        }
        if (kind != NOTE && kind != COSIGNATURE || key.length != 32) {
            throw new NotReadable("not a key for Ed25519 or cosignature/v1: " + name);
        }
        this.name = name;
        this.kind = kind;
        this.key = key.clone();
        try {
            verifier = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(X509, key)));
        } catch (GeneralSecurityException noKey) {
            throw new NotReadable("not a key for Ed25519: " + name, noKey);
        }
    }

    public static NoteKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        try {
            byte[] bytes = Base64.getDecoder().decode(parts.length == 3 ? parts[2] : "");
            if (bytes.length > 1) {
                NoteKey key = new NoteKey(parts[0], bytes[0], Arrays.copyOfRange(bytes, 1, bytes.length));
                if (Sha256.hex(key.hash()).equals(parts[1])) {
                    return key;
                }
            }
        } catch (IllegalArgumentException noBase64) {
            throw new NotReadable("not a key of the form name+hash+key", noBase64);
        }
        throw new NotReadable("not a key of the form name+hash+key");
    }

    public String text() {
        byte[] bytes = join(new byte[] {(byte) kind}, key);
        return name + "+" + Sha256.hex(hash()) + "+" + Base64.getEncoder().encodeToString(bytes);
    }

    public String name() {
        return name;
    }

    /** Is it the key of a witness? */
    public boolean cosigns() {
        return kind == COSIGNATURE;
    }

    /** The four bytes that tell keys of one name apart. */
    public byte[] hash() {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        return Arrays.copyOf(Sha256.of(named, new byte[] {(byte) kind}, key), 4);
    }

    /** Has this key signed the note? Wrong signatures in its name count as none. */
    public boolean signed(SignedNote note) {
        return note.signatures().stream().anyMatch(signature -> good(note, signature));
    }

    /** The latest time at which this witness has cosigned the note. */
    public Optional<Instant> cosigned(SignedNote note) {
        return note.signatures().stream()
                .filter(signature -> cosigns() && good(note, signature))
                .map(signature ->
                        Instant.ofEpochSecond(ByteBuffer.wrap(signature.bytes()).getLong()))
                .max(Instant::compareTo);
    }

    private boolean good(SignedNote note, SignedNote.Signature signature) {
        byte[] bytes = signature.bytes();
        int before = cosigns() ? Long.BYTES : 0;
        if (!signature.name().equals(name)
                || !Arrays.equals(signature.keyHash(), hash())
                || bytes.length != before + ED25519_LENGTH) {
            return false;
        }
        long time = cosigns() ? ByteBuffer.wrap(bytes).getLong() : 0;
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(verifier);
            check.update(message(note.text(), time));
            return time >= 0 && time <= Instant.MAX.getEpochSecond() && check.verify(bytes, before, ED25519_LENGTH);
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }

    /** What is signed: the text, and in a cosignature the time before it. */
    byte[] message(String text, long time) {
        String before = cosigns() ? "cosignature/v1\ntime " + time + "\n" : "";
        return (before + text).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
