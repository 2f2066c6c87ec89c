package org.yidan.adjustment.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.LegalGround;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.naming.Nameable;
import org.yidan.catalog.LegalBasisWatch;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterTerms;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** What a proposal of each type must say, checked whatever the form promised (RULES 4, 12.18). */
@Component
public class ProposalRules {

    private static final Set<AdjustmentType> BATCHES =
            Set.of(AdjustmentType.LEGAL_BASIS_UPDATE, AdjustmentType.ORG_CHANGE, AdjustmentType.BATCH);
    private static final Set<AdjustmentType> BRINGS_ITS_BASIS =
            Set.of(AdjustmentType.LEGAL_BASIS_UPDATE, AdjustmentType.BATCH);
    private static final int LEAST_REASON = 10;
    private static final int MOST_REASON = 4000;

    private final Organization organization;
    private final Nameable nameable;
    private final LegalBasisWatch legalBasis;
    private final OfficeClock clock;
    private final MatterCatalog catalog;
    private final Proposals proposals;
    private final SheetRules sheets;

    ProposalRules(
            Organization organization,
            Nameable nameable,
            LegalBasisWatch legalBasis,
            OfficeClock clock,
            MatterCatalog catalog,
            Proposals proposals,
            SheetRules sheets) {
        this.sheets = sheets;
        this.legalBasis = legalBasis;
        this.organization = organization;
        this.nameable = nameable;
        this.clock = clock;
        this.catalog = catalog;
        this.proposals = proposals;
    }

    /** Refuses a proposal that is not whole; the items have their present state by now. */
    void check(NewProposal asked, List<ProposedItem> items) {
        if (asked.type() == AdjustmentType.RETURN) {
            throw Refused.invalid("adjustment.return-elsewhere");
        }
        int length = asked.reason().strip().length();
        if (length < LEAST_REASON || length > MOST_REASON) {
            throw Refused.invalid("adjustment.reason-length", LEAST_REASON, MOST_REASON);
        }
        if (items.isEmpty()) {
            throw Refused.invalid("adjustment.no-matter");
        }
        if (items.size() > 1 && !BATCHES.contains(asked.type())) {
            throw Refused.invalid("adjustment.one-matter");
        }
        if (asked.emergency() && asked.type() != AdjustmentType.ADD) {
            throw Refused.invalid("adjustment.only-additions-urgent");
        }
        asked.affectedUnits().forEach(unit -> nameable.ledUnit(asked.region(), unit));
        checkGround(asked);
        if (asked.type() == AdjustmentType.BATCH) {
            sheets.check(asked, items);
        } else {
            items.forEach(item -> checkItem(asked, item));
        }
    }

    /** Whether the proposal hands a power down to a township. */
    boolean handsDown(NewProposal asked, List<ProposedItem> items) {
        return sheets.handsDown(asked, items);
    }

    private void checkGround(NewProposal asked) {
        boolean byPeople = !asked.sent().actor().equals(StepEntry.SYSTEM);
        var ground = asked.ground();
        if (ground == null) {
            if (byPeople && !BRINGS_ITS_BASIS.contains(asked.type())) {
                throw Refused.invalid("adjustment.ground-missing");
            }
            return;
        }
        if (ground.inForceFrom().isAfter(clock.today().plusYears(2))) {
            throw Refused.invalid("adjustment.ground-too-far");
        }
        LocalDate today = clock.today();
        LocalDate day = ground.inForceFrom().isAfter(today) ? ground.inForceFrom() : today;
        if (byPeople) {
            requireRegistered(ground);
        }
        if (!legalBasis.notInForce(ground.citation(), day).isEmpty()) {
            throw Refused.invalid("adjustment.ground-not-in-force", ground.citation(), day.toString());
        }
    }

    /** The law is one of the register, and comes into force on the day recorded there. */
    private void requireRegistered(LegalGround ground) {
        if (!legalBasis.knows(ground.lawName())) {
            throw Refused.invalid("adjustment.ground-not-registered", ground.lawName());
        }
        legalBasis
                .inForceFrom(ground.lawName(), ground.article())
                .filter(day -> !day.equals(ground.inForceFrom()))
                .ifPresent(day -> {
                    throw Refused.invalid("adjustment.ground-other-day", ground.citation(), day.toString());
                });
    }

    private void checkItem(NewProposal asked, ProposedItem item) {
        TermsChange change = item.change();
        MatterTerms before = item.before();
        checkTypes(asked.region(), change);
        if (before == null) {
            checkAddition(asked, item);
            return;
        }
        boolean said =
                switch (asked.type()) {
                    case ADD, RETURN, BATCH -> false;
                    case REMOVE -> item.removed();
                    case CHANGE_LEAD -> differs(change.leadUnitType(), before.leadUnitType());
                    case CHANGE_COOP -> differs(change.coopUnitTypes(), before.coopUnitTypes());
                    case CHANGE_DUTY_TEXT -> differs(change.leadDuty(), before.leadDuty())
                            || differs(change.townshipDuty(), before.townshipDuty())
                            || differs(change.name(), before.name());
                    case CHANGE_LIMIT -> differs(change.acceptHours(), before.acceptHours())
                            || differs(change.handleDays(), before.handleDays())
                            || differs(change.urgencyDefault(), before.urgencyDefault());
                    case DELEGATE -> isDelegation(asked, change, before);
                    case LEGAL_BASIS_UPDATE -> differs(change.legalBasis(), before.legalBasis());
                    case ORG_CHANGE -> !change.on(before, before.code()).equals(before);
                };
        if (!said) {
            throw Refused.invalid("adjustment.nothing-changes", before.code());
        }
        refuseReturn(asked.type(), change, before);
    }

    /** Taking a delegated power back is a return, decided elsewhere. */
    private void refuseReturn(AdjustmentType type, TermsChange change, MatterTerms before) {
        String lead = change.leadUnitType();
        if (type == AdjustmentType.CHANGE_LEAD
                && before.delegated()
                && lead != null
                && !organization.dependsOnPlace(lead)) {
            throw Refused.invalid("adjustment.is-a-return", before.code());
        }
    }

    private boolean isDelegation(NewProposal asked, TermsChange change, MatterTerms before) {
        if (before.delegated() || organization.dependsOnPlace(before.leadUnitType())) {
            throw Refused.invalid("adjustment.delegated-already", before.code());
        }
        var exceptions = change.exceptions();
        if (exceptions == null || exceptions.values().stream().noneMatch(applies -> applies)) {
            throw Refused.invalid("adjustment.delegates-missing");
        }
        if (asked.resources() == null || asked.resources().isBlank()) {
            throw Refused.invalid("adjustment.resources-missing");
        }
        return change.delegatedFrom() != null && change.leadUnitType() != null;
    }

    private static void checkAddition(NewProposal asked, ProposedItem item) {
        if (asked.type() != AdjustmentType.ADD) {
            throw Refused.invalid("adjustment.no-matter");
        }
        boolean byPeople = !asked.sent().actor().equals(StepEntry.SYSTEM);
        if (byPeople && !item.change().wholeMatter()) {
            throw Refused.invalid("adjustment.addition-incomplete");
        }
    }

    /** Refuses a code that is none, or that a matter of any region or another proposal has or had. */
    void requireNewCode(String code) {
        if (!MatterTerms.CODE.matcher(code).matches()) {
            throw Refused.invalid("adjustment.code-form", code);
        }
        boolean listed = organization.units().stream()
                .map(OrganizationUnit::region)
                .distinct()
                .anyMatch(region -> !catalog.history(code, region, null).isEmpty());
        if (listed || proposals.anyAdds("[{\"matterCode\": \"" + code + "\"}]")) {
            throw Refused.conflict("adjustment.code-used", code);
        }
    }

    /** Refuses types of units that mean nothing in the region. */
    public void checkTypes(String region, TermsChange change) {
        checkType(region, change.leadUnitType());
        checkType(region, change.delegatedFrom());
        List<String> coops = change.coopUnitTypes();
        if (coops != null) {
            coops.forEach(type -> checkType(region, type));
            if (Set.copyOf(coops).size() < coops.size() || coops.contains(String.valueOf(change.leadUnitType()))) {
                throw Refused.invalid("adjustment.unit-twice");
            }
        }
    }

    private void checkType(String region, @Nullable String unitType) {
        if (unitType != null) {
            nameable.unitType(region, unitType);
        }
    }

    private static boolean differs(@Nullable Object changed, Object before) {
        return changed != null && !Objects.equals(changed, before);
    }
}
