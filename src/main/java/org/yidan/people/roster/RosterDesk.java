package org.yidan.people.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.intake.RosterReading;
import org.yidan.organization.intake.RosterReading.Roster;
import org.yidan.organization.intake.RosterReading.Row;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.EntryRefused;
import org.yidan.organization.keeping.Keeper;
import org.yidan.organization.keeping.KeeperRights;
import org.yidan.shared.Characters;
import org.yidan.shared.DomainException;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;
import org.yidan.shared.personal.PersonalData;

/**
 * Imports people and units again, whole or not at all. What would happen is found out by doing it, in a transaction that is
 * rolled back: what is shown and refused there is what the desks of the single changes say.
 */
@Service
@Transactional
public class RosterDesk {

    private static final int LEAST_REASON = 2;
    private static final int MOST_REASON = 200;

    private final RosterDrafts drafts;
    private final PresentRoster present;
    private final PeopleSteps people;
    private final UnitSteps units;
    private final KeeperRights rights;
    private final Organization organization;
    private final PersonalData seals;

    RosterDesk(
            RosterDrafts drafts,
            PresentRoster present,
            PeopleSteps people,
            UnitSteps units,
            KeeperRights rights,
            Organization organization,
            PersonalData seals) {
        this.drafts = drafts;
        this.present = present;
        this.people = people;
        this.units = units;
        this.rights = rights;
        this.organization = organization;
        this.seals = seals;
    }

    /**
     * One difference, in words.
     *
     * @param kind {@code NEW}, {@code CHANGED} or {@code GONE}
     * @param place the line of the file, empty without one
     * @param leaves open work that stays behind
     * @param fault why it cannot be done, null: it can
     */
    public record Line(
            String kind, String place, String who, String what, List<String> leaves, @Nullable String fault) {}

    /**
     * What the import would do.
     *
     * @param faults of the files, each with file, row, column and reason; with any, no lines
     * @param seal of these very lines, to be given back
     */
    public record Difference(
            long id, boolean complete, LocalDate lastDay, List<Line> lines, List<String> faults, String seal) {

        /** Faults of the files and of the lines. */
        public long faultCount() {
            return faults.size()
                    + lines.stream().filter(line -> line.fault() != null).count();
        }

        /** How many lines are of the kind. */
        public long count(String kind) {
            return lines.stream().filter(line -> line.kind().equals(kind)).count();
        }
    }

    /** Keeps what was sent; its sender looks at the difference next. */
    public long keep(Keeper keeper, List<byte[]> files, boolean complete, LocalDate lastDay) {
        requireKeeper(keeper);
        return drafts.keep(keeper.userId(), SentTables.of(files), complete, lastDay);
    }

    /** What would happen; nothing of it does. */
    public Difference show(Keeper keeper, long id) {
        requireKeeper(keeper);
        Difference found =
                perform(drafts.of(keeper.userId(), id), new Because(keeper, Texts.of("organization.roster.try")));
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return found;
    }

    /** Carries out what was shown, whole, or refuses. */
    public int apply(Because because, long id, String seal) {
        requireKeeper(because.keeper());
        int length = Characters.count(because.reason());
        if (length < LEAST_REASON || length > MOST_REASON) {
            throw EntryRefused.at("reason", "fault-reason", LEAST_REASON, MOST_REASON);
        }
        Difference done = perform(drafts.of(because.keeper().userId(), id), because);
        if (done.faultCount() > 0) {
            throw Refused.invalid("organization.roster-faulty", done.faultCount());
        } else if (!done.seal().equals(seal)) {
            throw Refused.conflict("organization.roster-changed");
        }
        drafts.drop(because.keeper().userId(), id);
        return done.lines().size();
    }

    /** Throws away what was sent. */
    public void drop(Keeper keeper, long id) {
        requireKeeper(keeper);
        drafts.drop(keeper.userId(), id);
    }

    /** What this keeper has sent and not carried out yet. */
    @Transactional(readOnly = true)
    public Optional<Long> waiting(Keeper keeper) {
        requireKeeper(keeper);
        return drafts.waiting(keeper.userId());
    }

    /** The present state of the keeper's regions as a workbook that can be sent again. */
    @Transactional(readOnly = true)
    public byte[] export(Keeper keeper) {
        requireKeeper(keeper);
        return RosterWorkbook.of(present.tables(rights.regions(keeper)));
    }

    private void requireKeeper(Keeper keeper) {
        if (rights.regions(keeper).isEmpty()) {
            throw Refused.forbidden("organization.not-for-you");
        }
    }

    private Difference perform(RosterDrafts.Draft draft, Because because) {
        Roster sent = RosterReading.read(draft.tables(), organization.units());
        List<Line> lines = new ArrayList<>();
        Set<String> missing = new HashSet<>();
        if (sent.faults().isEmpty()) {
            List<OrganizationUnit> sentUnits = sent.units();
            if (sentUnits != null) {
                perform(units.coming(sentUnits), because, lines, missing);
            }
            List<Row> rows = sent.people();
            if (rows != null) {
                perform(movements(rows, sentUnits, draft), because, lines, missing);
            }
            if (sentUnits != null && draft.complete()) {
                perform(units.going(sentUnits, draft.lastDay()), because, lines, missing);
            }
        }
        String seal = seals.digest(draft.id() + lines.toString());
        return new Difference(draft.id(), draft.complete(), draft.lastDay(), lines, sent.faults(), seal);
    }

    private List<Step> movements(List<Row> rows, @Nullable List<OrganizationUnit> sent, RosterDrafts.Draft draft) {
        Map<String, OrganizationUnit> all = new HashMap<>();
        organization.units().forEach(unit -> all.put(unit.code(), unit));
        if (sent != null) {
            sent.forEach(unit -> all.put(unit.code(), unit));
        }
        Map<String, String> names =
                all.values().stream().collect(Collectors.toMap(OrganizationUnit::code, OrganizationUnit::name));
        Set<String> regions = rows.stream()
                .map(row -> all.get(row.post().unitCode()))
                .filter(unit -> unit != null)
                .map(OrganizationUnit::region)
                .collect(Collectors.toCollection(TreeSet::new));
        return people.of(rows, names, regions, draft.complete() ? draft.lastDay() : null);
    }

    /**
     * Each step for itself, so that all that is wrong is said at once; what needs a unit or a person that does not come is not tried,
     * because why that one does not come is said already.
     */
    private static void perform(List<Step> steps, Because because, List<Line> lines, Set<String> missing) {
        for (Step step : steps) {
            String fault = null;
            boolean done = step.needs().stream().noneMatch(missing::contains);
            try {
                if (done) {
                    step.act().accept(because);
                }
            } catch (DomainException refused) {
                fault = refused.getMessage();
                done = false;
            }
            if (!done && step.makes() != null) {
                missing.add(step.makes());
            }
            lines.add(new Line(step.kind().name(), step.place(), step.who(), step.what(), step.leaves(), fault));
        }
    }
}
