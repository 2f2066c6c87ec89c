package org.yidan.enforcement.process.transfer;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.yidan.casework.hands.ColleagueLabels;
import org.yidan.enforcement.SubjectCompetence;
import org.yidan.enforcement.transfer.CrimeTransfer;
import org.yidan.enforcement.transfer.CrimeTransfers;
import org.yidan.engine.OptionList;
import org.yidan.engine.ProcessBean;
import org.yidan.organization.Officers;

/** The choices the model of transfers asks for. */
@ProcessBean("transferOptions")
public class TransferOptions {

    private final CrimeTransfers transfers;
    private final Officers officers;
    private final ColleagueLabels labels;
    private final SubjectCompetence subjects;

    TransferOptions(CrimeTransfers transfers, Officers officers, ColleagueLabels labels, SubjectCompetence subjects) {
        this.transfers = transfers;
        this.officers = officers;
        this.labels = labels;
        this.subjects = subjects;
    }

    /** Those in the handling unit with a valid enforcement card, with its number. */
    public JsonValue colleagues(DelegateExecution execution) {
        CrimeTransfer transfer = transfers.byNo(execution.getProcessBusinessKey());
        return OptionList.of(
                        officers.colleaguesIn(transfer.leadUnit()).stream()
                                .filter(colleague -> colleague.cardNo().isPresent())
                                .toList(),
                        colleague -> colleague.officer().userId(),
                        colleague -> labels.of(colleague, List.of(subjects.leaderOf(transfer.leadUnit()))))
                .json();
    }
}
