package org.yidan.enforcement.joint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for joint enforcement. Sums are in yuan, with the article they come from; periods that the law
 * gives are no settings.
 *
 * @param repeatCheckDays calendar days within which another check of the same object needs a reason
 * @param mostCorrectionDays longest period (calendar days) of a correction
 * @param citizenFine most an on-the-spot fine of a citizen may be (行政处罚法 51)
 * @param organisationFine most an on-the-spot fine of anybody else may be (行政处罚法 51)
 * @param cashFine most that may be taken on the spot (行政处罚法 68)
 * @param compulsionLaws laws, as the list cites them, under which a township may take compulsory measures (行政强制法 17);
 *     none until the operator names them
 * @param publicityDays working days until decisions are published
 * @param publicityDaysByUnitType other periods, by the list's name of the department (市场监督管理行政处罚信息公示规定 9)
 */
@ConfigurationProperties("yidan.enforcement.joint")
public record JointSettings(
        @DefaultValue("90") int repeatCheckDays,
        @DefaultValue("15") int mostCorrectionDays,
        @DefaultValue("200") BigDecimal citizenFine,
        @DefaultValue("3000") BigDecimal organisationFine,
        @DefaultValue("100") BigDecimal cashFine,
        @DefaultValue List<String> compulsionLaws,
        @DefaultValue("7") int publicityDays,
        @DefaultValue Map<String, Integer> publicityDaysByUnitType) {

    private static final Map<String, Integer> BY_LAW = Map.of("县市场监督管理局", 20);

    public JointSettings {
        compulsionLaws = List.copyOf(compulsionLaws);
        publicityDaysByUnitType = publicityDaysByUnitType.isEmpty() ? BY_LAW : Map.copyOf(publicityDaysByUnitType);
    }
}
