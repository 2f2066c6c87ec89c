package org.yidan.organization.identity;

import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.SampleDataSettings;

/** Users without a post: the first administrator, and with the sample data also a designer and an auditor. */
@Service
class FirstUsers {

    private static final Logger log = LoggerFactory.getLogger(FirstUsers.class);
    private static final String SAMPLE_PASSWORD = "yidan";

    private final IdentityService identity;
    private final AdminSettings admin;
    private final SampleDataSettings sampleData;
    private final StartLock lock;

    FirstUsers(IdentityService identity, AdminSettings admin, SampleDataSettings sampleData, StartLock lock) {
        this.identity = identity;
        this.admin = admin;
        this.sampleData = sampleData;
        this.lock = lock;
    }

    /** Does nothing once there is an administrator. */
    @Transactional
    void provide() {
        if (hasAdministrator()) {
            return;
        }
        lock.take();
        if (hasAdministrator()) {
            return;
        }
        if (sampleData.enabled()) {
            make("admin", SAMPLE_PASSWORD, PlatformGroup.ADMINISTRATOR);
            make("designer", SAMPLE_PASSWORD, PlatformGroup.DESIGNER);
            make("auditor", SAMPLE_PASSWORD, PlatformGroup.AUDITOR);
        } else if (admin.complete()) {
            String userId = Objects.requireNonNull(admin.userId());
            make(userId, Objects.requireNonNull(admin.password()), PlatformGroup.ADMINISTRATOR);
            log.info("First administrator made: {}", userId);
        } else {
            log.warn("还没有系统管理员。 There is no administrator yet: set YIDAN_ADMIN_USER_ID and YIDAN_ADMIN_PASSWORD"
                    + " and start again.");
        }
    }

    private boolean hasAdministrator() {
        return identity.createUserQuery()
                        .memberOfGroup(PlatformGroup.ADMINISTRATOR.id())
                        .count()
                > 0;
    }

    private void make(String userId, String password, PlatformGroup group) {
        if (identity.createUserQuery().userId(userId).count() == 0) {
            User user = identity.newUser(userId);
            user.setFirstName(group.chinese());
            user.setLastName("");
            user.setPassword(password);
            identity.saveUser(user);
        }
        identity.createMembership(userId, group.id());
    }
}
