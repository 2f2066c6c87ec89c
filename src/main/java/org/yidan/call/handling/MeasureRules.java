package org.yidan.call.handling;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.duty.ListedMatters;
import org.yidan.catalog.ResponsibleUnits;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;

/** Which measures a unit may take against a party (RULES AG8): those of its own power, and one case for one act. */
@Component
public class MeasureRules {

    private final ListedMatters matters;
    private final ResponsibleUnits responsible;
    private final Organization organization;
    private final FiledCases filed;

    MeasureRules(ListedMatters matters, ResponsibleUnits responsible, Organization organization, FiledCases filed) {
        this.matters = matters;
        this.responsible = responsible;
        this.organization = organization;
        this.filed = filed;
    }

    /** The measures the handling unit may take, if two of its officers with cards were there. */
    public List<HandlingMeasure> possible(Call call) {
        boolean power = hasPower(call);
        return Arrays.stream(HandlingMeasure.values())
                .filter(measure -> !measure.isEnforcement() || power)
                .filter(measure -> measure != HandlingMeasure.PENALTY || !filed.hasOwn(call))
                .toList();
    }

    /** Refuses a measure outside of the unit's power, and a second case for the same act. */
    void check(Call call, HandlingMeasure measure) {
        if (measure.isEnforcement() && !hasPower(call)) {
            throw Refused.forbidden(
                    "call.measure-without-power",
                    organization.unit(call.requireLeadUnit()).name());
        }
        if (measure == HandlingMeasure.PENALTY && filed.hasOwn(call)) {
            throw Refused.conflict("call.case-filed-already", call.callNo());
        }
    }

    /** Whether the list makes the unit, or the subject it acts for, competent for the matter in this township. */
    private boolean hasPower(Call call) {
        String subject = organization.subjectOf(call.requireLeadUnit());
        return matters.entryOf(call.matter())
                .map(entry -> responsible.of(entry, call.township()).leadUnit())
                .map(organization::subjectOf)
                .filter(competent -> Objects.equals(competent, subject))
                .isPresent();
    }
}
