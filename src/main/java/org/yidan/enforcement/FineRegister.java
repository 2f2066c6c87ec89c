package org.yidan.enforcement;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;
import org.yidan.shared.personal.PersonalData;

/**
 * The register of fines by act: the same act of a party is fined once (行政处罚法 29), whichever subject comes first. Two
 * decisions of the same moment are kept apart by the database; the second one is refused when the first has committed.
 *
 * <p>A party counts as the same by name or by identity number. Of the number only a keyed digest bound to the act is kept.
 */
@Component
public class FineRegister {

    private final JdbcClient jdbc;
    private final OfficeClock clock;
    private final Organization organization;
    private final PersonalData personal;

    FineRegister(JdbcClient jdbc, OfficeClock clock, Organization organization, PersonalData personal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organization = organization;
        this.personal = personal;
    }

    /**
     * A fine about to be imposed.
     *
     * @param actId key of the act, agreed by the subjects concerned
     * @param caseNo the penalty case, or the joint task with the number of the on-the-spot decision
     * @param subjectUnit unit code of the subject that decides
     * @param amount in yuan, more than nothing
     */
    public record Claim(
            String region, String actId, Offender party, String caseNo, String subjectUnit, BigDecimal amount) {}

    /** A fine that stands. */
    public record Fine(
            String actId, String partyName, String caseNo, String subjectUnit, BigDecimal amount, Instant claimedAt) {}

    /**
     * Registers the fine in the caller's transaction, or refuses because the act is fined already, saying by whom and in
     * which case. The same case may claim the same fine again.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(Claim claim) {
        if (claim.amount().signum() <= 0) {
            throw Refused.invalid("enforcement.fine-without-amount");
        }
        int registered = jdbc.sql(
                        """
                        insert into fine_register
                            (region, act_id, party_name, party_key, party_id_digest, case_no, subject_unit, amount, claimed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        claim.region(),
                        claim.actId(),
                        claim.party().name(),
                        claim.party().nameKey(),
                        digest(claim.region(), claim.actId(), claim.party()),
                        claim.caseNo(),
                        claim.subjectUnit(),
                        claim.amount(),
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (registered == 0) {
            Fine first = standing(claim.region(), claim.actId(), claim.party()).orElseThrow();
            if (!first.caseNo().equals(claim.caseNo()) || first.amount().compareTo(claim.amount()) != 0) {
                throw alreadyFined(first);
            }
        }
    }

    /** Takes the fine of a case out of the register because its decision was changed or annulled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String caseNo, String reason) {
        jdbc.sql(
                        "update fine_register set released_at = ?, release_reason = ? where case_no = ? and released_at is null")
                .params(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), reason, caseNo)
                .update();
    }

    /** The fine that stands for this act of this party, if there is one. */
    public Optional<Fine> standing(String region, String actId, Offender party) {
        return jdbc.sql(
                        """
                        select act_id, party_name, case_no, subject_unit, amount, claimed_at from fine_register
                         where region = ? and act_id = ? and released_at is null and (party_key = ? or party_id_digest = ?)
                         order by claimed_at limit 1""")
                .params(region, actId, party.nameKey(), digest(region, actId, party))
                .query(Rows.of(Fine.class))
                .optional();
    }

    /** The fines that stand for the case, oldest first. */
    public List<Fine> ofCase(String caseNo) {
        return jdbc.sql(
                        """
                        select act_id, party_name, case_no, subject_unit, amount, claimed_at from fine_register
                         where case_no = ? and released_at is null order by id""")
                .param(caseNo)
                .query(Rows.of(Fine.class))
                .list();
    }

    private Refused alreadyFined(Fine first) {
        return Refused.conflict(
                "enforcement.act-already-fined",
                first.partyName(),
                organization.unit(first.subjectUnit()).name(),
                first.caseNo(),
                first.amount().toPlainString(),
                first.claimedAt().atZone(OfficeClock.ZONE).toLocalDate().toString());
    }

    private @Nullable String digest(String region, String actId, Offender party) {
        String idNo = party.idNo();
        if (idNo == null || idNo.isBlank()) {
            return null;
        }
        return personal.digest(region + "|" + actId + "|" + idNo.strip().toUpperCase(Locale.ROOT));
    }
}
