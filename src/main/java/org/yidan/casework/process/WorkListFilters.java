package org.yidan.casework.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.steps.CaseStep;
import org.yidan.casework.steps.WorkList;
import org.yidan.engine.search.SearchedVariables;
import org.yidan.engine.steps.NewestSteps;
import org.yidan.engine.steps.ProcessSteps;
import org.yidan.engine.steps.Step;
import org.yidan.engine.steps.StepModel;
import org.yidan.organization.access.TaskFilter;
import org.yidan.organization.access.TaskFilters;

/** The filters of the task list, gathered from what the steps of all processes say of themselves; what cards show, and what tasks are found by. */
@Component
class WorkListFilters implements TaskFilters, SearchedVariables {

    private static final String CALL_NO = "callNo";

    private final List<ProcessSteps> modules;
    private final NewestSteps newest;

    WorkListFilters(List<ProcessSteps> modules, NewestSteps newest) {
        this.newest = newest;
        this.modules = List.copyOf(modules);
    }

    @Override
    public List<TaskFilter> filters() {
        return Arrays.stream(WorkList.values())
                .map(list -> new TaskFilter(list.chinese(), list.roles(), tasks(list)))
                .toList();
    }

    private List<String> tasks(WorkList list) {
        return Stream.concat(ofCode(list), ofModels(list)).distinct().sorted().toList();
    }

    private Stream<String> ofModels(WorkList list) {
        return newest.ofModels().stream()
                .filter(model -> model.party() != null && WorkList.of(model.dutyRole(), model.party()) == list)
                .map(StepModel::element);
    }

    private Stream<String> ofCode(WorkList list) {
        return modules.stream()
                .flatMap(module -> module.steps().stream())
                .filter(step ->
                        step instanceof CaseStep ofCase && ofCase.facts().list() == list)
                .map(Step::element);
    }

    @Override
    public List<CardField> cardFields() {
        return List.of(
                new CardField(CaseVariables.MATTER_NAME.name(), "事项"),
                new CardField(CaseVariables.PLACE.name(), "地点"),
                new CardField(CALL_NO, "呼叫编号"),
                new CardField(CaseVariables.CASE_NO.name(), "案件编号"),
                new CardField(CaseVariables.TITLE.name(), "标题"),
                new CardField(CaseVariables.URGENCY.name(), "紧急程度"));
    }

    @Override
    public List<String> names() {
        return List.of(
                CaseVariables.MATTER_NAME.name(),
                CaseVariables.PLACE.name(),
                CaseVariables.TITLE.name(),
                CALL_NO,
                CaseVariables.CASE_NO.name());
    }
}
