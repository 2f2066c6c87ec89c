package org.yidan.shared.personal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Keeps telephone numbers, identity numbers and names of callers as AES-256-GCM, with a fresh random vector for each value
 * (RULES 9), and gives digests for comparing that nobody can try out without the key.
 */
@Component
public class PersonalData {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalData.class);
    private static final int KEY_BYTES = 32;
    private static final int VECTOR_BYTES = 16;
    private static final String HMAC = "HmacSHA256";
    private static final byte[] SAMPLE_KEY = "yidan-sample-data-key-not-secret".getBytes(StandardCharsets.US_ASCII);

    private final BytesEncryptor encryptor;
    private final byte[] digestKey;

    /** Without a key only sample data starts: real numbers must not be kept under a key everybody can read. */
    PersonalData(PersonalDataSettings settings, Environment environment) {
        boolean sample = environment.getProperty("yidan.sample-data.enabled", Boolean.class, false);
        byte[] key = key(settings.dataKey(), sample);
        this.encryptor = new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(VECTOR_BYTES), CipherAlgorithm.GCM);
        this.digestKey = derived(key, "yidan digest");
    }

    private static byte[] key(@Nullable String configured, boolean sample) {
        if (configured != null && !configured.isBlank()) {
            return decoded(configured.strip());
        }
        if (!sample) {
            throw new IllegalStateException("yidan.call.data-key (YIDAN_CALL_DATA_KEY) is not set: personal data"
                    + " cannot be encrypted. Give 32 random bytes in Base64, for example from 'openssl rand -base64 32',"
                    + " and keep them safe: without them stored telephone and identity numbers cannot be read again.");
        }
        LOG.warn("personal data is encrypted with the public sample key: only for sample data");
        return SAMPLE_KEY;
    }

    private static byte[] decoded(String configured) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(configured);
        } catch (IllegalArgumentException unreadable) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "yidan.call.data-key (YIDAN_CALL_DATA_KEY) must be 32 random bytes in Base64");
        }
        return key;
    }

    /** HKDF (RFC 5869) with SHA-256 for one block: a key of its own for each purpose. */
    private static byte[] derived(byte[] key, String purpose) {
        byte[] extracted = hmac(new byte[KEY_BYTES], key);
        return hmac(extracted, (purpose + "\u0001").getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + HMAC, missing);
        }
    }

    /** Encrypts; nothing stays nothing. */
    public byte @Nullable [] encrypt(@Nullable String clear) {
        return clear == null ? null : encryptor.encrypt(clear.getBytes(StandardCharsets.UTF_8));
    }

    /** Decrypts for who may see it; nothing stays nothing. */
    public @Nullable String decrypt(byte @Nullable [] kept) {
        return kept == null ? null : new String(encryptor.decrypt(kept), StandardCharsets.UTF_8);
    }

    /** The same for the same text, in hexadecimal; without the key it says nothing of the text, not even by trying. */
    public String digest(String text) {
        return HexFormat.of().formatHex(hmac(digestKey, text.getBytes(StandardCharsets.UTF_8)));
    }
}
