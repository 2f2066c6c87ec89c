package org.yidan.bench.container;

import static org.yidan.call.scenario.CallStories.MARKET;
import static org.yidan.call.scenario.CallStories.RETURN;
import static org.yidan.call.scenario.CallStories.SC_HANDLER;
import static org.yidan.call.scenario.CallStories.SC_OFFICER;
import static org.yidan.call.scenario.CallStories.json;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.task.Task;
import org.yidan.call.scenario.CallAnswers;
import org.yidan.call.scenario.CallStories;

/**
 * Calls of four streets, each at its own place: most go to the archive, some are returned, ruled on, merged, withdrawn, found untrue or
 * handled by a station, and some stay where the evening finds them. The number decides, so that every day is the same.
 */
final class CallsOfADay {

    private static final List<String> STREETS = List.of("420381001", "420381002", "420381003", "420381005");
    private static final double APART = 0.002;
    private static final List<String> UNTIL_DISPATCHED =
            List.of("VerifyAndAccept", "ApproveUpwardCall", "DispatchCall");

    private final CallStories story;

    CallsOfADay(CallStories story) {
        this.story = story;
    }

    /** One call from its start to wherever it goes; gives its number. */
    String work(int number) {
        int chance = new Random(number).nextInt(100);
        if (chance < 50) {
            return archived(number);
        } else if (chance < 60) {
            return returned(number);
        } else if (chance < 65) {
            return ruledOn(number);
        } else if (chance < 70) {
            return withdrawn(number);
        } else if (chance < 76) {
            return notTrue(number);
        } else if (chance < 80) {
            return merged(number);
        } else if (chance < 85) {
            return ofAStation(number);
        }
        return leftOpen(number, chance % 5);
    }

    /** Who called it. */
    static String caller(int number) {
        return street(number) + ".caller";
    }

    static String street(int number) {
        return STREETS.get(number % STREETS.size());
    }

    private String called(int number, Object... changes) {
        Object[] all = new Object[changes.length + 6];
        List<Object> place = List.of(
                "areaCode", street(number), "address", "均州路早市第" + number + "号摊", "lat", 32.5402 + number * APART);
        System.arraycopy(place.toArray(), 0, all, 0, 6);
        System.arraycopy(changes, 0, all, 6, changes.length);
        return story.calledBy(caller(number), MARKET, all);
    }

    private String dispatched(int number) {
        String callNo = called(number);
        UNTIL_DISPATCHED.forEach(stem -> story.step(callNo, stem));
        return callNo;
    }

    private String archived(int number) {
        String callNo = dispatched(number);
        signedToArchived(callNo);
        return callNo;
    }

    private void signedToArchived(String callNo) {
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);
        story.photo(callNo, SC_HANDLER);
        story.handle(callNo, SC_HANDLER);
        List.of("Cooperate", "ApproveResult", "GiveFeedback", "VerifyOnSite", "SurveyCaller")
                .forEach(stem -> story.step(callNo, stem));
    }

    private String returned(int number) {
        String callNo = dispatched(number);
        story.step(callNo, "AcceptDispatch", RETURN);
        story.step(callNo, "DecideReturn");
        signedToArchived(callNo);
        return callNo;
    }

    private String ruledOn(int number) {
        String callNo = dispatched(number);
        story.step(callNo, "AcceptDispatch", RETURN);
        story.step(callNo, "DecideReturn");
        story.step(callNo, "AcceptDispatch", RETURN);
        String rulingNo = story.rulingOf(callNo);
        for (Task task : story.driver.open(rulingNo, "StatePosition")) {
            String holder = story.driver.holderOf(task);
            String position = holder.startsWith("420381-cg") ? "OURS" : "NOT_OURS";
            story.driver.completeAs(holder, task, CallAnswers.of("StatePosition", "position", position));
        }
        story.step(rulingNo, "RecordNegotiation", "negotiation", "AGREED", "decidedLead", "420381-CG");
        return callNo;
    }

    private String withdrawn(int number) {
        String callNo = dispatched(number);
        story.driver.start(
                "call-request",
                caller(number),
                Map.of(
                        "callNo",
                        callNo,
                        "requestType",
                        "WITHDRAW",
                        "requestReason",
                        "摊主已经自行整改，撤回呼叫。",
                        "reasonCode",
                        "OTHER"));
        return callNo;
    }

    private String notTrue(int number) {
        String callNo = dispatched(number);
        story.sign(callNo, SC_HANDLER);
        story.respond(callNo, SC_HANDLER);
        story.photo(callNo, SC_HANDLER);
        story.handle(callNo, SC_HANDLER, "result", "NOT_TRUE", "persons", json(SC_HANDLER, SC_OFFICER));
        List.of("Cooperate", "ConfirmNotTrue", "ApproveResult").forEach(stem -> story.step(callNo, stem));
        return callNo;
    }

    private String merged(int number) {
        String main = called(number);
        String duplicate = called(number);
        story.step(
                duplicate, "VerifyAndAccept", "intakeDecision", "MERGE", "mergeInto", main, "intakeReason", "同一地点同一事项");
        return duplicate;
    }

    private String ofAStation(int number) {
        return called(number, "direction", "IN", "stationUnit", street(number) + "-SCS");
    }

    private String leftOpen(int number, int steps) {
        String callNo = called(number);
        UNTIL_DISPATCHED.stream().limit(steps).forEach(stem -> story.step(callNo, stem));
        if (steps > UNTIL_DISPATCHED.size()) {
            story.sign(callNo, SC_HANDLER);
        }
        return callNo;
    }
}
