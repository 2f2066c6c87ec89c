/**
 * Being told (RULES 0.4, 1.5): new work, used-up time, supervision, returns, rulings, versions of the list, tasks
 * taken over and the course of one's own call become notices in Tasklist, e-mails and signed calls of webhooks.
 *
 * <p>What happened is written into an outbox in the step's own transaction ({@code outbox}, heard by {@code process} from the
 * engine and by {@code told} from the other modules); reminders come from a look at open tasks ({@code reminder}). A worker on
 * every node turns it into one notice per person ({@code fanout}) and sends letters ({@code delivery}, {@code channel}) as
 * {@code preference} says; {@code inbox} and {@code web} show them. It hears other modules and is asked by none.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared",
            "calendar",
            "calendar :: notice",
            "organization",
            "catalog",
            "engine",
            "engine :: steps",
            "casework",
            "casework :: journal",
            "casework :: duty",
            "casework :: office",
            "casework :: steps",
            "call :: events",
            "call :: outside",
            "call :: steps",
            "enforcement :: steps",
            "powerreturn :: steps",
            "level :: steps",
            "tasklist",
            "people :: proposal",
            "audit :: erasure"
        })
@NullMarked
package org.yidan.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
