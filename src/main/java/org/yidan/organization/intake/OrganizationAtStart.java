package org.yidan.organization.intake;

import java.nio.file.Path;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yidan.organization.SampleDataSettings;

/** At start, before the list is loaded: fills an empty organization from the sample or the operator's folder. */
@Component
@Order(OrganizationAtStart.ORDER)
class OrganizationAtStart implements ApplicationRunner {

    static final int ORDER = 20;

    private final OrganizationIntake intake;
    private final OrganizationSettings settings;
    private final SampleDataSettings sampleData;

    OrganizationAtStart(OrganizationIntake intake, OrganizationSettings settings, SampleDataSettings sampleData) {
        this.intake = intake;
        this.settings = settings;
        this.sampleData = sampleData;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Path folder = settings.importFolder();
        if (folder != null) {
            intake.loadFrom(folder);
        } else if (sampleData.enabled()) {
            intake.loadSample();
        }
    }
}
