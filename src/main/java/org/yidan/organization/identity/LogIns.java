package org.yidan.organization.identity;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Officer;
import org.yidan.organization.identity.PostDifferences.Membership;
import org.yidan.organization.identity.PostDifferences.MissingGroup;
import org.yidan.organization.intake.OrganizationLoaded;

/** Brings the engine's users, groups and memberships in line with the posts held today. */
@Service
class LogIns {

    private static final Logger log = LoggerFactory.getLogger(LogIns.class);

    private final PostDifferences differences;
    private final IdentityService identity;
    private final EngineBatch batch;
    private final StartLock lock;

    LogIns(PostDifferences differences, IdentityService identity, EngineBatch batch, StartLock lock) {
        this.differences = differences;
        this.identity = identity;
        this.batch = batch;
        this.lock = lock;
    }

    /** In the loading transaction, so that there is no officer without a log-in. */
    @EventListener
    @Transactional
    void open(OrganizationLoaded loaded) {
        follow(loaded.initialPasswords());
    }

    /** Nobody knows the password of a user made here: an administrator sets a new one. */
    @Transactional
    void follow() {
        follow(Map.of());
    }

    private void follow(Map<String, String> passwords) {
        if (nothingToDo()) {
            return;
        }
        lock.take();
        List<Officer> officers = differences.withoutLogIn();
        List<Officer> renamed = differences.renamed();
        List<MissingGroup> renamedGroups = differences.renamedGroups();
        List<MissingGroup> unitGroups = differences.missingUnitGroups();
        List<MissingGroup> postGroups = differences.missingPostGroups();
        List<Membership> missing = differences.missingMemberships();
        List<Membership> ended = differences.endedMemberships();
        batch.run(() -> {
            officers.forEach(officer -> open(officer, passwords.get(officer.userId())));
            renamed.forEach(this::rename);
            renamedGroups.forEach(this::rename);
            unitGroups.forEach(this::open);
            postGroups.forEach(this::open);
            missing.forEach(membership -> identity.createMembership(membership.userId(), membership.groupId()));
            ended.forEach(membership -> identity.deleteMembership(membership.userId(), membership.groupId()));
        });
        log.info(
                "Log-ins follow the posts: {} users and {} groups made, {} memberships begun, {} ended",
                officers.size(),
                unitGroups.size() + postGroups.size(),
                missing.size(),
                ended.size());
    }

    private boolean nothingToDo() {
        return differences.withoutLogIn().isEmpty()
                && differences.renamed().isEmpty()
                && differences.renamedGroups().isEmpty()
                && differences.missingMemberships().isEmpty()
                && differences.endedMemberships().isEmpty();
    }

    private void open(Officer officer, @Nullable String password) {
        User user = identity.newUser(officer.userId());
        name(user, officer);
        if (password != null) {
            user.setPassword(password);
        }
        identity.saveUser(user);
    }

    private void rename(Officer officer) {
        User user = identity.createUserQuery().userId(officer.userId()).singleResult();
        name(user, officer);
        identity.saveUser(user);
    }

    /** The web applications show first and last name with a blank between; both must be there. */
    private static void name(User user, Officer officer) {
        String name = officer.displayName();
        int blank = name.lastIndexOf(' ');
        user.setFirstName(blank < 0 ? name : name.substring(0, blank));
        user.setLastName(blank < 0 ? "" : name.substring(blank + 1));
    }

    private void rename(MissingGroup renamed) {
        Group group = identity.createGroupQuery().groupId(renamed.id()).singleResult();
        group.setName(renamed.name());
        identity.saveGroup(group);
    }

    private void open(MissingGroup missing) {
        Group group = identity.newGroup(missing.id());
        group.setName(missing.name());
        group.setType(missing.type());
        identity.saveGroup(group);
    }
}
