package org.yidan.enforcement.penalty.book;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.hands.HeldStep;
import org.yidan.casework.hands.NamedPeople;
import org.yidan.enforcement.penalty.PenaltyCases;
import org.yidan.enforcement.steps.PenaltyCaseStep;
import org.yidan.organization.Officers;
import org.yidan.shared.OfficeClock;

/** Of a penalty case the officers it was filed with, as far as their cards are valid today (行政处罚法 42). */
@Component
class PenaltyNamed implements NamedPeople {

    private final PenaltyCases cases;
    private final Officers officers;
    private final OfficeClock clock;

    PenaltyNamed(PenaltyCases cases, Officers officers, OfficeClock clock) {
        this.cases = cases;
        this.officers = officers;
        this.clock = clock;
    }

    @Override
    public String process() {
        return PenaltyCaseStep.PROCESS;
    }

    @Override
    public List<String> of(HeldStep step, String party, @Nullable String unit) {
        return party.equals("lead.unit-handler")
                ? cases.byNo(step.no()).officers().stream()
                        .filter(user -> officers.validCard(user, clock.today()).isPresent())
                        .toList()
                : List.of();
    }
}
