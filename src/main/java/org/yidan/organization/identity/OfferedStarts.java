package org.yidan.organization.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.ProcessDefinitionQueryImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRights;

/**
 * Leaves out of the list of processes to begin what the posts of the user never begin: whoever asks what he may start
 * ({@code startablePermissionCheck}) is not shown forms that would refuse him, nor versions that are suspended. A process of the
 * designers' own is everybody's.
 */
@Component
class OfferedStarts extends AbstractProcessEnginePlugin {

    private final ObjectProvider<StartRights> modules;

    OfferedStarts(ObjectProvider<StartRights> modules) {
        this.modules = modules;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(with(engine));
    }

    private List<CommandInterceptor> with(ProcessEngineConfigurationImpl engine) {
        @Nullable List<CommandInterceptor> others = engine.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> all = others == null ? new ArrayList<>() : new ArrayList<>(others);
        all.add(new Narrowing(engine));
        return all;
    }

    /** The processes that are begun by posts the user does not hold. */
    private Set<String> others(ProcessEngineConfigurationImpl engine) {
        List<String> groups = Optional.ofNullable(engine.getIdentityService().getCurrentAuthentication())
                .map(Authentication::getGroupIds)
                .orElse(List.of());
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

        private final ProcessEngineConfigurationImpl engine;

        Narrowing(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T> T execute(Command<T> command) {
            if (command instanceof ProcessDefinitionQueryImpl asked && asked.isStartablePermissionCheck()) {
                asked.active();
                Set<String> others = others(engine);
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
