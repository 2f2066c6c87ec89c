package org.yidan.designer.rules.table;

import java.util.List;
import java.util.Set;
import org.yidan.designer.rules.Design;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Findings;
import org.yidan.designer.rules.Rule;
import org.yidan.designer.rules.Tag;

/** A table speaks FEEL and nothing else. */
public final class FeelOnly implements Rule {

    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/feel/20140401",
            "http://www.omg.org/spec/dmn/20151101/dmn.xsd",
            "https://www.omg.org/spec/dmn/20191111/feel/",
            "http://www.omg.org/spec/dmn/20180521/feel/",
            "https://www.omg.org/spec/dmn/20211108/feel/",
            "https://www.omg.org/spec/dmn/20230324/feel/");

    @Override
    public String id() {
        return "feel-only";
    }

    @Override
    public void check(Design design, Facts facts, Findings out) {
        for (DesignFile file : design.xml()) {
            Tag root = file.root();
            for (Tag tag : root == null || file.kind() != DesignFile.Kind.TABLE ? List.<Tag>of() : root.all()) {
                String language = tag.get("expressionLanguage");
                if (!language.isEmpty() && !FEEL.contains(language.toLowerCase())) {
                    out.error("feel-only", file, tag, language);
                } else if (tag.is("functionDefinition")) {
                    out.error("feel-only", file, tag, tag.name());
                } else if (tag.is("decision") && tag.first("decisionTable") == null) {
                    out.error("feel-only.table", file, tag);
                }
            }
        }
    }
}
