package org.yidan.naming;

import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.RETURN;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.SC_OFFICER;
import static org.yidan.call.scenario.CallStories.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.yidan.call.scenario.CallAnswers;
import org.yidan.call.scenario.CallStories;

/** Calls, requests and rulings that come past every form on which something is named. */
@Component
class CallWalks {

    private final CallStories story;

    CallWalks(CallStories story) {
        this.story = story;
    }

    Map<String, Runnable> all() {
        Map<String, Runnable> walks = new LinkedHashMap<>();
        walks.put("own station and related call", this::ownStation);
        walks.put("matched and merged", this::matchedAndMerged);
        walks.put("returned, dispatched and handled", this::returnedAndHandled);
        walks.put("outside the list", this::outsideTheList);
        walks.put("critical and not matched", this::criticalWithoutMatter);
        walks.put("ruled on by agreement", this::agreed);
        walks.put("ruled on by the government", this::decidedByGovernment);
        walks.put("merged on request", this::mergedOnRequest);
        return walks;
    }

    private void ownStation() {
        String first = story.called(MARKET);
        story.called(MARKET, "direction", "IN", "stationUnit", "420381001-SCS", "relatedCall", first);
    }

    private void matchedAndMerged() {
        String main = story.called(null);
        story.step(main, "MatchMatter", "matterCode", MARKET);
        String duplicate = story.called(MARKET);
        story.step(
                duplicate, "VerifyAndAccept", "intakeDecision", "MERGE", "mergeInto", main, "intakeReason", "同一地点同一事项");
    }

    private void returnedAndHandled() {
        String callNo = story.called(MARKET);
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "DispatchCall", "matterCode", MARKET, "coopUnits", json("420381001"));
        story.step(callNo, "AcceptDispatch", RETURN);
        story.step(callNo, "DecideReturn", "returnDecision", "REDISPATCH", "matterCode", MARKET);
        story.step(callNo, "DispatchCall");
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);
        story.handle(
                callNo,
                SC_HANDLER,
                "persons",
                json(SC_HANDLER, SC_OFFICER),
                "measure",
                "CORRECTION",
                "correctionDue",
                "2026-03-13",
                "correctionOrderNo",
                "责改5号");
        story.step(callNo, "Cooperate");
        story.driver.fireTimer(callNo, "Catch_CorrectionDue");
        story.step(
                callNo,
                "Reinspect",
                "correctionState",
                "CORRECTED",
                "persons",
                json(SC_HANDLER, SC_OFFICER),
                "reinspectNote",
                "已全部下架整改");
    }

    private void outsideTheList() {
        String callNo = story.called(null, "unlisted", true, "unlistedReason", "清单没有无人机扰民事项");
        story.step(callNo, "VerifyAndAccept");
        story.step(callNo, "ApproveUpwardCall");
        story.step(callNo, "AssignInterim", "interimUnit", "420381-CG", "interimReason", "职能最接近");
    }

    private void criticalWithoutMatter() {
        String callNo = story.called(null, "urgency", "特急", "urgencyReason", "有人受伤", "peopleAtRisk", true);
        story.step(callNo, "DispatchCall", "interimUnit", "420381-YJ", "dispatchNote", "清单没有此事项，先行处置。");
    }

    private void agreed() {
        String rulingNo = story.rulingOf(story.disputed());
        position(rulingNo, "420381-sc", "NOT_OURS");
        position(rulingNo, "420381-cg", "OURS");
        story.step(rulingNo, "RecordNegotiation", "negotiation", "AGREED", "decidedLead", "420381-CG");
    }

    private void decidedByGovernment() {
        String rulingNo = story.rulingOf(story.disputed());
        Stream.of("420381-sc", "420381-cg").forEach(unit -> position(rulingNo, unit, "NOT_OURS"));
        story.step(rulingNo, "RecordNegotiation");
        story.step(rulingNo, "DraftCoordinationOpinion");
        story.step(rulingNo, "DraftLegalOpinion");
        story.step(rulingNo, "DraftJointOpinion", "stillDisputed", true);
        story.step(rulingNo, "ConfirmRuling", "governmentDecision", "CHANGE", "decidedLead", "420381-CG");
    }

    private void position(String rulingNo, String unit, String position) {
        Task task = story.driver.open(rulingNo, "StatePosition").stream()
                .filter(open -> story.driver.holderOf(open).startsWith(unit))
                .findFirst()
                .orElseThrow();
        story.driver.completeAs(
                story.driver.holderOf(task), task, CallAnswers.of("StatePosition", "position", position));
    }

    private void mergedOnRequest() {
        String main = story.dispatched();
        String duplicate = story.dispatched();
        story.driver.start(
                "call-request",
                "420381-cmd.county-dispatcher",
                Map.of(
                        "callNo",
                        duplicate,
                        "requestType",
                        "MERGE",
                        "requestReason",
                        "同一地点同一事项，申请并案。",
                        "reasonCode",
                        "OTHER",
                        "mergeInto",
                        main));
    }
}
