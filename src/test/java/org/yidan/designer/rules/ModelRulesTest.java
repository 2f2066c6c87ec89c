package org.yidan.designer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.designer.gate.ServerFacts;
import org.yidan.support.YidanTest;

/** What the application ships keeps every rule, those that only warn, too. */
@YidanTest
class ModelRulesTest {

    @Autowired
    private ServerFacts facts;

    @Test
    void findsNothingInWhatIsShipped() {
        assertThat(RuleBook.check(Shipped.read(Shipped.files()), facts.now())).isEmpty();
    }

    @Test
    void saysTheSameWithFactsThatWereWrittenAndReadAgain() {
        Facts now = facts.now();

        assertThat(Facts.of(now.map())).isEqualTo(now);
    }
}
