package org.yidan.call.duty;

import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.organization.Organization;
import org.yidan.shared.Characters;
import org.yidan.shared.Texts;

/**
 * Tells the dispatcher how an equal case was ruled on: the same matter in the same township, else in the region
 * (RULES 1.4).
 */
@Component
public class Precedents {

    private static final int LONGEST_BASIS = 200;

    private final Rulings rulings;
    private final Calls calls;
    private final Organization organization;

    Precedents(Rulings rulings, Calls calls, Organization organization) {
        this.rulings = rulings;
        this.calls = calls;
        this.organization = organization;
    }

    /** A sentence with number, place, unit and basis; empty when there is no precedent. */
    public String of(Call call) {
        String matter = call.matter().code();
        return matter == null
                ? ""
                : rulings.precedent(matter, call.region(), call.township())
                        .map(this::sentence)
                        .orElse("");
    }

    private String sentence(Ruling ruling) {
        String township = calls.findById(ruling.callId()).map(Call::township).orElse(null);
        String basis = ruling.basis();
        return Texts.kept(
                "call.precedent",
                ruling.rulingNo(),
                township == null ? "" : organization.unit(township).name(),
                organization.unit(ruling.leadAfter()).name(),
                Characters.count(basis) <= LONGEST_BASIS ? basis : Characters.first(basis, LONGEST_BASIS) + "…");
    }
}
