package org.yidan.audit.verifier;

import java.util.Locale;
import java.util.stream.Collectors;
import org.yidan.audit.proof.Verdict;
import org.yidan.audit.proof.Verdicts;

/** The verdicts as people and programs read them. */
final class Words {

    private Words() {}

    static String text(Verdicts verdicts) {
        return line("未改动 integrity", verdicts.integrity())
                + line("无缺失 completeness", verdicts.completeness())
                + line("外部确认 freshness", verdicts.freshness());
    }

    private static String line(String name, Verdict verdict) {
        String said =
                switch (verdict.state()) {
                    case OK -> "通过 OK";
                    case FAILED -> "不通过 FAILED";
                    case UNKNOWN -> "未能判定 UNKNOWN";
                };
        String place = verdict.place() == null
                ? ""
                : "\n    首处 first: " + verdict.place() + "（共 " + verdict.findings() + " 处 in all）";
        String all = verdict.all().size() < 2 ? "" : "\n    - " + String.join("\n    - ", verdict.all());
        return name + ": " + said + "\n    " + verdict.chinese() + "\n    " + verdict.english() + place + all + "\n";
    }

    static String json(Verdicts verdicts) {
        return "{\"exit\":" + verdicts.exitCode()
                + ",\"integrity\":" + json(verdicts.integrity())
                + ",\"completeness\":" + json(verdicts.completeness())
                + ",\"freshness\":" + json(verdicts.freshness()) + "}\n";
    }

    private static String json(Verdict verdict) {
        return "{\"state\":\"" + verdict.state() + "\",\"findings\":" + verdict.findings()
                + ",\"firstIndex\":" + verdict.firstIndex()
                + ",\"place\":" + (verdict.place() == null ? "null" : quoted(verdict.place()))
                + ",\"zh\":" + quoted(verdict.chinese())
                + ",\"en\":" + quoted(verdict.english())
                + ",\"all\":[" + verdict.all().stream().map(Words::quoted).collect(Collectors.joining(",")) + "]}";
    }

    static String jsonOf(String unreadable) {
        return "{\"exit\":4,\"error\":" + quoted(unreadable) + "}";
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }
}
