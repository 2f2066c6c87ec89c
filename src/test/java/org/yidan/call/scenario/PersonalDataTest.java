package org.yidan.call.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.TUE_2026_03_10_0900;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.call.intake.PersonalData;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/** Who called, and who is complained of, is known to those who need it and written nowhere in clear (DOMAIN 9). */
@YidanTest
class PersonalDataTest {

    private static final String PHONE = "13971234568";
    private static final String ID_NUMBER = "420381198805154417";
    private static final String CALLER_NAME = "诸葛不亮";

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    PersonalData personalData;

    private String callNo;

    @BeforeEach
    void aCallOfACitizen() {
        story.beginOn(TUE_2026_03_10_0900);
        callNo = story.called(
                MARKET,
                "source",
                "CITIZEN",
                "callerName",
                CALLER_NAME,
                "callerPhone",
                PHONE,
                "partyName",
                "均州路早市三号摊",
                "partyIdNo",
                ID_NUMBER,
                "partyType",
                "个体");
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void isEncryptedInTheRecordAndInNoOtherPlaceFromStartToArchive() {
        for (String step : List.of("VerifyAndAccept", "ApproveUpwardCall", "DispatchCall")) {
            story.step(callNo, step);
        }
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);
        story.handle(callNo, SC_HANDLER);
        for (String step : List.of("Cooperate", "ApproveResult", "GiveFeedback", "VerifyOnSite", "SurveyCaller")) {
            story.step(callNo, step);
        }

        assertThat(story.driver.ended(callNo)).isTrue();
        assertThat(placesOf(PHONE)).isEmpty();
        assertThat(placesOf(ID_NUMBER)).isEmpty();
        assertThat(placesOf(CALLER_NAME)).containsOnly("call.caller_name", "call_archive.package");
        assertThat(kept("caller_phone")).isEqualTo(PHONE);
        assertThat(kept("party_id_no")).isEqualTo(ID_NUMBER);
    }

    @Test
    void isShownToTheCommandCentersOnly() {
        for (String step : List.of("VerifyAndAccept", "ApproveUpwardCall", "DispatchCall")) {
            story.step(callNo, step);
        }

        for (String center : List.of("420381-cmd.county-dispatcher", "420381001-cmd.township-dispatcher")) {
            assertThat(page(center)).contains(PHONE, CALLER_NAME).doesNotContain(ID_NUMBER);
        }
        for (String unit : List.of(SC_HANDLER, "420381-sc.unit-clerk", "420381001.township-leader")) {
            assertThat(page(unit))
                    .contains(callNo, "身份保护")
                    .doesNotContain(PHONE, CALLER_NAME, ID_NUMBER, PHONE.substring(7));
        }
    }

    private String page(String user) {
        return Browser.loggedIn(port, user, "yidan").page("/cases/" + callNo).body();
    }

    private String kept(String column) {
        byte[] encrypted = story.jdbc
                .sql("select " + column + " from call where call_no = ?")
                .param(callNo)
                .query(byte[].class)
                .single();
        return personalData.decrypt(encrypted);
    }

    /** Every column of every table, the engine's and ours, that holds this text, also inside of serialized values. */
    private List<String> placesOf(String text) {
        return story
                .jdbc
                .sql(
                        """
                        select table_name || '.' || column_name,
                               case data_type when 'bytea'
                                    then 'position(convert_to(?, ''UTF8'') in "' || column_name || '") > 0'
                                    else 'strpos("' || column_name || '"::text, ?) > 0' end as test,
                               table_name
                          from information_schema.columns join information_schema.tables using (table_schema, table_name)
                         where table_schema = current_schema() and table_type = 'BASE TABLE'
                           and data_type in ('character varying', 'text', 'character', 'bytea', 'jsonb', 'json', 'ARRAY')""")
                .query((row, number) -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
                .list()
                .stream()
                .filter(column ->
                        story.count("select count(*) from \"" + column[2] + "\" where " + column[1], text) > 0)
                .map(column -> column[0])
                .toList();
    }
}
