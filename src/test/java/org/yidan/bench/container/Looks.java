package org.yidan.bench.container;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yidan.engine.Browser;

/** What people who are logged in open between two forms, by HTTP: their tasks, their cases, the page of a case with its papers. */
final class Looks {

    private static final Pattern PAPER = Pattern.compile("href=\"(/cases/[^\"]+/papers/[^\"]+)\"");

    private final int port;
    private final Map<String, Browser> browsers = new ConcurrentHashMap<>();
    private final Map<String, Integer> answers = new ConcurrentHashMap<>();

    Looks(int port) {
        this.port = port;
    }

    /** Before a form is sent: the list it was taken from, and the list of cases. */
    void around(String user) {
        open(user, "/camunda/api/engine/engine/default/task?sortBy=created&sortOrder=desc&firstResult=0&maxResults=15");
        open(user, "/cases");
    }

    /** The page and the path of a case, and its first paper, printed. */
    void at(String caseNo, String user) {
        Matcher papers = PAPER.matcher(open(user, "/cases/" + caseNo));
        open(user, "/api/cases/" + caseNo + "/path");
        if (papers.find()) {
            open(user, papers.group(1));
        }
    }

    /** How often which answer came. */
    Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }

    private String open(String user, String path) {
        Browser browser = browsers.computeIfAbsent(user, known -> Browser.loggedIn(port, known, "yidan"));
        var answer = path.startsWith("/cases") ? browser.page(path) : browser.get(path);
        answers.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
        return answer.body();
    }
}
