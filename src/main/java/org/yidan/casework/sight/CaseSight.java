package org.yidan.casework.sight;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseParties;
import org.yidan.casework.CaseRefused;
import org.yidan.casework.RegionOffices;
import org.yidan.casework.journal.CaseAct;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.page.CaseTasks;
import org.yidan.casework.page.OpenTask;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;

/**
 * Who may see a case: staff of units that are a party or acted, whoever has a task in it, the region's staffing and justice
 * offices, command centre, government leaders, inspectors and auditors. For everybody else it does not exist. A township and its
 * own centres count as one.
 */
@Component
public class CaseSight {

    private static final Set<String> SEE_EVERYTHING = Set.of("camunda-admin", "auditor");
    private static final List<String> OFFICES =
            List.of("staffing-office", "justice-office", "county-gov", "inspector", "county-dispatcher");

    private final CurrentUser user;
    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseJournal journal;
    private final CaseTasks tasks;
    private final RegionOffices offices;
    private final Organization organization;

    CaseSight(
            CurrentUser user,
            CaseFiles files,
            CaseParties parties,
            CaseJournal journal,
            CaseTasks tasks,
            RegionOffices offices,
            Organization organization) {
        this.user = user;
        this.files = files;
        this.parties = parties;
        this.journal = journal;
        this.tasks = tasks;
        this.offices = offices;
        this.organization = organization;
    }

    /** The case, if the current user may see it; otherwise as if there were none. */
    public CaseFile see(String caseNo) {
        return find(caseNo).orElseThrow(() -> CaseRefused.missing("unknown", caseNo));
    }

    /** The case, if there is one and the current user may see it. */
    public Optional<CaseFile> find(String caseNo) {
        return files.find(caseNo).filter(this::maySee);
    }

    /** A case with what the sight is told by, read once. */
    public record Reading(
            CaseFile file,
            Map<String, List<String>> parties,
            List<CaseAct> acts,
            List<OpenTask> tasks,
            boolean takesPart) {}

    /** The case with its parties, acts and open tasks, if the current user may see it; otherwise as if there were none. */
    public Reading read(String caseNo) {
        return files.find(caseNo)
                .map(this::reading)
                .filter(read ->
                        read.takesPart() || everything() || oversees(read.file().region()))
                .orElseThrow(() -> CaseRefused.missing("unknown", caseNo));
    }

    private Reading reading(CaseFile file) {
        Map<String, List<String>> of = parties.of(file.caseNo());
        List<CaseAct> acts = journal.acts(file.caseNo());
        List<OpenTask> open = tasks.open(file.caseNo());
        return new Reading(file, of, acts, open, takesPart(of, acts, open));
    }

    private boolean maySee(CaseFile file) {
        return everything() || oversees(file.region()) || takesPart(file);
    }

    /** Whether the current user sees the cases of all regions. */
    public boolean everything() {
        return user.groups().stream().anyMatch(SEE_EVERYTHING::contains);
    }

    /** The regions whose cases the current user sees as one of the overseeing offices. */
    public Set<String> overseenRegions() {
        return posts().flatMap(post -> organization.find(post.unitCode()).stream())
                .map(OrganizationUnit::region)
                .filter(this::oversees)
                .collect(Collectors.toSet());
    }

    /** Every unit through which the current user takes part: his own, and all of the township's when he is of one. */
    public Set<String> ownUnits() {
        Set<String> own = posts().map(post -> home(post.unitCode())).collect(Collectors.toSet());
        return organization.units().stream()
                .map(OrganizationUnit::code)
                .filter(unit -> own.contains(home(unit)))
                .collect(Collectors.toSet());
    }

    private boolean oversees(String region) {
        Set<Post> overseers = OFFICES.stream()
                .flatMap(office -> offices.post(region, office).stream())
                .collect(Collectors.toSet());
        Post auditor = new Post(organization.government(region), Role.AUDITOR);
        return posts().anyMatch(post -> overseers.contains(post) || post.equals(auditor));
    }

    /** Whether one of the user's units is a party or acted, or the user acted or has a task in the case. */
    public boolean takesPart(CaseFile file) {
        return reading(file).takesPart();
    }

    private boolean takesPart(Map<String, List<String>> partiesOf, List<CaseAct> acts, List<OpenTask> open) {
        Set<String> own = posts().map(post -> home(post.unitCode())).collect(Collectors.toSet());
        return Stream.concat(
                                partiesOf.values().stream().flatMap(Collection::stream),
                                acts.stream().map(CaseAct::actingUnit).filter(Objects::nonNull))
                        .anyMatch(unit -> own.contains(home(unit)))
                || acts.stream().anyMatch(act -> act.actor().equals(user.id()))
                || open.stream().anyMatch(this::isOwn);
    }

    private boolean isOwn(OpenTask task) {
        return user.id().equals(task.assignee()) || task.groups().stream().anyMatch(user.groups()::contains);
    }

    private Stream<Post> posts() {
        return user.groups().stream().flatMap(group -> Post.ofGroup(group).stream());
    }

    private String home(String unitCode) {
        return organization.find(unitCode).isPresent() && organization.isTownshipLevel(unitCode)
                ? organization.townshipOf(unitCode).orElse(unitCode)
                : unitCode;
    }
}
