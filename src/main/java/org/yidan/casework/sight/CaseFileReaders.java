package org.yidan.casework.sight;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.RegionOffices;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/**
 * The readers of cases beside calls: units that are a party or acted, whoever acted, and the region's staffing and justice offices,
 * command centre, government leaders, inspectors and auditors; of a register all staff of the region. A township and its own centres count as one.
 */
@Component
class CaseFileReaders implements ReaderNames {

    private static final List<String> OFFICES =
            List.of("staffing-office", "justice-office", "county-gov", "inspector", "county-dispatcher");

    private final CurrentUser user;
    private final RegionOffices offices;
    private final Organization organization;

    CaseFileReaders(CurrentUser user, RegionOffices offices, Organization organization) {
        this.user = user;
        this.offices = offices;
        this.organization = organization;
    }

    @Override
    public Set<String> own() {
        Set<String> homes = posts().map(post -> home(post.unitCode())).collect(Collectors.toSet());
        Stream<String> counted =
                organization.units().stream().map(OrganizationUnit::code).filter(unit -> homes.contains(home(unit)));
        Stream<String> parties = Stream.concat(homes.stream(), counted).map(unit -> "party:" + unit);
        Stream<String> overseen = regions().filter(this::oversees).map(region -> "office:" + region);
        Stream<String> acted = user.find().map(id -> "actor:" + id).stream();
        Stream<String> registers = regions().map(region -> "staff:" + region);
        return Stream.of(parties, overseen, acted, registers)
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    private Stream<String> regions() {
        return posts().flatMap(post -> organization.find(post.unitCode()).stream())
                .map(OrganizationUnit::region)
                .distinct();
    }

    /** The unit that counts for this one. */
    private String home(String unitCode) {
        return organization.find(unitCode).isPresent() && organization.isTownshipLevel(unitCode)
                ? organization.townshipOf(unitCode).orElse(unitCode)
                : unitCode;
    }

    private boolean oversees(String region) {
        Set<Post> overseers = OFFICES.stream()
                .flatMap(office -> offices.post(region, office).stream())
                .collect(Collectors.toSet());
        Post auditor = new Post(organization.government(region), Role.AUDITOR);
        return posts().anyMatch(post -> overseers.contains(post) || post.equals(auditor));
    }

    private Stream<Post> posts() {
        return user.groups().stream().flatMap(group -> Post.ofGroup(group).stream());
    }
}
