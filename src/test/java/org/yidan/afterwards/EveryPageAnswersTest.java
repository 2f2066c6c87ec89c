package org.yidan.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yidan.engine.Browser;
import org.yidan.support.YidanTest;

/**
 * Runs last and opens the page, the path and the papers of the calls and cases the other tests left behind, in whatever state they
 * left them, as the auditor, who sees all: of cases that went the same way, with the same results and papers, one is opened. And
 * looks that nothing stands beside an archive.
 */
@YidanTest
@Order(Integer.MAX_VALUE)
class EveryPageAnswersTest {

    /** Printing takes long; of each form some are printed. */
    private static final int PRINTED = 3;

    /** The way to a paper, with its title. */
    private static final Pattern PAPER =
            Pattern.compile("href=\"(/cases/[^\"]+/papers/[^\"]+)\"(?:[^>]*>\\s*<span[^>]*>([^<]*))?");

    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{3,}_[A-Z_]+\\b");
    private static final Pattern TECHNICAL = Pattern.compile(
            "(?s)<(script|style)\\b.*?</\\1>|<(\\w+)[^>]*class=\"[^\"]*\\bcode\\b[^\"]*\"[^>]*>[^<]*</\\2>");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyPagePathAndPaperAnswers() {
        Browser auditor = Browser.loggedIn(port, "auditor", "yidan");
        List<String> faults = new ArrayList<>();
        Map<String, Integer> printed = new HashMap<>();
        for (Map<String, Object> one : cases()) {
            String no = (String) one.get("no");
            HttpResponse<String> page = auditor.page("/cases/" + no);
            if (page.statusCode() != 200 || page.body().contains("org.yidan")) {
                faults.add(page.statusCode() + " /cases/" + no + " " + one);
            }
            codesIn(page.body()).forEach(code -> faults.add("code " + code + " on /cases/" + no + " " + one));
            int path = auditor.get("/api/cases/" + no + "/path").statusCode();
            if (path != 200 && path != 404) {
                faults.add(path + " path of " + no + " " + one);
            }
            Matcher papers = PAPER.matcher(page.body());
            while (papers.find()) {
                String title = papers.group(2);
                String form = title == null ? papers.group(1) : one.get("kind") + " " + title.replaceAll("[\\w-]+", "");
                if (printed.merge(form, 1, Integer::sum) <= PRINTED) {
                    int paper = auditor.download(papers.group(1)).statusCode();
                    if (paper != 200) {
                        faults.add(paper + " " + papers.group(1));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPageOfWhatDesignersDrewAnswers() {
        Browser designer = Browser.loggedIn(port, "designer", "yidan");
        List<String> pages = new ArrayList<>(List.of("/designer", "/designer/drafts"));
        jdbc.sql("select '/designer/drafts/' || id from designer_draft order by id desc limit 20")
                .query(String.class)
                .list()
                .forEach(pages::add);
        for (String path : pages) {
            HttpResponse<String> page = designer.page(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("org.yidan", "??");
            assertThat(codesIn(page.body())).as(path).isEmpty();
        }
    }

    /** Codes of the program among what people read; numbers and names of forms stand in elements of the class code. */
    private static Set<String> codesIn(String page) {
        String read = TECHNICAL.matcher(page).replaceAll(" ").replaceAll("<[^>]*>", " ");
        return CODE.matcher(read).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Number, kind and state; one of each way. */
    private List<Map<String, Object>> cases() {
        return jdbc.sql(
                        """
                select distinct on (kind, state, way) no, kind, state from (
                    select f.case_no as no, f.kind, coalesce(f.outcome, c.status, f.status) as state,
                           array(select distinct a.step || coalesce(a.result, '') from case_act a where a.case_no = f.case_no)
                             || array(select distinct d.form_no from case_document d where d.case_no = f.case_no)
                             || array(select distinct l.relation from case_link l where f.case_no in (l.from_no, l.to_no))
                             || (select count(*) > 0 from case_attachment x where x.case_no = f.case_no)::text as way
                      from case_file f left join call c on c.id = f.id) each_case
                 order by kind, state, way, no""")
                .query()
                .listOfRows();
    }
}
