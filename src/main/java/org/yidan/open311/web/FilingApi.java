package org.yidan.open311.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yidan.casework.files.CheckedFile;
import org.yidan.casework.files.FileCheck;
import org.yidan.engine.ActAs;
import org.yidan.open311.Partner;
import org.yidan.open311.request.FiledRequest;
import org.yidan.open311.request.OutsideDesk;
import org.yidan.open311.request.OutsideDesk.Filed;
import org.yidan.shared.Texts;

/** Files requests. */
@RestController
class FilingApi {

    private final KeyHolders holders;
    private final OutsideDesk desk;
    private final ActAs actAs;
    private final FileCheck check;
    private final Open311Answer answer;

    FilingApi(KeyHolders holders, OutsideDesk desk, ActAs actAs, FileCheck check, Open311Answer answer) {
        this.holders = holders;
        this.desk = desk;
        this.actAs = actAs;
        this.check = check;
        this.answer = answer;
    }

    /** Files a request; photos may come along as parts named {@code media}. */
    @PostMapping("/open311/v2/requests.{format:json|xml}")
    ResponseEntity<String> file(
            @PathVariable String format,
            @RequestParam(name = "media", required = false) @Nullable List<MultipartFile> media,
            HttpServletRequest request)
            throws IOException {
        Partner partner = holders.filing(request);
        FiledRequest sent = read(request, media == null ? List.of() : media);
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

    private FiledRequest read(HttpServletRequest request, List<MultipartFile> media) throws IOException {
        String service = request.getParameter("service_code");
        if (service == null || service.isBlank()) {
            throw Open311Errors.missing("service_code");
        }
        List<CheckedFile> photos = new ArrayList<>();
        for (MultipartFile file : media) {
            check.requireSize(file.getSize());
            photos.add(check.check(String.valueOf(file.getOriginalFilename()), file.getBytes()));
        }
        return new FiledRequest(
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
