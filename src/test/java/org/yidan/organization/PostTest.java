package org.yidan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostTest {

    @Test
    void saysOnceWhatUnitAndRoleHaveInCommon() {
        assertThat(new Post("420381001-CMD", Role.TOWNSHIP_DISPATCHER).roleAfter("均州路街道社会治理中心"))
                .isEqualTo("值班员");
        assertThat(new Post("420381-CMD", Role.COUNTY_DISPATCHER).roleAfter("丹江口市社会治理指挥调度中心"))
                .isEqualTo("值班员");
        assertThat(new Post("420381-CG", Role.UNIT_LEADER).roleAfter("丹江口市城市管理执法局"))
                .isEqualTo("负责人");
    }
}
