package org.yidan.engine.shield;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yidan.engine.EngineSettings;
import org.yidan.engine.shield.XmlReading.Tag;
import org.yidan.shared.Texts;

/** Lets decision tables speak FEEL only: no script, no expression language, no function of another language. */
class DecisionModelCheck implements XmlReading.Check {

    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "http://www.omg.org/spec/dmn/20151101/dmn.xsd",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20211108/feel/",
            "https://www.omg.org/spec/dmn/20230324/feel/");

    @Override
    public List<String> faults(Tag tag) {
        List<String> faults = new ArrayList<>();
        String language =
                tag.attributes().getOrDefault("expressionLanguage", "feel").toLowerCase(Locale.ROOT);
        if (!FEEL.contains(language)) {
            faults.add(Texts.of("engine.decision-language-not-allowed", language));
        }
        if (tag.name().equals("functionDefinition") || tag.text().toString().matches("(?s).*\\bexternal\\s*\\{.*")) {
            faults.add(Texts.of("engine.decision-language-not-allowed", "functionDefinition"));
        }
        String timeToLive = tag.attributes().get("historyTimeToLive");
        if (timeToLive != null && !EngineSettings.keepsLongEnough(timeToLive)) {
            faults.add(Texts.of("engine.history-too-short", timeToLive));
        }
        return faults;
    }
}
