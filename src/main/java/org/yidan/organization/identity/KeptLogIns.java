package org.yidan.organization.identity;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.organization.OfficerUnknown;
import org.yidan.organization.keeping.FirstPasswords;

/** First passwords set by who keeps the people; the engine module marks them, as somebody else has set them. */
@Component
class KeptLogIns implements FirstPasswords {

    private final IdentityService identity;
    private final EngineBatch batch;

    KeptLogIns(IdentityService identity, EngineBatch batch) {
        this.identity = identity;
        this.batch = batch;
    }

    @Override
    public boolean isTaken(String userId) {
        boolean[] taken = new boolean[1];
        batch.run(() -> taken[0] = find(userId) != null);
        return taken[0];
    }

    @Override
    public boolean isOfPlatform(String userId) {
        long[] found = new long[1];
        batch.run(() -> found[0] = identity.createGroupQuery()
                .groupMember(userId)
                .groupIdIn(PlatformGroup.ADMINISTRATOR.id(), PlatformGroup.AUDITOR.id(), PlatformGroup.DESIGNER.id())
                .count());
        return found[0] > 0;
    }

    @Override
    public void set(String userId, String password) {
        batch.run(() -> {
            User user = find(userId);
            if (user == null) {
                throw new OfficerUnknown(userId);
            }
            user.setPassword(password);
            identity.saveUser(user);
        });
    }

    private @Nullable User find(String userId) {
        return identity.createUserQuery().userId(userId).singleResult();
    }
}
