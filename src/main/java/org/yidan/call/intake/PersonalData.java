package org.yidan.call.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.yidan.organization.SampleDataSettings;

/** Keeps telephone and identity numbers as AES-256-GCM, with a fresh random vector for each value (DOMAIN 9). */
@Component
@NamedInterface("personal-data")
public class PersonalData {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalData.class);
    private static final int KEY_BYTES = 32;
    private static final int VECTOR_BYTES = 16;
    private static final byte[] SAMPLE_KEY = "yidan-sample-data-key-not-secret".getBytes(StandardCharsets.US_ASCII);

    private final BytesEncryptor encryptor;

    /** Without a key only sample data starts: real numbers must not be kept under a key everybody can read. */
    PersonalData(PersonalDataSettings settings, SampleDataSettings sample) {
        byte[] key = key(settings.dataKey(), sample.enabled());
        this.encryptor = new AesBytesEncryptor(
                new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(VECTOR_BYTES), CipherAlgorithm.GCM);
    }

    private static byte[] key(@Nullable String configured, boolean sample) {
        if (configured != null && !configured.isBlank()) {
            return decoded(configured.strip());
        }
        if (!sample) {
            throw new IllegalStateException(
                    "yidan.call.data-key (YIDAN_CALL_DATA_KEY) is not set: personal data of calls"
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

    /** Encrypts; nothing stays nothing. */
    public byte @Nullable [] encrypt(@Nullable String clear) {
        return clear == null ? null : encryptor.encrypt(clear.getBytes(StandardCharsets.UTF_8));
    }

    /** Decrypts what may be shown to command centres only; nothing stays nothing. */
    public @Nullable String decrypt(byte @Nullable [] kept) {
        return kept == null ? null : new String(encryptor.decrypt(kept), StandardCharsets.UTF_8);
    }
}
