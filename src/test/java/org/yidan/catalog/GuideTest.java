package org.yidan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yidan.calendar.TimeLimit;

/** Which sentences of a guide are over when a matter is handled. */
class GuideTest {

    @Test
    void leavesOutWhatOthersDoAfterwards() {
        assertThat(Guide.untilHandled(List.of("乡镇(街道)发现后劝阻并呼叫", "到场检查", "10个工作日内办结并书面反馈", "乡镇(街道)巡查回头看并评价")))
                .isEqualTo(3);
        assertThat(Guide.untilHandled(List.of("到场检查", "回访评价、动态管理"))).isEqualTo(1);
        assertThat(Guide.untilHandled(List.of("到场检查", "办结", "部门抽查验收", "结果反馈呼叫人并归档公示")))
                .isEqualTo(2);
    }

    @Test
    void keepsWhatTheHandlingItselfEndsWith() {
        assertThat(Guide.untilHandled(List.of("扫码核验气瓶登记", "5个工作日内办结并复查销号，重大疑难的提请接办")))
                .isEqualTo(2);
        assertThat(Guide.untilHandled(List.of("回访"))).isEqualTo(1);
        assertThat(Guide.untilHandled(List.of())).isZero();
    }

    @Test
    void readsWhoDoesAStepUntilWhenWithWhichFormAndEvidence() {
        List<GuideStep> steps = Guide.steps(
                List.of(
                        "网格员发现后拍照上报",
                        "8工作小时内签收，两人到场",
                        "【配合：县水利和湖泊局】到场取样｜时限：两个工作日｜表单：F-06｜证据：照片",
                        "【乡镇】回头看 | 证据: 记录",
                        "十五日内反馈"),
                "县城市管理执法局");

        assertThat(steps)
                .extracting(GuideStep::actor)
                .containsExactly(
                        GuideStep.Actor.TOWNSHIP,
                        GuideStep.Actor.LEAD,
                        GuideStep.Actor.COOPERATING,
                        GuideStep.Actor.TOWNSHIP,
                        GuideStep.Actor.LEAD);
        assertThat(steps)
                .extracting(GuideStep::limit)
                .containsExactly(
                        null, TimeLimit.workingHours(8), TimeLimit.workingDays(2), null, TimeLimit.elapsedDays(15));
        assertThat(steps.get(2)).satisfies(step -> {
            assertThat(step.text()).isEqualTo("到场取样");
            assertThat(step.unitType()).isEqualTo("县水利和湖泊局");
            assertThat(step.form()).isEqualTo("F-06");
            assertThat(step.evidence()).isEqualTo("照片");
        });
        assertThat(steps.get(3).evidence()).isEqualTo("记录");
        assertThat(Guide.steps(List.of("村级先行调解", "乡镇(街道)到场勘界"), "乡镇(街道)"))
                .extracting(GuideStep::actor)
                .containsExactly(GuideStep.Actor.TOWNSHIP, GuideStep.Actor.LEAD);
    }
}
