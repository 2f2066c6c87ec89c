package org.yidan.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.organization.Officers;
import org.yidan.organization.Post;
import org.yidan.organization.access.OpenWork;
import org.yidan.organization.access.OpenWork.ClaimedTask;
import org.yidan.organization.keeping.Change.Action;
import org.yidan.organization.keeping.ChangeBook;
import org.yidan.organization.keeping.ChangeBook.Because;
import org.yidan.organization.keeping.HeldPost;
import org.yidan.organization.keeping.KeeperRights;
import org.yidan.organization.keeping.PeopleBook;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** What somebody would leave behind, and giving it into a colleague's hands before he goes. */
@Service
@Transactional
public class LeavingDesk {

    private final List<OpenWork> modules;
    private final PeopleBook people;
    private final Officers officers;
    private final KeeperRights rights;
    private final ChangeBook book;
    private final OfficeClock clock;

    LeavingDesk(
            List<OpenWork> modules,
            PeopleBook people,
            Officers officers,
            KeeperRights rights,
            ChangeBook book,
            OfficeClock clock) {
        this.modules = List.copyOf(modules);
        this.people = people;
        this.officers = officers;
        this.rights = rights;
        this.book = book;
        this.clock = clock;
    }

    /** A post nobody else holds, and how many tasks wait for it. */
    public record OnlyHolder(HeldPost held, int waiting) {}

    /**
     * What somebody would leave behind today.
     *
     * @param claimed tasks in his hands
     * @param alone posts that nobody else holds
     */
    public record LeftBehind(List<ClaimedTask> claimed, List<OnlyHolder> alone) {

        /** Whether nothing would be. */
        public boolean nothing() {
            return claimed.isEmpty() && alone.isEmpty();
        }
    }

    /** What the person would leave behind today. */
    @Transactional(readOnly = true)
    public LeftBehind of(String userId) {
        LocalDate today = clock.today();
        List<HeldPost> alone = people.soleHolder(userId, today);
        Map<Post, Integer> waiting = waiting(alone.stream().map(HeldPost::post).toList());
        return new LeftBehind(
                modules.stream()
                        .flatMap(module -> module.claimedBy(userId).stream())
                        .toList(),
                alone.stream()
                        .map(held -> new OnlyHolder(held, waiting.getOrDefault(held.post(), 0)))
                        .toList());
    }

    /** Open tasks that wait for each of the posts. */
    @Transactional(readOnly = true)
    public Map<Post, Integer> waiting(Collection<Post> posts) {
        Map<Post, Integer> waiting = new HashMap<>();
        modules.forEach(
                module -> module.offeredTo(posts).forEach((post, count) -> waiting.merge(post, count, Integer::sum)));
        return waiting;
    }

    /** Gives all tasks the person has claimed to a colleague of the posts; says how many went over. */
    public int handOver(String from, String to, Because because) {
        rights.requirePerson(because.keeper(), from);
        if (from.equals(to)) {
            throw Refused.invalid("organization.hand-over-to-himself");
        }
        String name = officers.officer(to).displayName();
        int moved = modules.stream()
                .mapToInt(module -> module.handOver(
                        from,
                        to,
                        module.claimedBy(from).stream().map(ClaimedTask::taskId).toList(),
                        because.keeper().userId(),
                        because.reason()))
                .sum();
        book.note(Action.WORK_HANDED_OVER, from, Texts.kept("organization.handed-over", moved, name, to), because);
        return moved;
    }
}
