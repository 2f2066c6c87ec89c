package org.yidan.evaluation.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.duty.DutyLapses;
import org.yidan.evaluation.ledger.LedgerEntry.Later;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** The life of entries: what became of each, stage by stage, and how it stands today. */
@Component
public class LedgerLife {

    private final LedgerEntries entries;
    private final Organization organization;
    private final OfficeClock clock;

    LedgerLife(LedgerEntries entries, Organization organization, OfficeClock clock) {
        this.entries = entries;
        this.organization = organization;
        this.clock = clock;
    }

    /** One entry with its later ones, oldest first. */
    public record Life(LedgerEntry first, List<LedgerEntry> later) {

        /** How it stands today. */
        public LedgerStatus status() {
            return stages().reduce((earlier, next) -> next).orElse(first).status();
        }

        /** Whether it was taken back, so that it counts no longer. */
        public boolean cancelled() {
            return stages().anyMatch(one -> one.status() == LedgerStatus.CANCELLED);
        }

        /** The mark 容错 it bears, the last that was set. */
        public Optional<LedgerEntry> tolerated() {
            return later.stream().filter(one -> one.tolerance() != null).reduce((earlier, next) -> next);
        }

        /** The case in which the unit was told. */
        public @Nullable String objectionNo() {
            return later.stream()
                    .map(LedgerEntry::objectionNo)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private Stream<LedgerEntry> stages() {
            return later.stream().filter(one -> one.tolerance() == null);
        }
    }

    /** The lives of these first entries, in their order. */
    public List<Life> of(Collection<LedgerEntry> firsts) {
        List<LedgerEntry> later = entries.findByConcernsInOrderById(
                firsts.stream().map(LedgerEntry::id).toList());
        return firsts.stream().map(first -> with(first, later)).toList();
    }

    private static Life with(LedgerEntry first, List<LedgerEntry> later) {
        return new Life(
                first,
                later.stream().filter(one -> first.id().equals(one.concerns())).toList());
    }

    /** The life of the first entry of this id; refuses when there is none. */
    public Life of(long id) {
        LedgerEntry first = entries.findById(id)
                .filter(entry -> entry.concerns() == null)
                .orElseThrow(() -> Refused.missing("ledger.unknown", id));
        return with(first, entries.findByConcernsInOrderById(List.of(id)));
    }

    /** The first entry that the case of this number tells its unit of. */
    public LedgerEntry first(String objectionNo) {
        return entries.findByObjectionNoAndStatus(objectionNo, LedgerStatus.NOTIFIED)
                .map(LedgerEntry::concerns)
                .flatMap(entries::findById)
                .orElseThrow(() -> Refused.missing("ledger.unknown", objectionNo));
    }

    /** Adds a stage; the database refuses the same one twice. */
    void add(LedgerEntry first, Later later) {
        entries.saveAndFlush(new LedgerEntry(first, later, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The entry in words: unit, fact, rule, limit and actual time. */
    public String words(LedgerEntry entry) {
        Instant deadline = entry.deadline();
        return Texts.kept(
                "ledger.words",
                organization.find(entry.unitCode()).map(unit -> unit.name()).orElse(entry.unitCode()),
                Texts.kept("pages.calls.lapse." + entry.category()),
                entry.fact(),
                LedgerRule.words(entry.ruleId()),
                deadline == null ? "—" : DutyLapses.minute(deadline),
                DutyLapses.minute(entry.actual()),
                entry.severity(),
                entry.businessKey());
    }
}
