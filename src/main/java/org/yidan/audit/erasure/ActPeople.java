package org.yidan.audit.erasure;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Who asks for acts, who approves them in his region, and who reads them. */
@Component
class ActPeople {

    private static final String ADMINISTRATOR = "camunda-admin";
    private static final String AUDITOR = "auditor";

    private final CurrentUser user;
    private final Organization organization;
    private final Officers officers;
    private final ErasureSettings settings;

    ActPeople(CurrentUser user, Organization organization, Officers officers, ErasureSettings settings) {
        this.user = user;
        this.officers = officers;
        this.organization = organization;
        this.settings = settings;
    }

    boolean mayAsk() {
        return user.groups().contains(ADMINISTRATOR);
    }

    String asker() {
        if (!mayAsk()) {
            throw Refused.forbidden("acts.administrators-ask");
        }
        return user.id();
    }

    boolean mayDecide(AuditAct act) {
        return !user.id().equals(act.askedBy()) && ownRegions().contains(act.region());
    }

    String decider(AuditAct act) {
        if (user.id().equals(act.askedBy())) {
            throw Refused.forbidden("acts.second-person");
        }
        if (!mayDecide(act)) {
            throw Refused.forbidden("acts.approvers-only");
        }
        return user.id();
    }

    /** The regions whose acts the user reads; null for all. */
    @Nullable
    Set<String> regions() {
        if (mayAsk() || user.groups().contains(AUDITOR)) {
            return null;
        }
        Set<String> own = ownRegions();
        if (own.isEmpty()) {
            throw Refused.forbidden("acts.approvers-only");
        }
        return own;
    }

    void reader(AuditAct act) {
        Set<String> regions = regions();
        if (regions != null && !regions.contains(act.region())) {
            throw Refused.missing("acts.unknown", String.valueOf(act.id()));
        }
    }

    String id() {
        return user.id();
    }

    boolean mayApprove() {
        return approving().findAny().isPresent();
    }

    private Stream<Post> approving() {
        return user.groups().stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .filter(post -> settings.approvers().contains(post.role().id()));
    }

    /** The posts that approve acts of this region, as groups of their holders. */
    Set<String> approvers(String region) {
        return settings.approvers().stream()
                .flatMap(role -> Role.of(role).stream())
                .flatMap(role -> officers.unitsWith(role).stream()
                        .filter(unit -> organization.unit(unit).region().equals(region))
                        .map(unit -> unit + "." + role.id()))
                .collect(Collectors.toSet());
    }

    Set<String> ownRegions() {
        return approving()
                .flatMap(post -> organization.find(post.unitCode()).stream())
                .map(OrganizationUnit::region)
                .collect(Collectors.toSet());
    }
}
