package org.yidan.level.objection;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.casework.level.ObjectedTask;
import org.yidan.casework.level.SeenTask;
import org.yidan.engine.CurrentUser;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.shared.Refused;

/** Who may object: somebody who may work on the task, for a township or street, one of its stations or its centres. */
@Component
public class Objectors {

    private final CurrentUser user;
    private final Organization organization;
    private final Officers officers;

    Objectors(CurrentUser user, Organization organization, Officers officers) {
        this.user = user;
        this.organization = organization;
        this.officers = officers;
    }

    /** Whether a task with these posts, or of this assignee, is a township's. */
    public boolean ofTownship(Collection<String> groups, @Nullable String assignee) {
        return Stream.concat(units(groups.stream()), unitsOf(assignee)).anyMatch(this::isTownship);
    }

    /** The task as the current user's unit may object to it; refuses for anybody else. */
    public ObjectedTask require(SeenTask task) {
        boolean mine = user.id().equals(task.assignee());
        Stream<String> own = units(task.groups().stream().filter(user.groups()::contains));
        Optional<String> unit = Stream.concat(own, mine ? unitsOf(task.assignee()) : Stream.empty())
                .filter(this::isTownship)
                .findFirst();
        if (unit.isEmpty() && !mine && task.groups().stream().noneMatch(user.groups()::contains)) {
            throw Refused.missing("level.task-unknown");
        }
        if (task.sharesTimers()) {
            throw Refused.conflict("level.opinion-asked");
        }
        return new ObjectedTask(
                task.taskId(),
                task.instanceId(),
                task.processKey(),
                task.businessKey(),
                task.element(),
                task.step(),
                unit.orElseThrow(() -> Refused.forbidden("level.townships-only")),
                task.part());
    }

    private static Stream<String> units(Stream<String> groups) {
        return groups.flatMap(group -> Post.ofGroup(group).stream()).map(Post::unitCode);
    }

    private Stream<String> unitsOf(@Nullable String officer) {
        return officer == null
                ? Stream.empty()
                : officers.postsOf(officer).stream().map(Post::unitCode);
    }

    private boolean isTownship(String unit) {
        return organization.find(unit).isPresent()
                && organization.townshipOf(unit).isPresent();
    }
}
