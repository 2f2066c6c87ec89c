package org.yidan.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.support.YidanTest;

/** Runs late: whatever codes the scenarios of this run have left on cases, staff read words for them on the page of the case. */
@YidanTest
@Order(Integer.MAX_VALUE - 1)
class CaseWordsTest {

    private static final ResourceBundle CHINESE = ResourceBundle.getBundle("messages.pages", Locale.ROOT);

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyResultOfAnActHasAWord() {
        assertThat(
                        codes(
                                """
                        select distinct f.kind || '.' || a.result from case_act a join case_file f on f.case_no = a.case_no
                         where a.step not like 'test%' order by 1"""))
                .filteredOn(code -> !worded("cases.result.", code))
                .isEmpty();
    }

    @Test
    void everyOutcomeOfACaseHasAWord() {
        assertThat(codes("select distinct kind || '.' || outcome from case_file where outcome is not null order by 1"))
                .filteredOn(code -> !worded("cases.outcome.", code))
                .isEmpty();
    }

    @Test
    void everyPartyOfACaseHasAWord() {
        assertThat(codes("select distinct 'ANY.' || party from case_party order by 1"))
                .filteredOn(code -> !worded("cases.party.", code))
                .isEmpty();
    }

    private List<String> codes(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    /** Said for this kind of case, or for all; an end that a designer drew is named in Chinese already. */
    private static boolean worded(String prefix, String code) {
        return code.substring(code.indexOf('.') + 1).codePoints().allMatch(Character::isIdeographic)
                || CHINESE.containsKey(prefix + code)
                || CHINESE.containsKey(prefix + code.substring(code.indexOf('.') + 1));
    }
}
