package org.yidan.catalog.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yidan.catalog.LegalBasis;
import org.yidan.catalog.MatterEntry;

/** A matter with its duties, basis, guide and versions. */
record MatterDetail(
        @JsonUnwrapped MatterSummary matter,
        String region,
        LocalDate asOf,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String leadDuty,
        String townshipDuty,
        @Nullable String fallbackUnitType,
        String legalBasis,
        List<Basis> basis,
        List<String> guideSteps,
        boolean guideConfirmed,
        Map<String, Boolean> exceptions,
        @JsonIgnore String exceptionWords,
        boolean verified,
        @Nullable String delegationRef,
        @Nullable String sanDingRef,
        List<EntryVersion> versions,
        boolean sample) {

    /** An article of the legal basis; {@code inForce} on the day asked for. */
    record Basis(
            String law,
            @Nullable String article,
            String citation,
            @Nullable LocalDate inForceFrom,
            @Nullable LocalDate repealedOn,
            List<String> replacedBy,
            boolean inForce) {

        static Basis of(LegalBasis basis, LocalDate day) {
            return new Basis(
                    basis.law(),
                    basis.article(),
                    basis.citation(),
                    basis.inForceFrom(),
                    basis.repealedOn(),
                    basis.replacedBy(),
                    basis.inForceOn(day));
        }
    }

    /**
     * What the matter was, is or will be.
     *
     * @param removed whether the matter is off the list from {@code validTo} on
     */
    record EntryVersion(
            long entryId,
            String version,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            boolean removed,
            String legalBasis) {

        static List<EntryVersion> all(List<MatterEntry> history) {
            Set<LocalDate> begins = history.stream().map(MatterEntry::validFrom).collect(Collectors.toSet());
            return history.stream().map(entry -> of(entry, begins)).toList();
        }

        private static EntryVersion of(MatterEntry entry, Set<LocalDate> begins) {
            LocalDate end = entry.validTo();
            return new EntryVersion(
                    entry.id(),
                    entry.versionNo(),
                    entry.validFrom(),
                    end,
                    end != null && !begins.contains(end),
                    entry.legalBasis());
        }
    }
}
