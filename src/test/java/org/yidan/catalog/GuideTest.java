package org.yidan.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
