package org.yidan.casework.process;

import org.springframework.stereotype.Component;
import org.yidan.casework.journal.Sent;
import org.yidan.engine.CurrentUser;
import org.yidan.engine.FormAnswers;

/** Who sent the form of the task that ends just now, with the answers read from it so far: read all of them first. */
@Component
public class SentForm {

    private final CurrentUser user;

    SentForm(CurrentUser user) {
        this.user = user;
    }

    public Sent of(FormAnswers answers) {
        return new Sent(user.id(), answers.asSent());
    }
}
