package org.yidan.catalog.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CitationTest {

    @Test
    void splitsSeveralLawsAndArticles() {
        assertThat(Citation.parse("《甲法》第一百零七条、第一千一百三十一条之一;《乙条例》第三条"))
                .containsExactly(
                        new Citation("甲法", "第一百零七条"), new Citation("甲法", "第一千一百三十一条之一"), new Citation("乙条例", "第三条"));
    }

    @Test
    void keepsALawCitedWhole() {
        assertThat(Citation.parse("《殡葬管理条例》;《土地法》第七十五条"))
                .containsExactly(new Citation("殡葬管理条例", null), new Citation("土地法", "第七十五条"));
    }

    @Test
    void findsNothingWhereNoLawIsCited() {
        assertThat(Citation.parse("按有关规定")).isEmpty();
    }
}
