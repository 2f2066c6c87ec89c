package org.yidan.catalog;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.catalog.entries.BasisTable;

/** Looks ahead at the laws on which the list rests (RULES 4.3): which end, when, and what follows them. */
@Component
public class LegalBasisWatch {

    private final BasisTable table;

    LegalBasisWatch(BasisTable table) {
        this.table = table;
    }

    /**
     * The matters of a region whose basis ends on one day: the content of one batch of changes.
     *
     * @param repealedOn the first day on which the articles are no longer law (Asia/Shanghai)
     * @param changes by matter code
     */
    public record RepealAhead(String region, LocalDate repealedOn, List<Change> changes) {

        /** The codes of the matters for which nothing follows. */
        public List<String> withoutSuccessor() {
            return changes.stream()
                    .filter(change -> change.newBasis() == null)
                    .map(Change::matterCode)
                    .toList();
        }
    }

    /**
     * What a matter rests on now and could rest on then.
     *
     * @param newBasis the citations as worked out for the matter, else with each ended article replaced by those that follow it;
     *     null when nothing follows, or nothing else
     */
    public record Change(String matterCode, String oldBasis, @Nullable String newBasis) {

        public Change {
            newBasis = oldBasis.equals(newBasis) ? null : newBasis;
        }
    }

    /**
     * The repeals up to so many days ahead that the region's list, as known now, does not answer yet: one for each day, the
     * overdue ones first. A matter whose next version already rests on other articles from that day on is not among them.
     */
    public List<RepealAhead> repealsAhead(String region, LocalDate today, int days) {
        return table.repeals(region, today, today.plusDays(days)).stream()
                .map(day -> new RepealAhead(region, day, table.changes(region, today, day)))
                .toList();
    }

    /** Which of these entries of the list rest on an article that is not law on that day, as far as recorded. */
    public Set<Long> restingOnNoLaw(Collection<Long> entries, LocalDate day) {
        return entries.isEmpty() ? Set.of() : table.restingOnNoLaw(entries, day);
    }

    /** Whether the law is in the register or cited by the list. */
    public boolean knows(String law) {
        return table.knows(law);
    }

    /** The first day on which the article is law, as recorded for it or for its whole law; empty when not recorded. */
    public Optional<LocalDate> inForceFrom(String law, @Nullable String article) {
        return table.inForceFrom(law, article);
    }

    /** The citations of the text that are not law on that day, as far as recorded. */
    public List<String> notInForce(String citations, LocalDate day) {
        return table.notInForce(citations, day);
    }
}
