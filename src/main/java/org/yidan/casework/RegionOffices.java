package org.yidan.casework;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/** The offices every region has once, by the words models use for them. */
@Component
public class RegionOffices {

    private final Organization organization;

    RegionOffices(Organization organization) {
        this.organization = organization;
    }

    /** The post of an office of the region; empty for a word that means no office. */
    public Optional<Post> post(String region, String office) {
        return switch (office) {
            case "staffing-office" -> Optional.of(new Post(organization.staffingOffice(region), Role.STAFFING_OFFICE));
            case "justice-office" -> Optional.of(new Post(organization.justiceOffice(region), Role.JUSTICE_OFFICE));
            case "county-gov" -> Optional.of(new Post(organization.government(region), Role.COUNTY_GOV));
            case "inspector" -> Optional.of(new Post(organization.government(region), Role.INSPECTOR));
            case "county-dispatcher" -> Optional.of(
                    new Post(organization.countyCommandCenter(region), Role.COUNTY_DISPATCHER));
            default -> Optional.empty();
        };
    }
}
