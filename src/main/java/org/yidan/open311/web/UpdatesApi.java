package org.yidan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yidan.call.outside.PublicCalls;
import org.yidan.open311.Open311Settings;
import org.yidan.open311.Partner;
import org.yidan.shared.OfficeClock;

/**
 * What was done on a partner's requests, oldest first: the update history and "changed since" that users of the standard have
 * asked for. Ids stay the same; ask again with a small overlap, as acts become visible when their step is committed.
 */
@RestController
class UpdatesApi {

    private final KeyHolders holders;
    private final PublicCalls calls;
    private final Open311Settings settings;
    private final Open311Answer answer;
    private final OfficeClock clock;

    UpdatesApi(
            KeyHolders holders, PublicCalls calls, Open311Settings settings, Open311Answer answer, OfficeClock clock) {
        this.holders = holders;
        this.calls = calls;
        this.settings = settings;
        this.answer = answer;
        this.clock = clock;
    }

    @GetMapping("/open311/v2/servicerequestupdates.{format:json|xml}")
    ResponseEntity<String> updates(@PathVariable String format, HttpServletRequest request) {
        Partner partner = holders.of(request);
        var question = new RequestQuery(request::getParameter).updates(partner, settings, clock.instant());
        return answer.list(
                format,
                "service_request_updates",
                "request_update",
                calls.acts(question).stream().map(RequestView::update).toList());
    }
}
