package org.yidan.catalog.web;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yidan.catalog.sheet.CatalogSettings;
import org.yidan.catalog.version.VersionRegister;

/** Whether the list is shown to everybody: as the operator says, else with the sample only. */
@Component
public class PublicListSwitch {

    private final CatalogSettings settings;
    private final boolean sample;
    private final VersionRegister versions;

    PublicListSwitch(CatalogSettings settings, Environment environment, VersionRegister versions) {
        this.settings = settings;
        this.sample = environment.getProperty("yidan.sample-data.enabled", Boolean.class, false);
        this.versions = versions;
    }

    /** The regions whose list is public; none where it is switched off. */
    List<String> regions() {
        return isOn() ? versions.regions() : List.of();
    }

    /** Whether everybody may read the list; the log-in page asks by name. */
    public boolean isOn() {
        Boolean said = settings.publicList();
        return said == null ? sample : said;
    }
}
