package org.yidan.enforcement.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yidan.enforcement.joint.JointStories.MARKET;
import static org.yidan.enforcement.joint.JointStories.NO_LICENCE;
import static org.yidan.enforcement.joint.JointStories.STALLS;
import static org.yidan.enforcement.joint.JointStories.TUE_2026_03_10_0900;
import static org.yidan.enforcement.joint.JointStories.json;
import static org.yidan.enforcement.joint.JointStories.with;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.enforcement.joint.JointStories.Street;
import org.yidan.shared.Refused;
import org.yidan.support.OfferedForms;
import org.yidan.support.YidanTest;

/** Forms of a joint task offer what the desks take: to take part, to find, and to dispose of it. */
@YidanTest
class OfferedOnSiteTest {

    @Autowired
    JointStories story;

    @Autowired
    OfferedForms forms;

    @BeforeEach
    void begin() {
        story.clock.moveTo(TUE_2026_03_10_0900);
    }

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    private static Street street(String object) {
        return new Street("420381001", object);
    }

    @Test
    void offersOwnMattersForOwnMeasuresAndThoseOfOthersForATransfer() {
        Street street = street("给定一号店");
        String taskNo = story.onSite(street);
        story.inspect(taskNo, street.center(), false);
        story.inspect(taskNo, MARKET, true);
        Task task = story.task(taskNo, "OnSiteDisposition", MARKET);

        List<String> own = forms.options(task, "violationMatter", "measures", json("CORRECTION"));
        List<String> others = forms.options(task, "violationMatter", "measures", json("TRANSFER"));

        assertThat(own).contains(NO_LICENCE).doesNotContain(STALLS);
        assertThat(others).contains(STALLS).doesNotContain(NO_LICENCE).doesNotContainAnyElementsOf(own);
        assertThat(forms.options(task, "violationMatter")).isEqualTo(own);
        refused("enforcement.transfer-to-competent", () -> story.dispose(taskNo, MARKET, STALLS, "CORRECTION"));
        refused("enforcement.own-power-not-transferred", () -> story.dispose(taskNo, MARKET, NO_LICENCE, "TRANSFER"));
        story.dispose(taskNo, MARKET, STALLS, "TRANSFER");
    }

    @Test
    void asksForAViolationWhenAnItemFailed() {
        Street street = street("给定二号店");
        String taskNo = story.onSite(street);
        Task task = story.task(taskNo, "OnSiteInspection", MARKET);

        assertThat(forms.shown(task).get("checkResults")).asString().contains("｜｜经营场所和证照");
        assertThat(forms.options(task, "violationFound")).containsExactly("YES", "NO");
        assertThat(forms.options(task, "violationFound", "checkResults", "2｜不合格｜经营场所和证照"))
                .containsExactly("YES");
        refused(
                "enforcement.failed-item-without-violation",
                () -> story.inspect(taskNo, MARKET, false, "checkResults", "2｜不合格｜"));
        story.inspect(
                taskNo,
                MARKET,
                false,
                "checkResults",
                forms.shown(task).get("checkResults").toString().replace("｜｜", "｜合格｜"));
    }

    @Test
    void offersEnforcementOnlyToWhoHasAMatter() {
        Street street = street("给定三号店");
        String taskNo = story.planned(street, MARKET);
        Task task = story.task(taskNo, "ConfirmParticipation", MARKET);

        assertThat(forms.options(task, "participation")).containsExactly("ENFORCE", "ASSIST", "REFUSE");
        assertThat(forms.options(task, "participation", "ownMatterOptions", "[]"))
                .as("a unit without a matter of its own")
                .containsExactly("ASSIST", "REFUSE");
        assertThat(forms.options(task, "ownMatter", "participation", "ENFORCE"))
                .contains(NO_LICENCE)
                .doesNotContain(STALLS);
        refused("enforcement.not-competent", () -> story.confirm(taskNo, MARKET, STALLS));
        story.complete(
                taskNo,
                "ConfirmParticipation",
                MARKET,
                with(new Object[0], "participation", "ASSIST", "participationNote", "只提供配合"));
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
