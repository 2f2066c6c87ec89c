package org.yidan;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls between the modules stand where the packages say (allowed dependencies, no cycles, no inner types reached). */
class ModularityTest {

    @Test
    void keepsTheModulesApart() {
        ApplicationModules.of(YidanApplication.class).verify();
    }
}
