package org.yidan.designer.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what rules find, in words for a designer; the same sentence at the same place stands once. */
public final class Findings {

    private final Facts facts;
    private final Set<Finding> found = new LinkedHashSet<>();

    public Findings(Facts facts) {
        this.facts = facts;
    }

    /** Adds what is refused; the words are those of the key, for example {@code limit-row} or {@code limit-row.table}. */
    public void error(String key, DesignFile file, Tag at, String... arguments) {
        add(key, Severity.ERROR, file, at, words(key, arguments));
    }

    /** Adds what is only said. */
    public void warning(String key, DesignFile file, Tag at, String... arguments) {
        add(key, Severity.WARNING, file, at, words(key, arguments));
    }

    /** Adds what is refused, with the nearest of the words that are known: the first argument is the wrong one. */
    public void unknown(String key, DesignFile file, Tag at, Collection<String> known, String... arguments) {
        String nearest = Nearest.to(arguments[0], known);
        String hint = nearest.isEmpty() ? "" : words("did-you-mean", nearest);
        add(key, Severity.ERROR, file, at, words(key, arguments) + hint);
    }

    /** Adds what is refused in a form, at a field or at the whole. */
    public void inForm(String key, DesignFile file, String fieldId, String fieldName, String... arguments) {
        found.add(new Finding(ruleOf(key), Severity.ERROR, file.name(), fieldId, fieldName, 0, words(key, arguments)));
    }

    private void add(String key, Severity severity, DesignFile file, Tag at, String text) {
        Tag place = at.place();
        String name = place.get("name");
        found.add(new Finding(ruleOf(key), severity, file.name(), place.id(), name, at.line(), text));
    }

    private static String ruleOf(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private String words(String key, String... arguments) {
        String template = facts.words().get(key);
        return template == null ? key + " " + String.join(" ", arguments) : fill(template, arguments);
    }

    /** Puts the arguments into {@code {0}}, {@code {1}} …; quotes are read as in all bundles. */
    static String fill(String template, String... arguments) {
        StringBuilder filled = new StringBuilder();
        boolean quoted = false;
        int at = 0;
        while (at < template.length()) {
            char here = template.charAt(at);
            int number =
                    !quoted && here == '{' && template.indexOf('}', at) == at + 2 ? template.charAt(at + 1) - '0' : -1;
            if (here == '\'' && at + 1 < template.length() && template.charAt(at + 1) == '\'') {
                filled.append(here);
                at += 2;
            } else if (here == '\'') {
                quoted = !quoted;
                at++;
            } else if (number >= 0 && number < arguments.length) {
                filled.append(arguments[number]);
                at += 3;
            } else {
                filled.append(here);
                at++;
            }
        }
        return filled.toString();
    }

    public List<Finding> all() {
        return new ArrayList<>(found);
    }
}
