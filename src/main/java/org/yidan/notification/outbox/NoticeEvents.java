package org.yidan.notification.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** The outbox's rows as the step's transaction writes them. */
interface NoticeEvents extends JpaRepository<NoticeEvent, Long> {

    @Modifying
    @Query("update NoticeEvent e set e.due = :due, e.lookAt = :look where e.taskId = :taskId and e.watched")
    int moveLook(String taskId, @Nullable Instant due, Instant look);
}
