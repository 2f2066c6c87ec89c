package org.yidan.powerreturn.decision;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.yidan.powerreturn.application.DelegatedMatters;
import org.yidan.powerreturn.record.CountyDecision;
import org.yidan.powerreturn.record.PowerReturn;
import org.yidan.powerreturn.record.ReturnFiles;
import org.yidan.powerreturn.record.ReturnTownships;
import org.yidan.shared.Refused;

/** Which townships a granted return is for: those that asked, fewer, or the whole region (RULES C8). */
@Component
class ReturnScope {

    private final ReturnFiles returns;
    private final ReturnTownships townships;
    private final DelegatedMatters matters;

    ReturnScope(ReturnFiles returns, ReturnTownships townships, DelegatedMatters matters) {
        this.returns = returns;
        this.townships = townships;
        this.matters = matters;
    }

    /** Puts the townships of the decision in the place of those that asked. */
    void settle(PowerReturn file, DecideReturn order) {
        List<String> asked = townships.of(file.caseNo(), ReturnTownships.State.OPEN);
        if (order.regionWide()) {
            if (order.decision() != CountyDecision.APPROVE) {
                throw Refused.invalid("powerreturn.partial-and-region");
            }
            widen(file, asked);
        } else if (order.decision() == CountyDecision.PARTIAL) {
            narrow(file, asked, new TreeSet<>(order.townships()));
        }
    }

    private void widen(PowerReturn file, List<String> asked) {
        if (!file.hasMajority() && !file.origin().mayConcernRegion()) {
            throw Refused.invalid("powerreturn.no-majority", asked.size());
        }
        returns.lockMatter(file.region(), file.matterCode());
        matters.carriers(matters.delegated(file.region(), file.matterCode())).stream()
                .filter(township -> !asked.contains(township))
                .forEach(township -> {
                    townships
                            .openCase(file.region(), file.matterCode(), township)
                            .ifPresent(other -> {
                                throw Refused.conflict(
                                        "powerreturn.open-already-in",
                                        matters.name(township),
                                        file.matterCode(),
                                        other);
                            });
                    townships.add(file, township, null);
                });
    }

    private void narrow(PowerReturn file, List<String> asked, Set<String> kept) {
        if (kept.isEmpty() || !asked.containsAll(kept) || kept.size() == asked.size()) {
            throw Refused.invalid("powerreturn.partial-scope", asked.size());
        }
        asked.stream()
                .filter(township -> !kept.contains(township))
                .forEach(township -> townships.leave(file.caseNo(), township, ReturnTownships.State.EXCLUDED));
    }
}
