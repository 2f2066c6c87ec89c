package org.yidan.organization.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRights;

/**
 * Leaves out of the list of processes to begin what the posts of the user never begin: whoever asks what he may start
 * ({@code startablePermissionCheck}) is not shown forms that would refuse him. A process of the designers' own is everybody's.
 */
@Component
class OfferedStarts extends AbstractProcessEnginePlugin {

    private final ObjectProvider<StartRights> modules;
    private final ObjectProvider<CurrentUser> user;

    OfferedStarts(ObjectProvider<StartRights> modules, ObjectProvider<CurrentUser> user) {
        this.modules = modules;
        this.user = user;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(with(engine.getCustomPreCommandInterceptorsTxRequired()));
    }

    private List<CommandInterceptor> with(@Nullable List<CommandInterceptor> others) {
        List<CommandInterceptor> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(new Narrowing());
        return all;
    }

    /** The processes that are begun by posts the user does not hold. */
    private Set<String> others() {
        List<String> groups = user.getObject().groups();
        Set<Role> roles = groups.stream()
                .flatMap(group -> Post.ofGroup(group).stream())
                .map(Post::role)
                .collect(Collectors.toSet());
        return groups.contains(PlatformGroup.ADMINISTRATOR.id())
                ? Set.of()
                : modules.stream()
                        .flatMap(module -> module.startRights().stream())
                        .filter(right -> right.offeredTo().stream().noneMatch(roles::contains))
                        .map(StartRight::process)
                        .collect(Collectors.toSet());
    }

    private final class Narrowing extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof ProcessDefinitionQueryImpl asked && asked.isStartablePermissionCheck()) {
                Set<String> others = others();
                if (!others.isEmpty()) {
                    asked.processDefinitionKeysIn(keysBut(others));
                }
            }
            return next.execute(command);
        }

        private String[] keysBut(Set<String> others) {
            ProcessDefinitionQueryImpl all = new ProcessDefinitionQueryImpl();
            all.latestVersion();
            List<ProcessDefinition> known = next.execute(context -> all.executeList(context, null));
            return known.stream()
                    .map(ProcessDefinition::getKey)
                    .distinct()
                    .filter(key -> !others.contains(key))
                    .toArray(String[]::new);
        }
    }
}
