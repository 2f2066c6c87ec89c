package org.yidan.call.archive;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.call.Call;
import org.yidan.call.CallOutcome;
import org.yidan.call.CallRefused;
import org.yidan.call.CallStatus;
import org.yidan.call.change.PauseDesk;
import org.yidan.call.journal.CallJournal;
import org.yidan.call.time.CallClock;
import org.yidan.casework.journal.StepEntry;

/**
 * Closes calls and writes their archive package. The package is put together by the database out of every part of the call in
 * one statement, so no part is forgotten or taken from memory; its hash is that of PostgreSQL's text of the stored
 * {@code jsonb}, whose order of keys and spacing are fixed: {@code encode(sha256(convert_to(package::text, 'UTF8')), 'hex')}.
 */
@Service
@Transactional
public class CallArchive {

    private static final String WRITE_PACKAGE =
            """
            insert into call_archive (call_id, package, sha256, archived_at)
            select p.id, p.parts, encode(sha256(convert_to(cast(p.parts as text), 'UTF8')), 'hex'), cast(:at as timestamptz)
              from (select c.id, jsonb_build_object(
                'call', to_jsonb(c),
                'dispatches', (select jsonb_agg(to_jsonb(d) order by d.id) from dispatch d where d.call_id = c.id),
                'steps', (select jsonb_agg(to_jsonb(s) order by s.id) from call_step s where s.call_id = c.id),
                'deadlines', (select jsonb_agg(to_jsonb(l) order by l.id) from call_deadline l where l.call_id = c.id),
                'deadlineChanges', (select jsonb_agg(to_jsonb(m) order by m.id) from call_deadline_change m
                    join call_deadline l on l.id = m.deadline_id where l.call_id = c.id),
                'files', (select jsonb_agg(jsonb_build_object('id', f.id, 'step', f.step, 'name', f.name,
                    'mime', f.mime, 'size', f.size, 'sha256', f.sha256, 'taken_at', f.taken_at, 'lat', f.lat,
                    'lng', f.lng, 'uploaded_by', f.uploaded_by, 'uploaded_at', f.uploaded_at) order by f.id)
                    from call_file f where f.call_id = c.id),
                'requests', (select jsonb_agg(to_jsonb(r) order by r.id) from call_request r where r.call_id = c.id),
                'pauses', (select jsonb_agg(to_jsonb(u) order by u.id) from call_pause u where u.call_id = c.id),
                'rulings', (select jsonb_agg(to_jsonb(g) order by g.id) from ruling g where g.call_id = c.id)) parts
              from call c where c.id = :call) p
            """;

    private static final String STOP = "stopCall";

    private final EntityManager entities;
    private final CallJournal journal;
    private final CallClock clock;
    private final PauseDesk pauses;
    private final ApplicationEventPublisher events;

    CallArchive(
            EntityManager entities,
            CallJournal journal,
            CallClock clock,
            PauseDesk pauses,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
        this.pauses = pauses;
        this.events = events;
    }

    /** Closes the call at the end of its way. */
    public void close(Call call, CallOutcome outcome) {
        end(call, outcome, "archiveCall");
    }

    /** Closes a call that was withdrawn, terminated or merged, wherever it stood. */
    public void stop(Call call, CallOutcome outcome) {
        switch (outcome) {
            case WITHDRAWN, TERMINATED, MERGED -> end(call, outcome, STOP);
            default -> throw CallRefused.conflict("not-a-stop", outcome.name());
        }
    }

    private void end(Call call, CallOutcome outcome, String step) {
        Instant now = clock.now();
        if (call.status() == CallStatus.SUSPENDED) {
            pauses.endWithCall(call);
        }
        call.close(outcome, now);
        clock.meetAll(call);
        journal.note(call, StepEntry.bySystem(step, outcome.name(), null));
        entities.flush();
        entities.createNativeQuery(WRITE_PACKAGE)
                .setParameter("at", now)
                .setParameter("call", call.id())
                .executeUpdate();
        events.publishEvent(new CallEnded(call.id(), step.equals(STOP)));
    }
}
