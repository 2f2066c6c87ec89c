package org.yidan.tasklist.exchange;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.asking.AskField.Choice;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.sight.ReadableCases;
import org.yidan.engine.ActAs;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officer;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.shared.Refused;

/** Who may get a task, and who may be told of it. */
@Component
class Colleagues {

    private final Officers officers;
    private final Organization organization;
    private final ReadableCases readable;
    private final TaskGiving giving;
    private final ActAs actAs;
    private final CurrentUser user;

    Colleagues(
            Officers officers,
            Organization organization,
            ReadableCases readable,
            TaskGiving giving,
            ActAs actAs,
            CurrentUser user) {
        this.officers = officers;
        this.organization = organization;
        this.readable = readable;
        this.giving = giving;
        this.actAs = actAs;
        this.user = user;
    }

    /** Who else may do the step: of the posts it is offered to, and not barred by what he did before. */
    List<Choice> ofThePost(TaskInHand task) {
        Set<String> barred = giving.barred(task.taskId());
        Map<String, Choice> found = new LinkedHashMap<>();
        posts(task.groups()).forEach(post -> officers.holdersOf(post.unitCode(), post.role()).stream()
                .filter(holder -> !holder.userId().equals(user.id()) && !barred.contains(holder.userId()))
                .forEach(holder -> found.putIfAbsent(holder.userId(), choice(post.unitCode(), holder))));
        return List.copyOf(found.values());
    }

    /** Refuses whoever holds no post of the task, and whoever may not do the step because of what he did before. */
    void requireAble(TaskInHand task, String to) {
        boolean holds = posts(task.groups()).anyMatch(post -> officers.holds(to, post.unitCode(), post.role()));
        if (!holds) {
            throw Refused.forbidden("exchange.not-of-the-post", name(to));
        }
        if (giving.barred(task.taskId()).contains(to)) {
            throw Refused.forbidden("exchange.receiver-barred", name(to));
        }
    }

    /** Who works in the user's units or in those that take part in the case. */
    List<Choice> around(TaskInHand task) {
        Set<String> units = new TreeSet<>(readable.unitsOf(task.businessKey()));
        posts(user.groups()).map(Post::unitCode).forEach(units::add);
        Map<String, Choice> found = new LinkedHashMap<>();
        units.stream()
                .filter(unit -> organization.find(unit).isPresent())
                .forEach(unit -> officers.colleaguesIn(unit).stream()
                        .map(Officers.Colleague::officer)
                        .filter(one -> !one.userId().equals(user.id()))
                        .forEach(one -> found.putIfAbsent(one.userId(), choice(unit, one))));
        return List.copyOf(found.values());
    }

    /** Refuses whoever may not read the case by his own posts: nobody gets to see it because somebody writes to him. */
    void requireReader(String caseNo, String to) {
        boolean reads = !to.equals(user.id())
                && officers.find(to).isPresent()
                && actAs.user(to, () -> readable.mayRead(caseNo));
        if (!reads) {
            throw Refused.forbidden("exchange.receiver-may-not-read", name(to));
        }
    }

    String name(String userId) {
        return officers.find(userId).map(Officer::displayName).orElse(userId);
    }

    Map<String, String> names(Collection<String> users) {
        return officers.names(users);
    }

    /** The posts of a task in words. */
    String postNames(Set<String> groups) {
        return posts(groups)
                .map(post -> {
                    String unit = organization.unit(post.unitCode()).name();
                    return unit + " " + post.roleAfter(unit);
                })
                .collect(Collectors.joining("、"));
    }

    private Choice choice(String unit, Officer officer) {
        return new Choice(officer.userId(), organization.unit(unit).name() + " · " + officer.displayName());
    }

    private static Stream<Post> posts(Collection<String> groups) {
        return groups.stream().sorted().flatMap(group -> Post.ofGroup(group).stream());
    }
}
