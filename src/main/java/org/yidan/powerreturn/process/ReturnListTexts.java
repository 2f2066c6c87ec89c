package org.yidan.powerreturn.process;

import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterTerms;
import org.yidan.catalog.drafting.Draft;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.listing.ReturnDraftDesk;
import org.yidan.powerreturn.listing.ReturnImpactDesk;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.shared.Texts;

/** What forms show of the version of the list that carries a return out, in Chinese lines. */
@Component
class ReturnListTexts {

    private final ReturnFiles returns;
    private final DelegatedMatters matters;
    private final MatterCatalog catalog;
    private final ReturnDraftDesk drafting;
    private final ReturnImpactDesk impact;

    ReturnListTexts(
            ReturnFiles returns,
            DelegatedMatters matters,
            MatterCatalog catalog,
            ReturnDraftDesk drafting,
            ReturnImpactDesk impact) {
        this.returns = returns;
        this.matters = matters;
        this.catalog = catalog;
        this.drafting = drafting;
        this.impact = impact;
    }

    String leadDuty(CaseFile file) {
        return terms(file).leadDuty();
    }

    String townshipDuty(CaseFile file) {
        return terms(file).townshipDuty();
    }

    private MatterTerms terms(CaseFile file) {
        return catalog.entry(Objects.requireNonNull(file.entryId())).terms();
    }

    String draft(CaseFile file) {
        PowerReturn found = returns.of(file.caseNo());
        Draft draft = drafting.draftOf(found);
        return draft.changes().stream()
                .map(change -> Texts.kept(
                        "powerreturn.draft-line",
                        change.code(),
                        change.name(),
                        matters.name(found.department()),
                        draft.effectiveFrom().toString(),
                        Texts.kept(found.regionWide() ? "powerreturn.scope-region" : "powerreturn.scope-townships")))
                .collect(Collectors.joining("\n\n"));
    }

    String impact(CaseFile file) {
        return Texts.kept(
                "powerreturn.impact", impact.open(returns.of(file.caseNo())).size());
    }
}
