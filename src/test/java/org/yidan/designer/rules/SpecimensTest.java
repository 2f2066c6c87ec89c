package org.yidan.designer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.designer.gate.ServerFacts;
import org.yidan.support.YidanTest;

/** The rules let two hundred sound designs pass and refuse two hundred faulty ones, each for what was done to it. */
@YidanTest
class SpecimensTest {

    @Autowired
    private ServerFacts server;

    private Facts facts;

    @BeforeEach
    void ask() {
        facts = server.now();
    }

    @Test
    void refusesWhatIsFaultyForItsFault() {
        assertThat(Specimens.first()).hasSizeGreaterThanOrEqualTo(41);
        assertThat(Specimens.faulty()).hasSize(200).allSatisfy(specimen -> assertThat(check(specimen))
                .as(specimen.name())
                .anyMatch(finding -> finding.refuses() && finding.rule().equals(specimen.rule())));
    }

    @Test
    void findsNothingInWhatIsSound() {
        assertThat(Specimens.sound()).hasSize(200).allSatisfy(specimen -> assertThat(check(specimen))
                .as(specimen.name())
                .isEmpty());
    }

    private List<Finding> check(Specimens.Specimen specimen) {
        return RuleBook.check(Shipped.read(specimen.files()), facts);
    }
}
