package org.yidan.notification.told;

import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.audit.erasure.ActNews;
import org.yidan.audit.erasure.AuditAct;
import org.yidan.catalog.LawAwaitsCheck;
import org.yidan.catalog.VersionPublished;
import org.yidan.notification.NoticeKind;
import org.yidan.notification.outbox.Audience;
import org.yidan.notification.outbox.NotificationEvent;
import org.yidan.notification.outbox.Outbox;
import org.yidan.notification.outbox.TaskTime;
import org.yidan.people.proposal.ProposalNews;
import org.yidan.shared.Texts;
import org.yidan.tasklist.TaskExchanged;
import org.yidan.tasklist.TaskTakenOver;

/** Tells a region of a new version of its list, a justice office of a law to check, a colleague of his task taken over, what colleagues ask and leaders propose, and of acts of two persons. */
@Component
class ToldChanges {

    private final Outbox outbox;

    ToldChanges(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onVersionPublished(VersionPublished version) {
        outbox.add(new NotificationEvent(
                NoticeKind.VERSION_CHANGE,
                "published",
                null,
                version.versionNo(),
                version.effectiveFrom().toString(),
                Audience.nobody().region(version.region()),
                null,
                null));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onLawAwaitsCheck(LawAwaitsCheck law) {
        Audience audience = Audience.nobody();
        law.posts().forEach(audience::group);
        outbox.add(new NotificationEvent(
                NoticeKind.NEW_WORK, "law-check", null, law.citation(), null, audience, law.enteredBy(), null));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onTaskTakenOver(TaskTakenOver taken) {
        outbox.add(NotificationEvent.ofCase(
                        NoticeKind.TAKEN_OVER,
                        "taken",
                        taken.businessKey(),
                        Audience.nobody().user(taken.from()))
                .about(taken.step(), taken.reason())
                .by(taken.by())
                .task(new TaskTime(taken.taskId(), taken.step(), null, null)));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onTaskExchanged(TaskExchanged exchanged) {
        Audience audience = Audience.nobody();
        exchanged.users().forEach(audience::user);
        exchanged.groups().forEach(audience::group);
        outbox.add(NotificationEvent.ofCase(NoticeKind.COLLEAGUE, exchanged.code(), exchanged.businessKey(), audience)
                .about(exchanged.taskName(), exchanged.words())
                .by(exchanged.by())
                .task(exchanged.code().equals("urged") ? new TaskTime(exchanged.taskId(), "", null, null) : null));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onProposal(ProposalNews news) {
        Audience audience = Audience.nobody();
        news.users().forEach(audience::user);
        news.groups().forEach(audience::group);
        outbox.add(NotificationEvent.ofCase(NoticeKind.COLLEAGUE, news.code(), news.unitCode(), audience)
                .about(news.subject(), news.words())
                .by(news.by()));
    }

    /** Who may decide an act of two persons hears that it waits, and who asked what came of it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void onAct(ActNews news) {
        AuditAct act = news.act();
        boolean asked = act.state() == AuditAct.State.ASKED;
        Audience audience = Audience.nobody();
        if (asked) {
            news.approvers().forEach(audience::group);
        } else {
            audience.user(act.askedBy());
        }
        outbox.add(NotificationEvent.ofCase(
                        asked ? NoticeKind.NEW_WORK : NoticeKind.COLLEAGUE,
                        "act-" + act.state().name().toLowerCase(Locale.ROOT),
                        String.valueOf(act.id()),
                        audience)
                // Without the number of the case or what changes in it: notices are not destroyed with the case.
                .about(Texts.kept("pages.audit.acts.kind." + act.kind()), asked ? act.reason() : act.decision())
                .by(asked ? act.askedBy() : act.decidedBy()));
    }
}
