package org.yidan.catalog.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Objects;
import java.util.TreeMap;
import org.yidan.catalog.MatterTerms;

/** SHA-256 over a whole list: one line a matter, fields by tabs, UTF-8, in the order given. */
final class ListFingerprint {

    private ListFingerprint() {}

    static String of(Collection<MatterTerms> list) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            list.forEach(terms -> digest.update((line(terms) + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String line(MatterTerms terms) {
        return String.join(
                "\t",
                terms.code(),
                terms.name(),
                terms.domain(),
                terms.leadUnitType(),
                String.join(";", terms.coopUnitTypes()),
                terms.leadDuty(),
                terms.townshipDuty(),
                terms.legalBasis(),
                terms.delegatedFrom() == null ? "" : terms.delegatedFrom(),
                String.valueOf(terms.joint()),
                terms.urgencyDefault(),
                String.valueOf(terms.acceptHours()),
                String.valueOf(terms.handleDays()),
                String.join(" / ", terms.guideSteps()),
                terms.regionScope().code(),
                terms.listCategory().name(),
                new TreeMap<>(terms.exceptions()).toString(),
                String.valueOf(terms.verified()),
                Objects.requireNonNullElse(terms.delegationRef(), ""),
                Objects.requireNonNullElse(terms.sanDingRef(), ""));
    }
}
