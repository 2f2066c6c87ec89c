package org.yidan.enforcement.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The numbers of penalty cases the office may set (RULES 0.9); periods fixed by law are in the table
 * {@code legal_period}.
 *
 * @param hearingFineCitizen fine of a citizen, in yuan, from which a hearing may be asked for (较大数额)
 * @param hearingFineOrganisation likewise of everybody else
 * @param collectiveFineCitizen fine of a citizen, in yuan, from which the leaders discuss the case together
 * @param collectiveFineOrganisation likewise of everybody else
 * @param townshipPowersSince first day townships punish in their own name here
 * @param townshipReviewMonths so many months from then each of their cases is reviewed
 * @param surchargePercent surcharge for each day of late payment (行政处罚法 72)
 */
@ConfigurationProperties("yidan.enforcement.penalty")
public record PenaltySettings(
        @DefaultValue("5000") BigDecimal hearingFineCitizen,
        @DefaultValue("50000") BigDecimal hearingFineOrganisation,
        @DefaultValue("10000") BigDecimal collectiveFineCitizen,
        @DefaultValue("100000") BigDecimal collectiveFineOrganisation,
        @DefaultValue("2026-01-01") LocalDate townshipPowersSince,
        @DefaultValue("12") int townshipReviewMonths,
        @DefaultValue("3") int surchargePercent) {}
