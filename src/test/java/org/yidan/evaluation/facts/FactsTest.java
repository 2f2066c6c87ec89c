package org.yidan.evaluation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.evaluation.figures.By;
import org.yidan.evaluation.figures.Figures;
import org.yidan.evaluation.figures.Period;
import org.yidan.evaluation.figures.Scope;
import org.yidan.support.YidanTest;

/** The facts follow the log. */
@YidanTest
class FactsTest {

    @Autowired
    Facts facts;

    @Autowired
    Figures figures;

    @Test
    void followsTheLogToItsEnd() {
        facts.catchUp();

        assertThat(facts.drift()).isEmpty();
        assertThat(figures.rows(By.NOTHING, Scope.of("420381"), Period.year(2026), List.of("opened", "closed_on_time")))
                .hasSize(1);
    }
}
