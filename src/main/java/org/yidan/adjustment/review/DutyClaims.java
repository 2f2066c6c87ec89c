package org.yidan.adjustment.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yidan.adjustment.proposal.Proposal;
import org.yidan.adjustment.review.UnitClaim.Claim;
import org.yidan.catalog.MatterCatalog;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;

/** Who claimed which duty in the present round of a proposal, and what a meeting may therefore agree on. */
@Component
public class DutyClaims {

    private static final List<Claim> LEADS = List.of(Claim.LEAD);
    private static final List<Claim> COOPERATES = List.of(Claim.COOPERATE, Claim.LEAD);

    private final UnitClaims claims;
    private final MatterCatalog catalog;
    private final Organization organization;
    private final OfficeClock clock;

    DutyClaims(UnitClaims claims, MatterCatalog catalog, Organization organization, OfficeClock clock) {
        this.claims = claims;
        this.catalog = catalog;
        this.organization = organization;
        this.clock = clock;
    }

    void keep(UnitClaim claim) {
        claims.save(claim);
    }

    /** The claims of the present round. */
    public List<UnitClaim> of(Proposal proposal) {
        return claims.of(proposal);
    }

    /** The types of units the meeting may agree on to lead. */
    public List<String> mayLead(Proposal proposal) {
        return claimed(proposal, LEADS);
    }

    /** The types of units it may agree on to co-operate. */
    public List<String> mayCooperate(Proposal proposal) {
        return claimed(proposal, COOPERATES);
    }

    private List<String> claimed(Proposal proposal, List<Claim> enough) {
        List<UnitClaim> claimed = of(proposal);
        return catalog.unitTypes(proposal.region(), clock.today()).stream()
                .filter(type -> isClaimed(claimed, proposal, type, enough))
                .toList();
    }

    /** A duty goes to nobody who has not claimed it; where units of every township are meant, to one who did for them. */
    void requireLead(Proposal proposal, String unitType) {
        require(proposal, unitType, LEADS);
    }

    /** Likewise for co-operation; who would lead also helps. */
    void requireCooperation(Proposal proposal, String unitType) {
        require(proposal, unitType, COOPERATES);
    }

    private void require(Proposal proposal, String unitType, List<Claim> enough) {
        if (!isClaimed(of(proposal), proposal, unitType, enough)) {
            throw Refused.invalid("adjustment.not-claimed", unitType);
        }
    }

    private boolean isClaimed(List<UnitClaim> claimed, Proposal proposal, String unitType, List<Claim> enough) {
        return claimed.stream()
                .filter(claim -> enough.contains(claim.claim()))
                .anyMatch(claim -> organization.dependsOnPlace(unitType)
                        ? organization.isTownshipLevel(claim.unitCode())
                        : claim.unitCode().equals(organization.resolve(unitType, proposal.region(), null)));
    }
}
