package org.yidan.call.process.feedback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.yidan.call.feedback.FeedbackDesk;
import org.yidan.call.process.CurrentCall;
import org.yidan.call.process.MatterCallModel.Variables;
import org.yidan.call.process.Posts;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Post;

/** Nobody verified in time (ServiceTask_VerifyByDefault). */
@ProcessBean("verifyByDefault")
class VerifyByDefaultDelegate implements JavaDelegate {

    private final CurrentCall current;
    private final Posts posts;
    private final FeedbackDesk desk;

    VerifyByDefaultDelegate(CurrentCall current, Posts posts, FeedbackDesk desk) {
        this.current = current;
        this.posts = posts;
        this.desk = desk;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String verifyingUnit =
                Post.ofGroup(posts.of(execution, "verifier")).orElseThrow().unitCode();
        desk.verifyByDefault(current.of(execution), verifyingUnit);
        Variables.VERIFIED.set(execution, true);
    }
}
