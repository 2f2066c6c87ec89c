package org.yidan.catalog.publishing;

import java.util.Collection;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yidan.catalog.MatterTerms;
import org.yidan.shared.Sha256;

/** SHA-256 over a whole list: one line a matter, fields by tabs, UTF-8, in the order given. */
final class ListFingerprint {

    private ListFingerprint() {}

    static String of(Collection<MatterTerms> list) {
        return Sha256.of(list.stream().map(terms -> line(terms) + "\n").collect(Collectors.joining()));
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
