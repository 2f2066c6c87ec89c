package org.yidan.adjustment.process;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.AdjustmentType;
import org.yidan.adjustment.LegalGround;
import org.yidan.adjustment.NewProposal;
import org.yidan.adjustment.ProposedItem;
import org.yidan.adjustment.TermsChange;
import org.yidan.adjustment.proposal.AskedItems;
import org.yidan.adjustment.proposal.AskedItems.Asked;
import org.yidan.adjustment.proposal.ProposerRules;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.FormAnswers;
import org.yidan.engine.StepForm;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Reads the form F-60 (propose-change.html). */
@Component
class ProposalForm {

    private final ProposerRules proposers;
    private final AskedItems items;
    private final CurrentUser user;

    ProposalForm(ProposerRules proposers, AskedItems items, CurrentUser user) {
        this.proposers = proposers;
        this.items = items;
        this.user = user;
    }

    NewProposal read(StepForm answers) {
        AdjustmentType type = answers.choice("type", AdjustmentType.class);
        String unit = proposers.unitOf(user.id());
        if (type == AdjustmentType.BATCH) {
            throw Refused.invalid("adjustment.batch-elsewhere");
        }
        if (type == AdjustmentType.RETURN) {
            return refusedLater(answers, unit);
        }
        Asked asked = new Asked(
                type,
                proposers.regionOf(unit),
                answers.optionalText("matterCode", 12).orElse(null),
                change(answers),
                answers.list("townships"),
                answers.optionalText("fromUnitType", 60).orElse(null),
                answers.optionalText("toUnitType", 60).orElse(null));
        String title =
                Texts.kept("adjustment.title-proposed", Texts.kept("adjustment.type-" + type), items.nameOf(asked));
        return proposal(answers, unit, type, title, items.of(asked));
    }

    /** A return is none of ours; the desk says where it belongs. */
    private NewProposal refusedLater(StepForm answers, String unit) {
        return proposal(answers, unit, AdjustmentType.RETURN, "-", List.of());
    }

    private NewProposal proposal(
            StepForm answers, String unit, AdjustmentType type, String title, List<ProposedItem> asked) {
        String reason = answers.text("reason", 10, 4000);
        LegalGround ground = ground(answers);
        List<String> evidence = answers.optionalText("evidenceCalls", 2000)
                .map(text -> Arrays.stream(text.split("[\\s,，、;；]+"))
                        .filter(key -> !key.isEmpty())
                        .distinct()
                        .toList())
                .orElse(List.of());
        List<String> affected = answers.list("affectedUnits");
        String resources = answers.optionalText("resources", 2000).orElse(null);
        boolean emergency = answers.flag("emergency");
        String newFacts = answers.optionalText("newFacts", 2000).orElse(null);
        return new NewProposal(
                type,
                proposers.regionOf(unit),
                title,
                reason,
                unit,
                FormSubmission.of(answers),
                asked,
                ground,
                evidence,
                affected,
                null,
                resources,
                emergency,
                newFacts,
                null);
    }

    private static @Nullable LegalGround ground(FormAnswers answers) {
        return answers.optionalText("law", 100)
                .map(law -> new LegalGround(
                        law, answers.optionalText("article", 60).orElse(null), answers.day("inForceFrom")))
                .orElse(null);
    }

    private static TermsChange change(FormAnswers answers) {
        return new TermsChange(
                answers.optionalText("name", 120).orElse(null),
                answers.optionalText("leadUnitType", 60).orElse(null),
                answers.optionalList("coopUnitTypes")
                        .filter(list -> !list.isEmpty())
                        .orElse(null),
                answers.optionalText("leadDuty", 1000).orElse(null),
                answers.optionalText("townshipDuty", 1000).orElse(null),
                answers.optionalText("legalBasis", 1000).orElse(null),
                null,
                answers.optionalText("urgencyDefault", 2).orElse(null),
                answers.number("acceptHours").map(Double::intValue).orElse(null),
                answers.number("handleDays").map(Double::intValue).orElse(null),
                null,
                null);
    }
}
