package org.yidan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.call.outside.PublicAct;
import org.yidan.call.outside.PublicCall;
import org.yidan.call.outside.PublicCalls;
import org.yidan.call.outside.PublicQuestion;
import org.yidan.open311.Open311Settings;
import org.yidan.open311.Partner;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.web.Reading;

/** Reads back the requests that the partner filed. */
@RestController
class RequestsApi {

    private final KeyHolders holders;
    private final PublicCalls calls;
    private final Open311Settings settings;
    private final Open311Answer answer;
    private final OfficeClock clock;

    RequestsApi(
            KeyHolders holders, PublicCalls calls, Open311Settings settings, Open311Answer answer, OfficeClock clock) {
        this.holders = holders;
        this.calls = calls;
        this.settings = settings;
        this.answer = answer;
        this.clock = clock;
    }

    @GetMapping("/open311/v2/requests.{format:json|xml}")
    ResponseEntity<String> list(@PathVariable String format, HttpServletRequest request) {
        Partner partner = holders.of(request);
        PublicQuestion question = new RequestQuery(request::getParameter).requests(partner, settings, clock.instant());
        return requests(format, question, Boolean.parseBoolean(request.getParameter("extensions")));
    }

    @GetMapping("/open311/v2/requests/{id}.{format:json|xml}")
    ResponseEntity<String> one(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        PublicQuestion question = only(holders.of(request), id);
        if (calls.page(question).isEmpty()) {
            throw Refused.missing("open311.request-unknown", id);
        }
        return requests(format, question, Boolean.parseBoolean(request.getParameter("extensions")));
    }

    /** Requests get their number at once, so a token is the number. */
    @GetMapping("/open311/v2/tokens/{token}.{format:json|xml}")
    ResponseEntity<String> token(@PathVariable String token, @PathVariable String format, HttpServletRequest request) {
        if (calls.page(only(holders.of(request), token)).isEmpty()) {
            throw Refused.missing("open311.request-unknown", token);
        }
        return answer.list(
                format, "service_requests", "request", List.of(Map.of("token", token, "service_request_id", token)));
    }

    private ResponseEntity<String> requests(String format, PublicQuestion question, boolean withHistory) {
        List<PublicCall> found = calls.page(question);
        Reading.found(found.size());
        Map<String, List<PublicAct>> history = withHistory ? history(question.filedBy(), found) : Map.of();
        return answer.list(
                format,
                "service_requests",
                "request",
                found.stream()
                        .map(call -> RequestView.of(
                                call, withHistory ? history.getOrDefault(call.callNo(), List.of()) : null))
                        .toList());
    }

    private Map<String, List<PublicAct>> history(String user, List<PublicCall> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        Set<String> numbers = found.stream().map(PublicCall::callNo).collect(Collectors.toSet());
        PublicQuestion all =
                new PublicQuestion(user, numbers, null, null, null, null, null, null, 0, numbers.size() * 100);
        return calls.acts(all).stream().collect(Collectors.groupingBy(PublicAct::callNo));
    }

    private static PublicQuestion only(Partner partner, String number) {
        return new PublicQuestion(partner.user(), Set.of(number), null, null, null, null, null, null, 0, 1);
    }
}
