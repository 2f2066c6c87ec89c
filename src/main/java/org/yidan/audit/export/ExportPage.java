package org.yidan.audit.export;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.yidan.audit.desk.AnswerWords;
import org.yidan.audit.desk.DeskSight;
import org.yidan.casework.office.KindNames;
import org.yidan.organization.Organization;
import org.yidan.shared.Refused;
import org.yidan.shared.Rows;
import org.yidan.shared.web.ProblemAdvice;

/** Where exports are chosen and begun, and where it is seen how one's own ended. */
@Controller
class ExportPage {

    private static final String MINE =
            """
            select min(at) as at, target, min(query) as query, max(results) as events, max(sha256) as sha256
              from (select * from record_read where kind = 'EXPORT' and actor = ? and target like '/api/audit/export.%' order by at desc limit 40) mine
             group by target order by 1 desc limit 10""";

    private final ExportDesk desk;
    private final DeskSight sight;
    private final KindNames kinds;
    private final Organization organization;
    private final JdbcClient jdbc;

    ExportPage(ExportDesk desk, DeskSight sight, KindNames kinds, Organization organization, JdbcClient jdbc) {
        this.desk = desk;
        this.sight = sight;
        this.kinds = kinds;
        this.organization = organization;
        this.jdbc = jdbc;
    }

    /** An export of one's own; without a hash it has not ended, or broke off. */
    record Sent(Instant at, String target, String query, @Nullable Long events, @Nullable String sha256) {

        public String format() {
            return target.substring(target.indexOf("export.") + 7, target.indexOf('#'));
        }
    }

    /** A format with the address that sends it. */
    record Way(String format, String address) {}

    @GetMapping("/audit/exports")
    String page(@RequestParam Map<String, String> asked, Model model, HttpServletResponse response) {
        DeskSight.Sight mine = sight.mine();
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(ExportFilter.names().stream(), Stream.of("persons", "gzip"))
                .filter(name -> !asked.getOrDefault(name, "").isBlank())
                .forEach(name -> all.put(name, asked.getOrDefault(name, "").strip()));
        model.addAttribute("asked", all);
        model.addAttribute("chosen", false);
        try {
            ExportFilter filter = desk.filter(asked);
            model.addAttribute("cases", asked.isEmpty() ? 0 : desk.count(filter));
            model.addAttribute("chosen", !asked.isEmpty());
        } catch (Refused wrong) {
            response.setStatus(ProblemAdvice.status(wrong.kind()).value());
            model.addAttribute("wrong", wrong.getMessage());
        }
        model.addAttribute("outcomes", AnswerWords.outcomes());
        model.addAttribute(
                "ways",
                Stream.of(ExportFormat.values()).map(format -> way(format, all)).toList());
        model.addAttribute("regions", mine.regions());
        model.addAttribute("kinds", kinds.choices());
        model.addAttribute(
                "units",
                organization.units().stream()
                        .filter(unit -> mine.regions().contains(unit.region()))
                        .toList());
        model.addAttribute(
                "sent",
                jdbc.sql(MINE).param(mine.userId()).query(Rows.of(Sent.class)).list());
        return "audit/exports";
    }

    private static Way way(ExportFormat format, Map<String, String> asked) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/api/audit/export." + format.ending());
        asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        return new Way(format.name(), address.encode().buildAndExpand(asked).toUriString());
    }
}
