package org.yidan.audit.seal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.util.BigIntegers;
import org.yidan.audit.proof.NotReadable;
import org.yidan.audit.proof.Sha256;
import org.yidan.audit.proof.SignedNote;

/**
 * Puts a second signature under each checkpoint, by SM2 with SM3 (GB/T 32918.2, GB/T 32905, identifier 1234567812345678), for whoever
 * must check with the state's algorithms. It is a line like the first, of the kind that C2SP leaves to others ({@code 0xff} and a name);
 * who does not know it passes over it.
 */
final class SecondSigner {

    private static final String PRIVATE = "PRIVATE+SM2+";
    private static final byte[] KIND = {(byte) 0xff, 'S', 'M', '2'};
    private static final int SCALAR = 32;
    private static final ECDomainParameters CURVE = new ECDomainParameters(GMNamedCurves.getByName("sm2p256v1"));

    private final String name;
    private final ECPrivateKeyParameters key;
    private final byte[] point;

    private SecondSigner(String name, BigInteger scalar) {
        if (scalar.signum() <= 0 || scalar.compareTo(CURVE.getN().subtract(BigInteger.ONE)) >= 0) {
            throw new NotReadable("not a private key for SM2");
        }
        this.name = name;
        this.key = new ECPrivateKeyParameters(scalar, CURVE);
        this.point = CURVE.getG().multiply(scalar).normalize().getEncoded(false);
    }

    static SecondSigner generate(String name) {
        BigInteger below = CURVE.getN().subtract(BigInteger.TWO);
        return new SecondSigner(name, BigIntegers.createRandomInRange(BigInteger.ONE, below, new SecureRandom()));
    }

    /** Reads {@code PRIVATE+SM2+} and the 32 bytes of the scalar in base64; speaks in the name of the log. */
    static SecondSigner parse(String name, String text) {
        try {
            byte[] scalar = Base64.getDecoder()
                    .decode(
                            text.startsWith(PRIVATE)
                                    ? text.substring(PRIVATE.length()).strip()
                                    : "");
            if (scalar.length == SCALAR) {
                return new SecondSigner(name, new BigInteger(1, scalar));
            }
        } catch (IllegalArgumentException noBase64) {
            throw new NotReadable("not a private key of the form PRIVATE+SM2+key", noBase64);
        }
        throw new NotReadable("not a private key of the form PRIVATE+SM2+key");
    }

    String text() {
        return PRIVATE + Base64.getEncoder().encodeToString(BigIntegers.asUnsignedByteArray(SCALAR, key.getD()));
    }

    /** The public key, {@code name+hash+key}; the key is the kind and the point, not compressed. */
    String publicKey() {
        return name + "+" + Sha256.hex(hash()) + "+" + Base64.getEncoder().encodeToString(kindAndPoint());
    }

    private byte[] kindAndPoint() {
        byte[] both = Arrays.copyOf(KIND, KIND.length + point.length);
        System.arraycopy(point, 0, both, KIND.length, point.length);
        return both;
    }

    private byte[] hash() {
        return Arrays.copyOf(Sha256.of((name + "\n").getBytes(StandardCharsets.UTF_8), kindAndPoint()), 4);
    }

    SignedNote.Signature sign(String text) {
        SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
        signer.init(true, new ParametersWithRandom(key, new SecureRandom()));
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        signer.update(message, 0, message.length);
        try {
            return new SignedNote.Signature(name, hash(), signer.generateSignature());
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether this key has signed the note. */
    boolean signed(SignedNote note) {
        byte[] message = note.text().getBytes(StandardCharsets.UTF_8);
        return note.signatures().stream()
                .filter(one -> one.name().equals(name) && Arrays.equals(one.keyHash(), hash()))
                .anyMatch(one -> {
                    SM2Signer check = new SM2Signer(PlainDSAEncoding.INSTANCE);
                    check.init(false, new ECPublicKeyParameters(CURVE.getCurve().decodePoint(point), CURVE));
                    check.update(message, 0, message.length);
                    return check.verifySignature(one.bytes());
                });
    }
}
