package org.yidan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.yidan.support.YidanTest;

@YidanTest
class DeployedDecisionsTest {

    @Autowired
    ObjectProvider<RepositoryService> repository;

    @Autowired
    OfficeAct office;

    @Autowired
    IdentityService identity;

    @AfterEach
    void nobody() {
        identity.clearAuthentication();
    }

    @Test
    void findsTheLimitsAlsoForAUserWhoMayReadNoDecision() {
        identity.setAuthentication("somebody", List.of());

        var limits = new DeployedDecisions(repository, office).latest("call-limits");

        assertThat(limits.definitionId()).startsWith("call-limits:");
    }
}
