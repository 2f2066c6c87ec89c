package org.yidan.open311.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.yidan.catalog.MatterEntry;
import org.yidan.open311.ServiceList;
import org.yidan.organization.Organization;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Discovery, the list of services and the questions of a service; published like the list itself, so no key is needed. */
@RestController
class ServicesApi {

    private final ServiceList services;
    private final Organization organization;
    private final Open311Answer answer;
    private final OfficeClock clock;

    ServicesApi(ServiceList services, Organization organization, Open311Answer answer, OfficeClock clock) {
        this.services = services;
        this.organization = organization;
        this.answer = answer;
        this.clock = clock;
    }

    @GetMapping("/open311/discovery.{format:json|xml}")
    ResponseEntity<String> discovery(@PathVariable String format) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/open311/v2")
                .toUriString();
        Map<String, Object> endpoint = new LinkedHashMap<>();
        endpoint.put("specification", "http://wiki.open311.org/GeoReport_v2");
        endpoint.put("url", base);
        endpoint.put("changeset", clock.today().toString());
        endpoint.put("type", "production");
        endpoint.put("formats", List.of("text/xml", "application/json"));
        Map<String, Object> discovery = new LinkedHashMap<>();
        discovery.put("changeset", clock.today().toString());
        discovery.put("contact", Texts.of("open311.contact"));
        discovery.put("key_service", Texts.of("open311.key-service"));
        discovery.put("endpoints", List.of(endpoint));
        return answer.one(format, "discovery", discovery);
    }

    @GetMapping("/open311/v2/services.{format:json|xml}")
    ResponseEntity<String> services(
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String id) {
        List<Map<String, Object>> all = new ArrayList<>();
        services.all(region(id)).forEach(matter -> all.add(service(matter)));
        all.add(other());
        return answer.list(format, "services", "service", all);
    }

    @GetMapping("/open311/v2/services/{code}.{format:json|xml}")
    ResponseEntity<String> definition(
            @PathVariable String code,
            @PathVariable String format,
            @RequestParam(name = "jurisdiction_id", required = false) @Nullable String id) {
        services.matter(code, region(id));
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("service_code", code);
        definition.put("attributes", ServiceQuestions.all());
        return answer.one(format, "service_definition", definition);
    }

    private String region(@Nullable String jurisdiction) {
        if (jurisdiction == null || jurisdiction.isBlank()) {
            throw Open311Errors.missing("jurisdiction_id");
        }
        boolean known = organization.units().stream().anyMatch(unit -> jurisdiction.equals(unit.region()));
        if (!known) {
            throw Refused.missing("open311.jurisdiction-unknown", jurisdiction);
        }
        return jurisdiction;
    }

    private static Map<String, Object> service(MatterEntry matter) {
        return service(matter.code(), matter.name(), matter.leadDuty(), matter.domain());
    }

    private static Map<String, Object> other() {
        return service(
                ServiceList.OTHER,
                Texts.of("open311.other"),
                Texts.of("open311.other-help"),
                Texts.of("open311.other"));
    }

    private static Map<String, Object> service(String code, String name, String description, String group) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("service_code", code);
        service.put("service_name", name);
        service.put("description", description);
        service.put("metadata", true);
        service.put("type", "realtime");
        service.put("keywords", "");
        service.put("group", group);
        return service;
    }
}
