package org.yidan.call.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yidan.call.Call;
import org.yidan.call.Calls;
import org.yidan.call.change.RequestChances;
import org.yidan.call.change.RequestChances.Days;
import org.yidan.call.change.RequestType;
import org.yidan.call.change.deciders.OwnRequests;
import org.yidan.casework.asking.AskField;
import org.yidan.casework.asking.AskField.Choice;
import org.yidan.casework.asking.Asking;
import org.yidan.casework.asking.Offer;
import org.yidan.casework.asking.RequestProcess;
import org.yidan.casework.asking.TaskInHand;
import org.yidan.casework.hands.Seats;
import org.yidan.shared.DomainException;
import org.yidan.shared.Texts;

/**
 * One kind of change of a call, asked for from the card of a task (RULES 1.6). Sends the start form of
 * {@code call-request}, so that every check is that of the request itself.
 */
class CallRequestAsking implements Asking {

    private static final String REQUEST = "call-request";
    private static final Set<String> FROM = Set.of("matter-call", REQUEST);

    private final RequestType type;
    private final Calls calls;
    private final RequestChances chances;
    private final RequestProcess process;
    private final OwnRequests own;
    private final Seats seats;

    CallRequestAsking(
            RequestType type,
            Calls calls,
            RequestChances chances,
            RequestProcess process,
            OwnRequests own,
            Seats seats) {
        this.type = type;
        this.calls = calls;
        this.chances = chances;
        this.process = process;
        this.own = own;
        this.seats = seats;
    }

    @Override
    public String kind() {
        return type.name();
    }

    @Override
    public Optional<Offer> offer(TaskInHand task) {
        return FROM.contains(task.processKey())
                ? calls.findByCallNo(task.businessKey())
                        .filter(call -> chances.isFor(call, type, task.reader()))
                        .map(call -> offer(call, task.reader()))
                : Optional.empty();
    }

    private Offer offer(Call call, String reader) {
        String obstacle = obstacle(call);
        String title = Texts.of("pages.card.ask." + type);
        String rule = Texts.of("pages.card.ask-rule." + type);
        String decision = Texts.of("pages.card.ask-decision." + type)
                + own.decidesInstead(call, type, reader)
                        .map(post -> Texts.of("pages.card.ask-own", seats.name(post)))
                        .orElse("");
        return obstacle == null
                ? Offer.open(title, rule, decision, window(call), fields(call))
                : Offer.open(title, rule, decision, null, List.of()).impossibleBecause(obstacle);
    }

    private @Nullable String obstacle(Call call) {
        try {
            chances.requirePossible(call, type);
            return null;
        } catch (DomainException refusal) {
            return refusal.getMessage();
        }
    }

    private @Nullable String window(Call call) {
        return switch (type) {
            case EXTEND -> {
                Days days = chances.extension(call);
                yield Texts.of(
                        "pages.card.ask-window.EXTEND",
                        chances.extensionsLeft(call),
                        days.last().toString());
            }
            case SUSPEND -> Texts.of(
                    "pages.card.ask-window.SUSPEND", chances.pause().last().toString());
            default -> null;
        };
    }

    private List<AskField> fields(Call call) {
        List<AskField> fields = new ArrayList<>();
        if (type.reasonCodes().size() > 1) {
            fields.add(AskField.choice("reasonCode", Texts.of("pages.card.ask-reason-code"), "", reasons()));
        }
        if (type == RequestType.EXTEND) {
            fields.add(day("newDue", chances.extension(call)));
        }
        if (type == RequestType.SUSPEND) {
            fields.add(day("pauseUntil", chances.pause()));
        }
        if (type == RequestType.MERGE) {
            fields.add(AskField.line(
                    "mergeInto",
                    Texts.of("pages.card.ask-merge-into"),
                    Texts.of("pages.card.ask-merge-into-hint"),
                    1,
                    32));
        }
        int least = type == RequestType.MARK_ABUSE ? 20 : 5;
        int most = type == RequestType.MARK_ABUSE ? 1000 : 2000;
        fields.add(AskField.lines(
                "requestReason",
                Texts.of("pages.card.ask-reason"),
                Texts.of("pages.card.ask-reason-hint", least, most),
                least,
                most));
        return fields;
    }

    private List<Choice> reasons() {
        return type.reasonCodes().stream()
                .map(code -> new Choice(
                        code, Texts.first(code, "pages.cases.result.CALL." + code, "pages.cases.result." + code)))
                .toList();
    }

    private static AskField day(String name, Days days) {
        return AskField.day(
                name,
                Texts.of("pages.card.ask-day." + name),
                Texts.of(
                        "pages.card.ask-day-hint",
                        days.first().toString(),
                        days.last().toString()),
                days.first().toString(),
                days.last().toString());
    }

    @Override
    public void ask(TaskInHand task, Map<String, String> answers) {
        Map<String, String> sent = new HashMap<>(answers);
        sent.put("callNo", task.businessKey());
        sent.put("requestType", type.name());
        if (type.reasonCodes().size() == 1) {
            sent.put("reasonCode", type.reasonCodes().get(0));
        }
        process.submit(REQUEST, sent);
    }
}
