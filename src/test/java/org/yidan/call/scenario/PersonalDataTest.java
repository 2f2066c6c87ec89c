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
import org.yidan.engine.Browser;
import org.yidan.shared.personal.PersonalData;
import org.yidan.support.WholeDatabase;
import org.yidan.support.YidanTest;

/** Who called, and who is complained of, is known to those who need it and written nowhere in clear (RULES 9). */
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

    @Autowired
    WholeDatabase database;

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
        assertThat(database.placesOf(PHONE)).isEmpty();
        assertThat(database.placesOf(ID_NUMBER)).isEmpty();
        assertThat(database.placesOf(CALLER_NAME)).isEmpty();
        assertThat(kept("caller_name")).isEqualTo(CALLER_NAME);
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
}
