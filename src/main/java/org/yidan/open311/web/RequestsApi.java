package org.yidan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.call.outside.PublicAct;
import org.yidan.call.outside.PublicCall;
import org.yidan.call.outside.PublicCalls;
import org.yidan.call.outside.PublicQuestion;
import org.yidan.casework.files.CheckedFile;
import org.yidan.casework.files.FileCheck;
import org.yidan.engine.ActAs;
import org.yidan.open311.Open311Refused;
import org.yidan.open311.Open311Settings;
import org.yidan.open311.partner.Partner;
import org.yidan.open311.request.NewRequest;
import org.yidan.open311.request.OutsideDesk;
import org.yidan.open311.request.OutsideDesk.Filed;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Texts;

/** Files requests and reads back those the partner filed. */
@RestController
class RequestsApi {

    private final KeyHolders holders;
    private final OutsideDesk desk;
    private final PublicCalls calls;
    private final ActAs actAs;
    private final FileCheck check;
    private final Open311Settings settings;
    private final Open311Answer answer;
    private final OfficeClock clock;

    RequestsApi(
            KeyHolders holders,
            OutsideDesk desk,
            PublicCalls calls,
            ActAs actAs,
            FileCheck check,
            Open311Settings settings,
            Open311Answer answer,
            OfficeClock clock) {
        this.holders = holders;
        this.desk = desk;
        this.calls = calls;
        this.actAs = actAs;
        this.check = check;
        this.settings = settings;
        this.answer = answer;
        this.clock = clock;
    }

    /** Files a request; photos may come along as parts named {@code media}. */
    @PostMapping("/open311/v2/requests.{format:json|xml}")
    ResponseEntity<String> file(
            @PathVariable String format,
            @RequestParam(name = "media", required = false) @Nullable List<MultipartFile> media,
            HttpServletRequest request)
            throws IOException {
        Partner partner = holders.filing(request);
        NewRequest sent = read(request, media == null ? List.of() : media);
        Filed filed = actAs.user(partner.user(), () -> desk.file(sent, partner));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("service_request_id", filed.callNo());
        view.put("service_notice", Texts.of("open311.filed", filed.callNo(), filed.code()));
        view.put("account_id", null);
        view.put("follow_code", filed.code());
        return answer.list(
                HttpStatusCode.valueOf(filed.repeated() ? 200 : 201),
                format,
                "service_requests",
                "request",
                List.of(view));
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
            throw Open311Refused.missing("request-unknown", id);
        }
        return requests(format, question, Boolean.parseBoolean(request.getParameter("extensions")));
    }

    /** Requests get their number at once, so a token is the number. */
    @GetMapping("/open311/v2/tokens/{token}.{format:json|xml}")
    ResponseEntity<String> token(@PathVariable String token, @PathVariable String format, HttpServletRequest request) {
        if (calls.page(only(holders.of(request), token)).isEmpty()) {
            throw Open311Refused.missing("request-unknown", token);
        }
        return answer.list(
                format, "service_requests", "request", List.of(Map.of("token", token, "service_request_id", token)));
    }

    private ResponseEntity<String> requests(String format, PublicQuestion question, boolean withHistory) {
        List<PublicCall> found = calls.page(question);
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

    private NewRequest read(HttpServletRequest request, List<MultipartFile> media) throws IOException {
        String service = request.getParameter("service_code");
        if (service == null || service.isBlank()) {
            throw Open311Errors.missing("service_code");
        }
        List<CheckedFile> photos = new ArrayList<>();
        for (MultipartFile file : media) {
            check.requireSize(file.getSize());
            photos.add(check.check(String.valueOf(file.getOriginalFilename()), file.getBytes()));
        }
        return new NewRequest(
                service.strip(),
                request.getParameter("description"),
                request.getParameter("lat"),
                request.getParameter("long"),
                request.getParameter("address_string"),
                request.getParameter("address_id"),
                request.getParameter("first_name"),
                request.getParameter("last_name"),
                request.getParameter("phone"),
                request.getParameter("media_url"),
                attributes(request),
                photos);
    }

    private static Map<String, String> attributes(HttpServletRequest request) {
        Map<String, String> attributes = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("attribute[") && name.indexOf(']') > 0) {
                attributes.put(name.substring("attribute[".length(), name.indexOf(']')), values[0]);
            }
        });
        return attributes;
    }
}
