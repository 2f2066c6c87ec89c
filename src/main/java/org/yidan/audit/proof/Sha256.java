package org.yidan.audit.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** SHA-256 over byte arrays one after the other, and the hashes of a Merkle tree as RFC 6962 makes them of it. */
public final class Sha256 {

    /** The length of a hash. */
    public static final int LENGTH = 32;

    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Sha256() {}

    public static byte[] of(byte[]... parts) {
        MessageDigest digest = digest();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    /** A digest to be fed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The hash of an entry of a log. */
    public static byte[] leaf(byte[] entry) {
        return of(LEAF, entry);
    }

    /** The hash of two neighbours in a tree. */
    public static byte[] node(byte[] left, byte[] right) {
        return of(NODE, left, right);
    }

    /** The root of a tree without leaves. */
    public static byte[] emptyRoot() {
        return of();
    }

    public static String hex(byte[] hash) {
        return HEX.formatHex(hash);
    }

    public static byte[] fromHex(String hex) {
        try {
            return HEX.parseHex(hex);
        } catch (IllegalArgumentException noHex) {
            throw new NotReadable("not a hash in hex: " + hex, noHex);
        }
    }

    public static boolean same(byte[] one, byte[] other) {
        return Arrays.equals(one, other);
    }
}
