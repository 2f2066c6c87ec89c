package org.yidan.enforcement.joint.result;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.casework.CaseFiles;
import org.yidan.casework.CaseParties;
import org.yidan.casework.carryover.CarryOver;
import org.yidan.casework.carryover.CarryOverStage;
import org.yidan.casework.carryover.CarryOverTreatment;
import org.yidan.casework.carryover.OpenItem;
import org.yidan.casework.carryover.OpenItems;
import org.yidan.casework.journal.CaseJournal;
import org.yidan.casework.journal.StepEntry;
import org.yidan.casework.time.CaseClock;
import org.yidan.casework.time.CaseDeadline;
import org.yidan.enforcement.joint.measure.LaterSteps;
import org.yidan.enforcement.steps.JointEnforcementStep;
import org.yidan.shared.Refused;

/**
 * Joint tasks that run when a new version of the list touches their matter: they finish on site as they began; what is taken up
 * afterwards may go to the department (RULES 6.3).
 */
@Service
@Transactional
class JointOpenItems implements OpenItems {

    private static final Set<CarryOverTreatment> POSSIBLE = Set.of(
            CarryOverTreatment.KEEP,
            CarryOverTreatment.FINISH_AS_INTERIM,
            CarryOverTreatment.LATER_STEPS_BY_DEPARTMENT);

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final CaseParties parties;
    private final CaseClock deadlines;
    private final CaseJournal journal;

    JointOpenItems(JdbcClient jdbc, CaseFiles files, CaseParties parties, CaseClock deadlines, CaseJournal journal) {
        this.jdbc = jdbc;
        this.files = files;
        this.parties = parties;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<OpenItem> touchedBy(String region, Set<String> matterCodes) {
        return jdbc
                .sql(
                        """
                        select case_no from case_file
                         where kind = 'JOINT_TASK' and status = 'OPEN' and region = ? and matter_code = any(?) order by case_no""")
                .params(region, matterCodes.toArray(String[]::new))
                .query(String.class)
                .list()
                .stream()
                .map(files::byNo)
                .map(this::item)
                .toList();
    }

    private OpenItem item(CaseFile file) {
        var deadline = deadlines.running(file.caseNo(), JointEnforcementStep.CONSOLIDATE_RESULT);
        return new OpenItem(
                file.caseNo(),
                CarryOverStage.JOINT_TASK,
                String.valueOf(file.matterCode()),
                file.township(),
                parties.units(file.caseNo(), "lead").stream().findFirst().orElse(null),
                deadline.map(CaseDeadline::due).orElse(null),
                deadline.map(this::percentUsed).orElse(0));
    }

    private int percentUsed(CaseDeadline deadline) {
        Instant start = deadline.startedAt();
        long whole = deadline.due().getEpochSecond() - start.getEpochSecond();
        long used = journal.now().getEpochSecond() - start.getEpochSecond();
        return whole <= 0 ? 100 : Math.toIntExact(used * 100 / whole);
    }

    @Override
    public void carryOver(OpenItem item, CarryOverTreatment treatment, CarryOver order) {
        if (!POSSIBLE.contains(treatment)) {
            throw Refused.invalid("enforcement.joint-task-finishes", item.businessKey());
        }
        CaseFile file = files.locked(item.businessKey());
        boolean done = journal.acts(file.caseNo()).stream()
                .anyMatch(act -> act.isOf(LaterSteps.CARRIED_OVER)
                        && order.runNo().equals(act.answers().get("runNo")));
        if (!done) {
            journal.note(file, StepEntry.of(treatment, order.reason(), order.actor(), answers(order)));
        }
    }

    private static Map<String, Object> answers(CarryOver order) {
        Map<String, Object> answers = new HashMap<>(Map.of("runNo", order.runNo(), "versionNo", order.versionNo()));
        if (order.newEntryId() != null) {
            answers.put(LaterSteps.NEW_ENTRY, order.newEntryId());
        }
        return answers;
    }
}
