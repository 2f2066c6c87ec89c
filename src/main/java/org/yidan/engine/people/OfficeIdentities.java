package org.yidan.engine.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.identity.db.DbUserQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.yidan.engine.password.KeptPasswords;

/** The engine's users and groups, made once per command; what it adds to the engine's own is in {@link UserRules} and {@link Directory}. */
class OfficeIdentities extends DbIdentityServiceProvider {

    private final UserRules rules;
    private final Directory directory;
    private final Map<String, String> hashed = new HashMap<>();
    private final Set<String> withoutPost = new TreeSet<>();

    OfficeIdentities(UserRules rules, Directory directory) {
        this.rules = rules;
        this.directory = directory;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        UserEntity entity = (UserEntity) user;
        boolean made = entity.getRevision() == 0;
        checkAuthorization(made ? Permissions.CREATE : Permissions.UPDATE, Resources.USER, made ? null : user.getId());
        String actor = actor();
        UserRules.Change change = rules.check(actor, entity, made);
        if (entity.hasNewPassword()) {
            keepPassword(entity, actor);
        }
        IdentityOperationResult result = super.saveUser(user);
        rules.write(change, user.getId(), actor);
        return result;
    }

    /** Hashes the same password once for all users of this command: the sample gives a thousand users the same. */
    private void keepPassword(UserEntity user, @Nullable String actor) {
        String password = (String) new DirectFieldAccessor(user).getPropertyValue("newPassword");
        rules.checkPassword(actor, user.getId(), String.valueOf(password));
        String kept = hashed.computeIfAbsent(
                String.valueOf(password),
                Context.getProcessEngineConfiguration().getPasswordManager()::encrypt);
        user.setDbPassword(rules.isFirst(actor, user.getId()) ? KeptPasswords.asFirst(kept) : kept);
        user.setSalt("");
        user.setPassword(null);
    }

    @Override
    public IdentityOperationResult deleteUser(String userId) {
        checkAuthorization(Permissions.DELETE, Resources.USER, userId);
        String actor = actor();
        rules.checkDeletion(actor, userId);
        IdentityOperationResult result = super.deleteUser(userId);
        rules.writeDeletion(userId, actor);
        giveTasksBack(userId);
        return result;
    }

    @Override
    public IdentityOperationResult deleteMembership(String userId, String groupId) {
        IdentityOperationResult result = super.deleteMembership(userId, groupId);
        giveTasksBack(userId);
        return result;
    }

    /** Once the loss is certain; a task that ends in the same moment must not hinder it. */
    private void giveTasksBack(String userId) {
        if (withoutPost.isEmpty()) {
            ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
            Context.getCommandContext()
                    .getTransactionContext()
                    .addTransactionListener(
                            TransactionState.COMMITTED, command -> new TasksGivenBack(engine).of(withoutPost));
        }
        withoutPost.add(userId);
    }

    @Override
    public List<User> findUserByQueryCriteria(DbUserQueryImpl query) {
        return directory.isLimited()
                ? directory.users(query, super::findUserByQueryCriteria)
                : super.findUserByQueryCriteria(query);
    }

    @Override
    public long findUserCountByQueryCriteria(DbUserQueryImpl query) {
        return directory.isLimited()
                ? findUserByQueryCriteria(query).size()
                : super.findUserCountByQueryCriteria(query);
    }

    @Override
    public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
        return directory.isLimited()
                ? directory.groups(query, super::findGroupByQueryCriteria)
                : super.findGroupByQueryCriteria(query);
    }

    @Override
    public long findGroupCountByQueryCriteria(DbGroupQueryImpl query) {
        return directory.isLimited()
                ? findGroupByQueryCriteria(query).size()
                : super.findGroupCountByQueryCriteria(query);
    }

    private static @Nullable String actor() {
        Authentication current = Context.getCommandContext().getAuthentication();
        return current == null ? null : current.getUserId();
    }
}
