package org.yidan.casework.process;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yidan.engine.OfficeAct;
import org.yidan.shared.OfficeClock;

/**
 * Who decides instead is settled when a task is made. Posts change hands at midnight: tasks that are then offered to nobody, and
 * those a post does in another one's place, are offered anew to whoever their party means now.
 */
@Component
public class SeatRenewal {

    private static final Logger log = LoggerFactory.getLogger(SeatRenewal.class);

    private static final String WAITING_FOR_NOBODY =
            """
            select t.id_ from act_ru_task t
             where t.assignee_ is null
               and exists (select from act_ru_identitylink l
                    where l.task_id_ = t.id_ and l.type_ = 'candidate' and l.group_id_ like '%.%')
               and not exists (select from act_ru_identitylink l
                    join post_holding p on p.unit_code || '.' || p.role = l.group_id_
                     and p.held_from <= :today and (p.held_to is null or p.held_to >= :today)
                    where l.task_id_ = t.id_ and l.type_ = 'candidate')
            union
            select t.id_ from act_ru_task t
              join act_ru_execution e on e.id_ = t.proc_inst_id_
              join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
              join case_act seat on seat.step = 'standIn' and seat.case_no = e.business_key_
               and seat.answers ->> 'post' = l.group_id_
             where t.assignee_ is null""";

    private final JdbcClient jdbc;
    private final OfficeAct office;
    private final OfficeClock clock;

    SeatRenewal(JdbcClient jdbc, OfficeAct office, OfficeClock clock) {
        this.jdbc = jdbc;
        this.office = office;
        this.clock = clock;
    }

    /** After the log-ins have followed the posts of the new day; one task that cannot be offered anew holds up no other. */
    @EventListener(ApplicationReadyEvent.class)
    @Scheduled(cron = "0 5 0 * * *", zone = "Asia/Shanghai")
    public void renew() {
        for (String task : waitingForNobody()) {
            try {
                office.performSeparately(() -> offerAnew(task));
            } catch (RuntimeException failure) {
                log.warn("Task {} could not be offered anew", task, failure);
            }
        }
    }

    private List<String> waitingForNobody() {
        return jdbc.sql(WAITING_FOR_NOBODY)
                .param("today", clock.today())
                .query(String.class)
                .list();
    }

    private static void offerAnew(String id) {
        TaskEntity task = Context.getCommandContext().getTaskManager().findTaskById(id);
        if (task == null || task.getTaskDefinition() == null) {
            return;
        }
        Set<String> now = task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
                .flatMap(expression -> groups(expression.getValue(task)))
                .collect(Collectors.toSet());
        Set<String> before = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
        if (!now.equals(before)) {
            before.forEach(task::deleteCandidateGroup);
            now.forEach(task::addCandidateGroup);
        }
    }

    private static Stream<String> groups(@Nullable Object named) {
        if (named instanceof Collection<?> several) {
            return several.stream().map(String::valueOf);
        }
        return Arrays.stream(String.valueOf(named).split(",")).map(String::strip);
    }
}
