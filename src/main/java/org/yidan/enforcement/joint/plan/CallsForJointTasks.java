package org.yidan.enforcement.joint.plan;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.events.JointTaskRequested;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseProcess;
import org.yidan.casework.links.CaseLinks;
import org.yidan.casework.links.Relation;
import org.yidan.enforcement.joint.plan.JointTaskDesk.AskedByCall;
import org.yidan.shared.Refused;

/** Hears calls that need joint enforcement and starts one task for each, in the call's own transaction (RULES 5). */
@Component
class CallsForJointTasks {

    private final Calls calls;
    private final JointTaskDesk desk;
    private final CaseLinks links;
    private final CaseProcess processes;

    CallsForJointTasks(Calls calls, JointTaskDesk desk, CaseLinks links, CaseProcess processes) {
        this.calls = calls;
        this.desk = desk;
        this.links = links;
        this.processes = processes;
    }

    @EventListener
    void on(JointTaskRequested request) {
        Call call = calls.byNo(request.callNo());
        Long entryId = call.matter().entryId();
        if (entryId == null) {
            throw Refused.invalid("enforcement.call-without-matter", request.callNo());
        }
        CaseFile file = desk.openForCall(new AskedByCall(
                call.callNo(),
                request.region(),
                request.leadUnit(),
                call.report().title(),
                entryId,
                call.township(),
                call.urgency().label(),
                call.place().address()));
        links.link(call.callNo(), file.caseNo(), Relation.JOINT_TASK);
        processes.start(file, Map.of());
    }
}
