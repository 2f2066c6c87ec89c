package org.yidan.audit.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * A private key that notes are signed with. Its text is {@code PRIVATE+KEY+name+hash+key}, as Go's {@code note} package
 * writes it; whoever has it can speak for the log or the witness.
 */
public final class NoteSigner {

    private static final String PRIVATE = "PRIVATE+KEY+";
    private static final byte[] PKCS8 = Sha256.fromHex("302e020100300506032b657004220420");

    private final NoteKey key;
    private final byte[] seed;
    private final PrivateKey signer;

    private NoteSigner(String name, int kind, byte[] seed) {
        this.seed = seed;
        try {
            signer = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(NoteKey.join(PKCS8, seed)));
            key = new NoteKey(name, kind, publicKey(seed));
        } catch (GeneralSecurityException noKey) {
            throw new NotReadable("not a private key for Ed25519: " + name, noKey);
        }
    }

    /** A new key of this name for a log ({@link NoteKey#NOTE}) or a witness ({@link NoteKey#COSIGNATURE}). */
    public static NoteSigner generate(String name, int kind) {
        byte[] seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return new NoteSigner(name, kind, seed);
    }

    public static NoteSigner parse(String text) {
        String[] parts = text.strip().split("\\+", 5);
        try {
            byte[] bytes = Base64.getDecoder().decode(parts.length == 5 && text.startsWith(PRIVATE) ? parts[4] : "");
            if (bytes.length == 33) {
                NoteSigner signer = new NoteSigner(parts[2], bytes[0], Arrays.copyOfRange(bytes, 1, 33));
                if (Sha256.hex(signer.key.hash()).equals(parts[3])) {
                    return signer;
                }
            }
        } catch (IllegalArgumentException noBase64) {
            throw new NotReadable("not a private key of the form PRIVATE+KEY+name+hash+key", noBase64);
        }
        throw new NotReadable("not a private key of the form PRIVATE+KEY+name+hash+key");
    }

    public String text() {
        byte[] bytes = NoteKey.join(new byte[] {(byte) (key.cosigns() ? NoteKey.COSIGNATURE : NoteKey.NOTE)}, seed);
        return PRIVATE + key.name() + "+" + Sha256.hex(key.hash()) + "+"
                + Base64.getEncoder().encodeToString(bytes);
    }

    /** The public key that belongs to it. */
    public NoteKey key() {
        return key;
    }

    /** Signs a text; a witness says at which time it saw it, a log's signature has no time. */
    public SignedNote.Signature sign(String text, Instant now) {
        long time = now.getEpochSecond();
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signer);
            signature.update(key.message(text, time));
            byte[] bytes = signature.sign();
            byte[] before = key.cosigns()
                    ? ByteBuffer.allocate(Long.BYTES).putLong(time).array()
                    : new byte[0];
            return new SignedNote.Signature(key.name(), key.hash(), NoteKey.join(before, bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Java derives no public key from a private one but generates both from what its source of chance gives: the seed. */
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(255, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
    }
}
